"""Rows of a workbook as the markup of their cells, written faster than cell objects can be made."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from math import ceil
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from core.exporting import Column, ColumnKind, Value
from core.records import dataclass
from storage.sheets.cells import writable, yuan
from storage.sheets.column_widths import width_of
from storage.sheets.limits import MAX_CELL_CHARACTERS

_LINE_HEIGHT, _MOST_LINES = 15, 6
"""Points, as spreadsheets count heights."""

_FIRST_DAY, _DAY_NONE = date(1900, 3, 1), date(1899, 12, 30)
"""Spreadsheets count days from the second; before the first they do not agree how."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The numbers under which a workbook keeps the styles of one column: its text and its figures. Text
    goes on in the next line after `line` characters of the standard font; 0: it does not."""

    text: int
    figure: int
    line: int = 0


def cut(text: str) -> str:
    """Excel calls a file damaged when a cell has more, and counts in halves of UTF-16."""
    if len(text) <= MAX_CELL_CHARACTERS // 2:
        return text
    return text.encode("utf-16-le")[: 2 * MAX_CELL_CHARACTERS].decode("utf-16-le", "ignore")


def markup(columns: Sequence[Column], styles: Sequence[Styles], rows: Iterable[list[Value]]) -> Iterator[str]:
    """The markup of each row, the first of which is row 2 of the sheet; `styles` go column by column."""
    writers = [
        _writer(get_column_letter(place), column.kind, style)
        for place, (column, style) in enumerate(zip(columns, styles, strict=True), start=1)
    ]
    wrapping = [(place, style.line) for place, style in enumerate(styles) if style.line]
    for number, row in enumerate(rows, start=2):
        cells = [
            write(number, value)
            for write, value in zip(writers, row, strict=True)
            if value is not None and value != ""
        ]
        lines = max((_lines(row[place], room) for place, room in wrapping), default=1)
        height = f' ht="{lines * _LINE_HEIGHT}"' if lines > 1 else ""
        yield f'<row r="{number}"{height}>{"".join(cells)}</row>'


def _lines(value: Value, room: int) -> int:
    """How many lines a text takes; a row does not grow beyond a few."""
    needed = ceil(width_of(value) / room) if isinstance(value, str) else 1
    return max(1, min(needed, _MOST_LINES))


def _writer(letter: str, kind: ColumnKind, styles: Styles) -> Callable[[int, Value], str]:
    """Text is always written as text: nothing that stands in a cell is ever a formula."""
    as_text = kind is ColumnKind.TEXT

    def text(row: int, words: str) -> str:
        inner = escape(cut(writable(words)))
        keep = "" if inner == inner.strip() else ' xml:space="preserve"'
        return f'<c r="{letter}{row}" s="{styles.text}" t="inlineStr"><is><t{keep}>{inner}</t></is></c>'

    def write(row: int, value: Value) -> str:
        if isinstance(value, str):
            return text(row, value)
        if isinstance(value, date):
            if as_text or value < _FIRST_DAY:
                return text(row, value.isoformat())
            figure: object = (value - _DAY_NONE).days
        elif as_text or value is None:
            return text(row, str(value))
        else:
            figure = yuan(value) if kind is ColumnKind.MONEY else value
        return f'<c r="{letter}{row}" s="{styles.figure}"><v>{figure}</v></c>'

    return write
