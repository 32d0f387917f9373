"""Tables that a spreadsheet has summed up from another one: they tell sums, and nobody's phone."""

from collections.abc import Sequence
from itertools import islice

from core.importing.cells import cell_text
from core.importing.folding import fold
from core.importing.sheet import Cell

_ROWS_ASKED = 12
_MARKS = frozenset(("行标签", "列标签", "row labels", "column labels"))


def is_pivot(rows: Sequence[list[Cell]]) -> bool:
    """Whether one stands at the top of a sheet."""
    cells = (cell for row in islice(rows, _ROWS_ASKED) for cell in row if isinstance(cell, str))
    return any(fold(cell_text(cell)) in _MARKS for cell in cells)
