"""How a Chinese name is typed on a Latin keyboard: its pinyin and its initials."""

from collections.abc import Sequence
from functools import lru_cache

from core.characters import simplified
from core.rules.sounds import readings_in_order


@lru_cache(maxsize=65536)
def spellings(name: str) -> tuple[str, ...]:
    """Full pinyin without spaces, and initials, each once: `陈国栋` gives `chenguodong` and `cgd`.

    Characters read in several ways (单 shan or dan) are taken in each of them, one at a time.
    """
    readings = [readings_in_order(character) for character in name]
    usual = [of_one[0] for of_one in readings]
    words = [*_joined(usual)]
    for place, of_one in enumerate(readings):
        for other in of_one[1:]:
            words += _joined([*usual[:place], other, *usual[place + 1 :]])
    return tuple(dict.fromkeys(words))


def plain(phrase: str) -> str:
    """A phrase as it is looked for: simplified, the apostrophes that an input method puts between syllables
    dropped."""
    return simplified(phrase.replace("'", "").replace("’", "").strip().lower())


def bears(name: str, phrase: str) -> bool:
    """Whether a plain phrase stands in a name, its pinyin or its initials."""
    return phrase in simplified(name.lower()) or (
        phrase.isascii() and any(phrase in word for word in spellings(name))
    )


def _joined(syllables: Sequence[str]) -> tuple[str, str]:
    return "".join(syllables), "".join([syllable[0] for syllable in syllables])
