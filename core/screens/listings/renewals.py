"""Ends of policies, warranties and inspections: those near, and those that lapsed lately."""

from datetime import date, timedelta

from core.exporting import ColumnKind
from core.model.purchase import End
from core.ports import Book
from core.records import dataclass
from core.screens.listings.labels import ENDS
from core.screens.listings.listing import Heading, Listing
from core.text import T

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Item")),
    Heading(T("Kind")),
    Heading(T("Ends on"), ColumnKind.DATE),
    Heading(T("Days left"), ColumnKind.NUMBER),
)


@dataclass(frozen=True, slots=True)
class RenewalRow:
    """One end of one item, named by `end_id` in a calendar; `days_left` is below zero once it has lapsed."""

    end_id: str
    customer_id: int
    number: str
    name: str
    item: str
    kind: End
    due: date
    days_left: int

    def cells(self) -> tuple[object, ...]:
        return self.number, self.name, self.item, ENDS[self.kind], self.due, self.days_left


def renewal_listing(book: Book, on: date, days: int) -> Listing[RenewalRow]:
    """Unsettled ends up to `days` ahead, and those of the last days that the settings keep. Money owed and
    open claims are no ends."""
    lapsed = timedelta(days=book.preferences().lapsed_days)
    rows = tuple(
        RenewalRow(
            f"{line.source}-{line.subject_id}",
            line.customer_id,
            line.number,
            line.name,
            line.item,
            line.kind,
            line.due,
            (line.due - on).days,
        )
        for line in book.endings(on + timedelta(days=days), on - lapsed)
        if line.kind is not None
    )
    return Listing(T("Renewals"), HEADINGS, rows)
