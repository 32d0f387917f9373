"""What a single cell says, as text a person would read in it."""

import re
from datetime import date, datetime, time

from core.importing.sheet import Cell

# Control, zero-width and direction marks, and halves of broken characters: never meant, sometimes hostile.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """The text without characters that nobody can see, trimmed."""
    return _INVISIBLE.sub("", text).strip()


def cell_text(cell: Cell) -> str:
    """The cell as text: whole numbers without `.0`, dates in ISO, nothing for an empty cell."""
    if isinstance(cell, str):
        return cell.strip() if cell.isprintable() else visible(cell)
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time.min else cell.isoformat(" ", "seconds")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def is_blank(cell: Cell) -> bool:
    """Whether the cell holds nothing but space."""
    return cell is None or cell == "" or (isinstance(cell, str) and cell.isspace())
