"""The words under which a customer is found, and those that a phrase looks for.

Chinese has no spaces and names are short, so Han text is indexed by single characters and by pairs;
names also by their pinyin and its initials, phones also by their tails. Traditional characters are found
by simplified ones, and the other way round.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from operator import add

from core.characters import simplified
from core.filters.spelling import plain, spellings
from core.records import dataclass

HAN = r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]+"
LATIN = r"[^\W_㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]+"
TAIL = 4


@dataclass(frozen=True, slots=True)
class _Shapes:
    """The patterns, ready to use."""

    han: re.Pattern[str]
    latin: re.Pattern[str]
    pieces: re.Pattern[str]


# Sets of so many characters take 4 ms each to compile: not before somebody searches or writes.
@cache
def _shapes() -> _Shapes:
    return _Shapes(re.compile(HAN), re.compile(LATIN), re.compile(f"({HAN})"))


def words_of(name: str, phones: Iterable[str], texts: Iterable[str]) -> str:
    """Every word of a card, with spaces between: its name by single characters and by sound too, its
    phones by tail too, other texts by pairs, for a single character of a note would find half the book."""
    # Nothing reaches across the end of a line, so that all texts are searched at once.
    shapes = _shapes()
    pieces = shapes.pieces.split(simplified("\n".join((name, *texts))))
    words = [_latin(" ".join(pieces[::2])), *map(_pairs, pieces[1::2])]
    for part in shapes.han.findall(name):
        words += (*simplified(part), *spellings(part))
    for phone in phones:
        digits = phone if phone.isdigit() else "".join(filter(str.isdigit, phone))
        words += (digits, digits[3:], digits[-TAIL:])
    return " ".join(words).lower()


def _latin(text: str) -> str:
    """Where nothing but ASCII stands the index itself finds the words, and sooner."""
    return text if text.isascii() else " ".join(_shapes().latin.findall(text))


# Places, roads and the words between figures come again and again.
@lru_cache(maxsize=65536)
def _pairs(part: str) -> str:
    return " ".join(map(add, part, part[1:])) or part


def sought(phrase: str) -> list[tuple[str, bool]]:
    """The words a phrase looks for, all of which must be there: (word, whether its beginning is enough)."""
    text = plain(phrase)
    shapes = _shapes()
    found: list[tuple[str, bool]] = []
    for part in shapes.han.findall(text):
        pairs = [part[i : i + 2] for i in range(len(part) - 1)] or [part]
        found.extend((pair, False) for pair in pairs)
    found.extend((part, True) for part in shapes.latin.findall(text))
    return found
