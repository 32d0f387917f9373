"""The cells of a workbook, by calamine: results of formulas, true row numbers, dates as dates."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import TypeGuard, cast

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
)

from core.importing.sheet import Cell
from storage.sheets import limits, refusals
from storage.sheets.parts import Part, SheetBegins, pieces

_Read = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(data: bytes) -> Iterator[Part]:
    """Every sheet of cells in the order of the workbook, hidden ones too.

    A merged cell has its value in its first cell; an error such as #N/A is an empty cell.
    Raises UserError for damaged, locked and oversized workbooks.
    """
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for sheet in book.sheets_metadata:
                if sheet.typ is SheetTypeEnum.WorkSheet:
                    yield SheetBegins(sheet.name)
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
    left: list[Cell] = [""] * sheet.start[1]
    for row in sheet.iter_rows():
        cells: list[Cell] = row if _is_short_text(row) else list(map(_plain, row))
        yield left + cells if left else cells


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
