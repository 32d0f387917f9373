"""How a Chinese name is typed on a Latin keyboard: its pinyin and its initials."""

from functools import cache, lru_cache


@lru_cache(maxsize=65536)
def spellings(name: str) -> frozenset[str]:
    """Full pinyin without spaces, and initials: `陈国栋` gives `chenguodong` and `cgd`.

    Characters read in several ways (单 shan or dan) are taken in each of them, one at a time.
    """
    usual = [ordered_readings(character) for character in name]
    words = {_joined(tuple(readings[0] for readings in usual))}
    for place, readings in enumerate(usual):
        for other in readings[1:]:
            words.add(_joined(tuple(other if i == place else r[0] for i, r in enumerate(usual))))
    return frozenset(word for pair in words for word in pair)


def _joined(syllables: tuple[str, ...]) -> tuple[str, str]:
    return "".join(syllables), "".join(syllable[0] for syllable in syllables)


@cache
def ordered_readings(character: str) -> tuple[str, ...]:
    """The readings of one character without tones, the commonest first."""
    # Imported here because it takes a quarter of a second that most starts of the program can spare.
    from pypinyin import Style, pinyin

    return tuple(dict.fromkeys(pinyin(character, style=Style.NORMAL, heteronym=True)[0]))
