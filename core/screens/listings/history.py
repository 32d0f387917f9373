"""What was changed in the book, newest first: all of it, or what touched one customer."""

from core.exporting import ColumnKind
from core.model.customer import Customer
from core.model.history import Sought
from core.ports import Book
from core.records import dataclass
from core.screens.history import FieldLine, fields_of
from core.screens.listings.listing import Heading, Listing
from core.text import T, Text

HEADINGS = (
    Heading(T("Change"), ColumnKind.NUMBER),
    Heading(T("When")),
    Heading(T("What")),
    Heading(T("Rows"), ColumnKind.NUMBER),
    Heading(T("Undone")),
)
NAMED = 4


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


@dataclass(frozen=True, slots=True)
class CardHistoryRow(HistoryRow):
    """One change that touched a customer, with what it did to that customer's records."""

    fields: tuple[FieldLine, ...]

    def cells(self) -> tuple[object, ...]:
        told = [_told(line) for line in self.fields[:NAMED]]
        return (*HistoryRow.cells(self), told)


def history_listing(book: Book, limit: int = -1) -> Listing[HistoryRow]:
    """Changes, at most `limit` of them, -1 for all."""
    lines = book.history(limit)
    rows = tuple(HistoryRow(line.number, line.at, line.label, line.rows, line.undone) for line in lines)
    return Listing(T("History"), HEADINGS, rows)


def card_history_listing(book: Book, card: Customer, limit: int = -1) -> Listing[CardHistoryRow]:
    """Every change that touched this card, what hangs on it, or a card that was merged into it."""
    rows = tuple(
        CardHistoryRow(
            line.number, line.at, line.label, line.rows, line.undone, fields_of(book, line.number, card.id)[0]
        )
        for line in book.history(limit, Sought(customer_id=card.id))
    )
    return Listing(T("History of {name}", name=card.name), (*HEADINGS, Heading(T("Changed"))), rows)


def _told(line: FieldLine) -> Text:
    """A field with what it was and what it became."""
    if line.old is None:
        return T("{field}: {new}", field=line.field, new=line.new)
    if line.new is None:
        return T("{field}: {old} removed", field=line.field, old=line.old)
    return T("{field}: {old} → {new}", field=line.field, old=line.old, new=line.new)
