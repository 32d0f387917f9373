"""What was changed in the book, newest first."""

from dataclasses import dataclass

from core.exporting import ColumnKind
from core.ports import Book
from core.screens.listings.listing import Heading, Listing
from core.text import T, Text

HEADINGS = (
    Heading(T("Change"), ColumnKind.NUMBER),
    Heading(T("When")),
    Heading(T("What")),
    Heading(T("Rows"), ColumnKind.NUMBER),
    Heading(T("Undone")),
)


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One change; `at` is local time, ISO, to the second."""

    change: int
    at: str
    label: Text
    rows: int
    undone: bool

    def cells(self) -> tuple[object, ...]:
        minute = self.at[:16].replace("T", " ")
        return self.change, minute, self.label, self.rows, T("undone") if self.undone else ""


def history_listing(book: Book, limit: int = -1) -> Listing[HistoryRow]:
    """Changes, at most `limit` of them, -1 for all."""
    lines = book.history(limit)
    rows = tuple(HistoryRow(line.number, line.at, line.label, line.rows, line.undone) for line in lines)
    return Listing(T("History"), HEADINGS, rows)
