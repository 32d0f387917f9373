"""The cells, widths and print set-up of a workbook, by openpyxl in its streaming mode."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import IO

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from core.exporting import Column, ColumnKind, Table, Value
from storage.sheets.cells import writable, yuan
from storage.sheets.limits import MAX_CELL_CHARACTERS

_MONEY_FORMAT = "#,##0.00"
_LONGEST_NAME = 28
"""Excel allows 31, and openpyxl adds a number to a name that is there already."""

_A4 = 9
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_LEAST_WIDTHS = {ColumnKind.TEXT: 12, ColumnKind.DATE: 12, ColumnKind.MONEY: 14, ColumnKind.NUMBER: 8}
_ROOM_FOR_ARROW = 4
_FIRST_DATE_YEAR = 1900

_Written = str | int | float | date | Cell | None


def fill(stream: IO[bytes], tables: Iterable[Table]) -> None:
    """Writes a workbook with one sheet for each table to the stream."""
    book = Workbook(write_only=True)
    try:
        for table in tables:
            _add(book, table)
    finally:
        # Saving is also what removes openpyxl's temporary files, so it is done when rows broke off too.
        if not book.worksheets:
            book.create_sheet()
        book.save(stream)


def _add(book: Workbook, table: Table) -> None:
    # In streaming mode it is a narrower class, which has all that is used here.
    sheet: Worksheet = book.create_sheet(_sheet_name(table.name))
    _lay_out(sheet, table.columns)
    sheet.append([_heading(sheet, column) for column in table.columns])
    rows = 1
    for row in table.rows:
        sheet.append(
            [_cell(sheet, column.kind, value) for column, value in zip(table.columns, row, strict=True)]
        )
        rows += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{rows}"


def _lay_out(sheet: Worksheet, columns: list[Column]) -> None:
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width or _width(column)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _sheet_name(name: str) -> str:
    """A name that Excel takes; openpyxl numbers a second one."""
    return _FORBIDDEN_IN_NAMES.sub(" ", writable(name)).strip(" '")[:_LONGEST_NAME]


def _width(column: Column) -> int:
    """In characters of the standard font; Chinese ones take two."""
    words = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in column.heading)
    return max(words + _ROOM_FOR_ARROW, _LEAST_WIDTHS[column.kind])


def _heading(sheet: Worksheet, column: Column) -> Cell:
    cell = _text_cell(sheet, _cut(writable(column.heading)))
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Worksheet, kind: ColumnKind, value: Value) -> _Written:
    if value is None:
        return None
    if isinstance(value, str):
        return _text(sheet, value)
    if isinstance(value, date):
        return value if kind is not ColumnKind.TEXT and value.year >= _FIRST_DATE_YEAR else value.isoformat()
    if kind is ColumnKind.MONEY:
        return _money_cell(sheet, value)
    return str(value) if kind is ColumnKind.TEXT else value


def _text(sheet: Worksheet, text: str) -> str | Cell:
    """Bare text where openpyxl takes it for text: a cell of its own is slow to make."""
    clean = _cut(writable(text))
    return _text_cell(sheet, clean) if clean.startswith(("=", "#")) else clean


def _text_cell(sheet: Worksheet, text: str) -> Cell:
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    return cell


def _cut(text: str) -> str:
    """Excel calls a file damaged when a cell has more, and counts in halves of UTF-16."""
    if len(text) <= MAX_CELL_CHARACTERS // 2:
        return text
    return text.encode("utf-16-le")[: 2 * MAX_CELL_CHARACTERS].decode("utf-16-le", "ignore")


def _money_cell(sheet: Worksheet, cents: int | float) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell.value = yuan(cents)
    cell.number_format = _MONEY_FORMAT
    return cell
