"""Days under a heading that counts years from 1912, as Taiwan does: 生日(民國)."""

import re
from functools import lru_cache

from core.importing.cells import cell_text
from core.importing.folding import fold
from core.importing.sheet import Cell

_HEADING = re.compile(r"民国|\broc\b")
_PARTED = re.compile(r"\d{1,3}\s*[年/.-].+")
_FIGURES = re.compile(r"(\d{2,3})(\d\d)(\d\d)")


@lru_cache(maxsize=512)
def counts_from_1912(heading: str) -> bool:
    """Whether the heading says so."""
    return bool(_HEADING.search(fold(heading)))


def marked(cell: Cell) -> Cell:
    """The cell with the mark that its heading stands for: 63/11/29 and 631129 are 民国63-11-29."""
    text = cell_text(cell)
    figures = _FIGURES.fullmatch(text)
    if figures:
        text = "-".join(figures.groups())
    return f"民国{text}" if _PARTED.fullmatch(text) else cell
