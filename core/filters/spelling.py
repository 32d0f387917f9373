"""How a Chinese name is typed on a Latin keyboard: its pinyin and its initials."""

from functools import lru_cache

from core.rules.sounds import readings_in_order


@lru_cache(maxsize=65536)
def spellings(name: str) -> frozenset[str]:
    """Full pinyin without spaces, and initials: `陈国栋` gives `chenguodong` and `cgd`.

    Characters read in several ways (单 shan or dan) are taken in each of them, one at a time.
    """
    usual = [readings_in_order(character) for character in name]
    words = {_joined(tuple(readings[0] for readings in usual))}
    for place, readings in enumerate(usual):
        for other in readings[1:]:
            words.add(_joined(tuple(other if i == place else r[0] for i, r in enumerate(usual))))
    return frozenset(word for pair in words for word in pair)


def _joined(syllables: tuple[str, ...]) -> tuple[str, str]:
    return "".join(syllables), "".join(syllable[0] for syllable in syllables)
