"""Finds which of a fixed set of answers a cell means, by the whole word or by a part of it."""

import re
from collections.abc import Mapping
from typing import Generic, TypeVar

from core.importing.folding import fold
from core.records import dataclass

Answer = TypeVar("Answer")

_PUNCTUATION = re.compile(r"[\s。.!,;:()\[\]]+")


@dataclass(frozen=True, slots=True)
class Vocabulary(Generic[Answer]):
    """`whole` words mean their answer and nothing more. `parts` are looked for inside longer answers,
    in their order; what else stands there is worth keeping."""

    whole: Mapping[str, Answer]
    parts: tuple[tuple[re.Pattern[str], Answer], ...] = ()

    def find(self, text: str) -> tuple[Answer | None, bool]:
        """The answer, and whether the word says no more than that."""
        word = _PUNCTUATION.sub("", fold(text))
        if word in self.whole:
            return self.whole[word], True
        for part, answer in self.parts:
            if part.search(word):
                return answer, False
        return None, False


def whole_words(lines: Mapping[Answer, str]) -> dict[str, Answer]:
    """Each word of the lines with the answer it stands for."""
    return {word: answer for answer, line in lines.items() for word in line.split()}


def part_words(lines: Mapping[Answer, str]) -> tuple[tuple[re.Pattern[str], Answer], ...]:
    """A pattern for each answer, in the order of the lines."""
    return tuple((re.compile("|".join(line.split())), answer) for answer, line in lines.items())
