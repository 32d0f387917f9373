"""Words brought to one shape for comparing: full width, case and traditional characters no longer differ."""

import unicodedata

from core.characters import simplified


def fold(text: str) -> str:
    """Half width, lower case, simplified characters, no space round it."""
    return simplified(unicodedata.normalize("NFKC", text)).casefold().strip()
