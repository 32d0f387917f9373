"""How much a file may hold. Each limit is far above a salesperson's book and far below what hurts."""

from collections.abc import Iterable, Iterator

from core.errors import UserError
from core.importing.sheet import Cell
from core.text import T

MEGABYTE = 1 << 20

MAX_FILE_BYTES = 100 * MEGABYTE
"""A workbook of 100,000 customers has about 12 MB, the same as CSV 20 MB."""

MAX_UNPACKED_BYTES = 300 * MEGABYTE
"""The parts of that workbook unpack to 95 MB."""

MAX_RATIO = 150
"""Sheets pack about 1:8, monotonous ones 1:50; deflate itself ends near 1:1030."""

RATIO_MATTERS_FROM = MEGABYTE
"""A small part may be as monotonous as it likes."""

MAX_PARTS = 2_000
"""A workbook has about ten parts, and one more for each sheet, picture and comment."""

MAX_ROWS = 1_048_576
"""The last row of a sheet in Excel."""

MAX_FILLED_ROWS = 700_000
"""The contacts of 100,000 people over ten years have 510,000; planning a million rows takes minutes."""

MAX_COLUMNS = 1_000
"""Wider tables are crosstabs, not lists of people."""

MAX_CELLS = 4_000_000
"""In one sheet: 100,000 rows of 40 columns."""

MAX_CELL_CHARACTERS = 32_767
"""The longest text that Excel keeps in a cell."""

MAX_RESULT_BYTES = 300 * MEGABYTE
"""What the child may hand over, so that texts repeated without end fill no memory."""


def fenced(rows: Iterable[list[Cell]]) -> Iterator[list[Cell]]:
    """The rows as they come, without empty cells beyond the last column allowed.

    Raises UserError when the sheet grows too wide, too long or too large.
    """
    cells = filled = 0
    for number, row in enumerate(rows, start=1):
        kept = row if len(row) <= MAX_COLUMNS else _narrowed(row, number)
        cells += len(kept)
        filled += any(kept)
        if number > MAX_ROWS or cells > MAX_CELLS:
            raise too_many_cells()
        if filled > MAX_FILLED_ROWS:
            raise too_many_rows()
        yield kept


def _narrowed(row: list[Cell], number: int) -> list[Cell]:
    if any(cell not in ("", None) for cell in row[MAX_COLUMNS:]):
        raise too_wide(number)
    return row[:MAX_COLUMNS]


def too_wide(row: int) -> UserError:
    """A value stands to the right of every sensible table."""
    return UserError(
        T("A row reaches beyond column {limit}", limit=MAX_COLUMNS),
        T("row {row}", row=row),
        T("Delete the columns that do not belong to the table and save the file again"),
    )


def too_many_cells() -> UserError:
    """More rows or cells than are read at once."""
    return UserError(
        T(
            "The table has more than {cells} cells or {rows} rows",
            cells=MAX_CELLS,
            rows=MAX_ROWS,
        ),
        fix=T("Delete the empty rows and columns around the table, or split it into several files"),
    )


def too_many_rows() -> UserError:
    """More rows with something in them than one import takes."""
    return UserError(
        T("The table has more than {rows} filled rows", rows=MAX_FILLED_ROWS),
        fix=T("Split it into several files and import them one after the other"),
    )


def too_large() -> UserError:
    """The memory set aside for one file is used up."""
    return UserError(
        T("The file needs more memory than one file may take"),
        fix=T("Copy only the table to a new workbook, save it as .xlsx and import that"),
    )
