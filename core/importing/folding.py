"""Words brought to one shape for comparing: full width, case and traditional characters no longer differ."""

import re
import unicodedata

from core.characters import simplified

_LATIN = re.compile("[a-zß-ſ0-9]+")
_VARIANTS = str.maketrans("帐姊", "账姐")
"""Other ways to write the same word, whatever the characters are."""


def fold(text: str) -> str:
    """Half width, lower case, simplified characters, no space round it."""
    return simplified(unicodedata.normalize("NFKC", text)).translate(_VARIANTS).casefold().strip()


def without_accents(word: str) -> str:
    """As many type it, numero for numéro. A word with other than small Latin letters stays as it is."""
    if word.isascii() or not _LATIN.fullmatch(word):
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))
