"""How wide the columns of a workbook are, so that Chinese and Latin text fits and nothing runs on."""

import unicodedata
from collections.abc import Sequence
from datetime import date

from core.exporting import Column, ColumnKind, Value

WIDEST = 48
"""In characters of the standard font; longer text goes on in the next line of its cell."""

_LEAST = {ColumnKind.TEXT: 6, ColumnKind.DATE: 12, ColumnKind.MONEY: 12, ColumnKind.NUMBER: 6}
_ROOM_FOR_ARROW = 4
_EDGE = 2


def width_of(text: str) -> int:
    """The width of its longest line in characters of the standard font; Chinese ones take two."""
    if text.isascii() and "\n" not in text:
        return len(text)
    return max(map(_line_width, text.splitlines() or [""]))


def column_widths(columns: Sequence[Column], sample: Sequence[Sequence[Value]]) -> list[int]:
    """The width of each column: what was asked for, else what its heading and the sample need."""
    return [
        column.width or _width(column, [row[place] for row in sample]) for place, column in enumerate(columns)
    ]


def _width(column: Column, cells: Sequence[Value]) -> int:
    needed = max((_needed(cell, column.kind) for cell in cells), default=0)
    heading = width_of(column.heading) + _ROOM_FOR_ARROW
    return max(min(max(needed + _EDGE, _LEAST[column.kind]), WIDEST), heading)


def _needed(cell: Value, kind: ColumnKind) -> int:
    match cell:
        case None:
            return 0
        case date():
            return _LEAST[ColumnKind.DATE] - _EDGE
        case str():
            return width_of(cell)
        case _:
            return len(f"{cell / 100:,.2f}" if kind is ColumnKind.MONEY else str(cell))


def _line_width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)
