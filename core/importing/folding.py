"""Words brought to one shape for comparing: full width, case and traditional characters no longer differ."""

import unicodedata

from core.characters import simplified

_VARIANTS = str.maketrans("帐姊", "账姐")
"""Other ways to write the same word, whatever the characters are."""


def fold(text: str) -> str:
    """Half width, lower case, simplified characters, no space round it."""
    return simplified(unicodedata.normalize("NFKC", text)).translate(_VARIANTS).casefold().strip()
