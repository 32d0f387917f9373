"""What leaves the book as a sheet: columns, rows and how each is to look, without a file."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from core.records import dataclass


class ColumnKind(StrEnum):
    """How a column is written: text is never a formula, money is cents shown as yuan."""

    TEXT = "text"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, the width in characters (0: by its words) and the kind of value."""

    heading: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 0


Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Table:
    """A named sheet to write; `rows` may be a generator and is read once."""

    name: str
    columns: list[Column]
    rows: Iterable[list[Value]]
