"""Whether two names sound alike: every character shares a reading with the one in its place."""

import os
from functools import cache


def sounds_like(first: str, second: str) -> bool:
    """Whether both have as many characters and each pair is the same or shares a reading."""
    return len(first) == len(second) and all(
        a == b or readings(a) & readings(b) for a, b in zip(first, second, strict=True)
    )


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
