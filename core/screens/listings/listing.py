"""What every list has in common: a title, headings, and rows that know their cells."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from core.exporting import ColumnKind
from core.text import Text


class ListRow(Protocol):
    """One row. Its fields are what the command line hands out, its cells what a table shows."""

    def cells(self) -> tuple[object, ...]:
        """One value for each heading: text, a message, a day, a number, cents, or several of them."""
        ...


RowOf = TypeVar("RowOf", bound=ListRow, covariant=True)


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column, and how its cells are written."""

    text: Text
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True)
class Listing(Generic[RowOf]):
    """A whole list, in its order."""

    title: Text
    headings: tuple[Heading, ...]
    rows: tuple[RowOf, ...]
