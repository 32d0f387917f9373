"""The cells of a workbook, by calamine: results of formulas, true row numbers, dates as dates."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import TypeGuard, cast

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from core.importing.sheet import Cell
from storage.sheets import limits, refusals
from storage.sheets.parts import Part, SheetBegins, pieces

_PHONES = 10**9
"""Figures from here on are telephone numbers."""

_BLANK: tuple[Cell, ...] = ("", None)

_Read = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(data: bytes) -> Iterator[Part]:
    """Every sheet of cells in the order of the workbook, hidden ones too.

    A merged cell has its value in each row of its first column; an error such as #N/A is an empty cell.
    Raises UserError for damaged, locked and oversized workbooks.
    """
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for sheet in book.sheets_metadata:
                if sheet.typ is SheetTypeEnum.WorkSheet:
                    yield SheetBegins(sheet.name, hidden=sheet.visible is not SheetVisibleEnum.Visible)
                    yield from pieces(limits.fenced(_rows(book.get_sheet_by_name(sheet.name))))
    except PasswordError:
        raise refusals.locked() from None
    except CalamineError:
        raise refusals.damaged() from None


def _rows(sheet: CalamineSheet) -> Iterator[list[Cell]]:
    """Rows from the sheet's first row on; calamine leaves out empty columns on the left."""
    if sheet.start is None or sheet.end is None:
        return
    rows, columns = sheet.end[0] + 1, sheet.end[1] + 1
    if rows * columns > limits.MAX_CELLS:
        raise limits.too_many_cells()
    merged = [(top, at, bottom) for (top, at), (bottom, _) in sheet.merged_cell_ranges or () if bottom > top]
    yield from _filled_down(_cells(sheet), merged) if merged else _cells(sheet)


def _cells(sheet: CalamineSheet) -> Iterator[list[Cell]]:
    left: list[Cell] = [""] * sheet.start[1] if sheet.start else []
    for row in sheet.iter_rows():
        cells: list[Cell] = row if _is_short_text(row) else list(map(_plain, row))
        yield left + cells if left else cells


def _filled_down(rows: Iterable[list[Cell]], merged: Iterable[tuple[int, int, int]]) -> Iterator[list[Cell]]:
    """The rows, of which a merged cell says the same in each that holds something of its own. `merged` are
    first row, column, last row."""
    beginning: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for top, at, bottom in merged:
        beginning[top].append((at, bottom))
    falling: dict[int, tuple[Cell, int]] = {}
    for number, row in enumerate(rows):
        falling = {at: held for at, held in falling.items() if held[1] >= number}
        if falling and any(cell not in _BLANK for cell in row):
            row = [
                falling[at][0] if cell in _BLANK and at in falling else cell for at, cell in enumerate(row)
            ]
        falling |= {at: (row[at], end) for at, end in beginning.get(number, ()) if _says_who(row, at)}
        yield row


def _says_who(row: list[Cell], at: int) -> bool:
    """Whether what stands there holds for every row: an amount is a sum of them, and stands once."""
    cell = row[at] if at < len(row) else None
    return not isinstance(cell, float | int) or cell >= _PHONES


def _is_short_text(row: list[_Read]) -> TypeGuard[list[Cell]]:
    """Whether nothing is to be changed: most rows are text alone, and only text has a length."""
    try:
        return max(map(len, cast("list[str]", row))) <= limits.MAX_CELL_CHARACTERS
    except TypeError:
        return False


def _plain(cell: _Read) -> Cell:
    """A cell as the core knows it: a time of day as text, a duration as days."""
    if isinstance(cell, str):
        return cell[: limits.MAX_CELL_CHARACTERS]
    if isinstance(cell, float):
        return cell if isfinite(cell) else None
    if isinstance(cell, time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return cell / timedelta(days=1)
    return cell
