"""What every list has in common: a title, headings, and rows that know their cells."""

from collections.abc import Mapping
from dataclasses import field
from typing import Generic, Protocol, TypeVar

from core.exporting import ColumnKind
from core.records import dataclass
from core.text import Text


class ListRow(Protocol):
    """One row. Its fields are what the command line hands out, its cells what a table shows."""

    def cells(self) -> tuple[object, ...]:
        """One value for each heading: text, a message, a day, a number, cents, or several of them."""
        ...


RowOf = TypeVar("RowOf", bound=ListRow, covariant=True)


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column, and how its cells are written. `key` names a column of the user's own."""

    text: Text
    kind: ColumnKind = ColumnKind.TEXT
    key: str = ""

    @property
    def source(self) -> str:
        """Its name whatever language is spoken."""
        return self.key or self.text.msgid


@dataclass(frozen=True, slots=True)
class Listing(Generic[RowOf]):
    """A whole list, in its order. `rows_are` is what a document calls its rows, `beside` holds what
    it tells beside them."""

    title: Text
    headings: tuple[Heading, ...]
    rows: tuple[RowOf, ...]
    rows_are: str = "rows"
    beside: Mapping[str, object] = field(default_factory=dict)
