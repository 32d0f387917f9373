"""Whether a column of birthdays could mean either calendar, so that somebody should look."""

import re

from core.importing.cells import cell_text
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.importing.table import FoundTable
from core.model.birthday import Calendar

_BARE = re.compile(r"\d{1,2}[-/.]\d{1,2}")
_LUNAR = re.compile(
    r"农历|阴历|旧历|闰|初|廿|正月|冬月|腊月|[一二三四五六七八九十]月[一二三四五六七八九十]+$"
)


def is_unclear(table: FoundTable, index: int, hint: Calendar | None) -> bool:
    """Whether some cells are bare figures such as 7.20 while the heading or other cells say lunar."""
    cells = list(table.cells(index))
    lunar = hint is Calendar.LUNAR or any(
        _LUNAR.search(fold(cell)) for cell in cells if isinstance(cell, str)
    )
    return lunar and any(map(_is_bare, cells))


def _is_bare(cell: Cell) -> bool:
    return not isinstance(cell, bool) and bool(_BARE.fullmatch(cell_text(cell)))
