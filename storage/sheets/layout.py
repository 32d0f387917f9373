"""The looks of a sheet: its head, its widths, how it prints, and what its columns offer."""

from collections.abc import Sequence
from itertools import pairwise

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from core.exporting import Column, ColumnKind, Table
from storage.sheets.cells import writable
from storage.sheets.column_widths import WIDEST
from storage.sheets.row_markup import Styles, cut

_A4 = 9
_MARGIN = 0.5
"""Of the printed page, in inches."""

_LEGIBLE = 230
"""Characters across a page of A4 printed at about 60 %."""

_FIGURES = frozenset({ColumnKind.MONEY, ColumnKind.NUMBER})
_TEXT, _MONEY, _NUMBER = "@", "#,##0.00", "General"
_HEAD = PatternFill("solid", fgColor="ECEEEB")
_BELOW_HEAD = Border(bottom=Side("thin", color="858C88"))
_TOP = Alignment(vertical="top")
_OF_FIGURES = Alignment(horizontal="right", vertical="center")


class Pens:
    """Gives the numbers under which a workbook keeps its styles."""

    def __init__(self, book: Workbook, date_format: str) -> None:
        self._sheet = book.worksheets[-1]
        self._formats = {
            ColumnKind.TEXT: _TEXT,
            ColumnKind.DATE: date_format,
            ColumnKind.MONEY: _MONEY,
            ColumnKind.NUMBER: _NUMBER,
        }

    def styles(self, kind: ColumnKind, width: int, inset: int) -> Styles:
        """The styles of a column; the text of a wide one goes on in the next line."""
        wraps = width >= WIDEST
        left = Alignment(horizontal="left", vertical="top", wrap_text=wraps or None, indent=inset)
        # A day at the right edge would stand against the text of the next column.
        figure = left if kind is ColumnKind.DATE else _TOP
        line = width if wraps else 0
        return Styles(self._number(_TEXT, left), self._number(self._formats[kind], figure), line)

    def format_of(self, kind: ColumnKind) -> str:
        """The number format of what is typed into the column."""
        return self._formats[kind]

    def _number(self, number_format: str, alignment: Alignment) -> int:
        cell = Cell(self._sheet, row=1, column=1)
        cell.number_format = number_format
        cell.alignment = alignment
        return int(cell.style_id)


def insets_of(columns: Sequence[Column]) -> list[int]:
    """How far each column stands in: a step where figures end at the edge before it."""
    kinds = (column.kind for column in columns)
    return [int(left in _FIGURES and kind not in _FIGURES) for left, kind in pairwise((None, *kinds))]


def lay_out(sheet: Worksheet, table: Table, widths: list[int], pens: Pens) -> None:
    """Head, widths and print set-up; a sheet for the program alone is put out of sight."""
    insets = insets_of(table.columns)
    for number, (column, width, inset) in enumerate(zip(table.columns, widths, insets, strict=True), start=1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = width
        dimension.number_format = pens.format_of(column.kind)
        _write_heading(sheet, number, column, inset)
    if table.hidden:
        sheet.sheet_state = "veryHidden"
        return
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[1].height = 21
    _set_up_print(sheet, table.name)
    if sum(widths) > _LEGIBLE:
        _spread(sheet, sum(widths))


def offer_choices(sheet: Worksheet, table: Table, rows: int) -> None:
    """A drop-down below each heading that has choices; other words stay possible."""
    for number, column in enumerate(table.columns, start=1):
        if column.choices:
            offer = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            offer.showErrorMessage = False
            letter = get_column_letter(number)
            offer.add(f"{letter}2:{letter}{rows + table.open_rows}")
            sheet.add_data_validation(offer)


def _write_heading(sheet: Worksheet, place: int, column: Column, inset: int) -> None:
    cell = sheet.cell(1, place, cut(writable(column.heading)))
    cell.data_type = "s"
    cell.font = Font(bold=True)
    cell.fill, cell.border = _HEAD, _BELOW_HEAD
    left = Alignment(horizontal="left", vertical="center", indent=inset)
    cell.alignment = _OF_FIGURES if column.kind in _FIGURES else left


def _set_up_print(sheet: Worksheet, title: str) -> None:
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN
    header, footer = sheet.oddHeader, sheet.oddFooter
    assert header is not None and footer is not None
    header.left.text = writable(title).replace("&", "&&")
    footer.right.text = "&P / &N"


def _spread(sheet: Worksheet, width: int) -> None:
    """Several pages side by side, and whose row it is always in sight."""
    sheet.freeze_panes = "C2"
    sheet.print_title_cols = "A:B"
    sheet.page_setup.fitToWidth = -(-width // _LEGIBLE)
    sheet.page_setup.pageOrder = "overThenDown"
