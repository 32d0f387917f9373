"""Whether two names sound alike: every character shares a reading with the one in its place."""

import os
import re
from collections.abc import Callable
from functools import cache

_CURLED = re.compile("^([zcs])h")
_NASAL = re.compile("(?<=[aei])ng$")


def sounds_like(first: str, second: str) -> bool:
    """Whether both have as many characters and each pair is the same or shares a reading."""
    return _alike(first, second, readings)


def sounds_like_in_the_south(first: str, second: str) -> bool:
    """The same to ears that do not tell zh, ch, sh from z, c, s, or ang, eng, ing from an, en, in: 陈, 程"""
    return _alike(first, second, _southern)


def _alike(first: str, second: str, heard: Callable[[str], frozenset[str]]) -> bool:
    return len(first) == len(second) and all(
        a == b or heard(a) & heard(b) for a, b in zip(first, second, strict=True)
    )


@cache
def _southern(character: str) -> frozenset[str]:
    return frozenset(_NASAL.sub("n", _CURLED.sub(r"\1", reading)) for reading in readings(character))


def sound_of(word: str) -> tuple[str, ...]:
    """The commonest reading of each character, the same for most words that sound alike: a key to look
    under."""
    return tuple(readings_in_order(character)[0] for character in word)


@cache
def readings(character: str) -> frozenset[str]:
    """All readings of one character without tones; the character itself when it is no Chinese one."""
    return frozenset(readings_in_order(character))


@cache
def readings_in_order(character: str) -> tuple[str, ...]:
    """The same, the commonest reading first."""
    # Imported here because most starts of the program can spare it. Single characters need none of its
    # phrases, and without them it is there in a quarter of the time.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    return tuple(dict.fromkeys(pinyin(character, style=Style.NORMAL, heteronym=True)[0]))
