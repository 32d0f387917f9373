"""The words under which a customer is found, and those that a phrase looks for.

Chinese has no spaces and names are short, so Han text is indexed by single characters and by pairs;
names also by their pinyin and its initials, phones also by their tails.
"""

import re
from collections.abc import Iterable
from operator import add

from core.filters.spelling import spellings

HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]+")
LATIN = re.compile(r"[^\W_㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]+")
TAIL = 4


def words_of(name: str, phones: Iterable[str], texts: Iterable[str]) -> set[str]:
    """Every word of a card: its name by single characters and by sound too, its phones by tail too,
    other texts by pairs, for a single character of a note would find half the book."""
    # Nothing reaches across the end of a line, so that all texts are searched at once.
    words = _text_words("\n".join((name, *texts)))
    for part in HAN.findall(name):
        words.update(part)
        words.update(spellings(part))
    for phone in phones:
        digits = "".join(filter(str.isdigit, phone))
        words.update((digits, digits[3:], digits[-TAIL:]))
    words.discard("")
    return words


def _text_words(text: str) -> set[str]:
    words = set(map(str.lower, LATIN.findall(text)))
    for part in HAN.findall(text):
        words.update(map(add, part, part[1:]) if len(part) > 1 else part)
    return words


def sought(phrase: str) -> list[tuple[str, bool]]:
    """The words a phrase looks for, all of which must be there: (word, whether its beginning is enough).

    Apostrophes are dropped: an input method puts them between syllables.
    """
    text = phrase.replace("'", "").replace("’", "")
    found: list[tuple[str, bool]] = []
    for part in HAN.findall(text):
        pairs = [part[i : i + 2] for i in range(len(part) - 1)] or [part]
        found.extend((pair, False) for pair in pairs)
    found.extend((part.lower(), True) for part in LATIN.findall(text))
    return found
