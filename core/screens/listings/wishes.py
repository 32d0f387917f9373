"""What people may buy next, by the day they want it."""

from datetime import date

from core.exporting import ColumnKind
from core.model.purchase import Strength, WishState
from core.ports import Book
from core.records import dataclass
from core.screens.listings.labels import STRENGTHS
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import bearer, reachable
from core.text import T

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Wish")),
    Heading(T("Budget"), ColumnKind.MONEY),
    Heading(T("Until"), ColumnKind.DATE),
    Heading(T("Strength")),
    Heading(T("Said on"), ColumnKind.DATE),
)
STRONGEST_FIRST = tuple(Strength)


@dataclass(frozen=True, slots=True)
class WishRow:
    """One open wish; `budget` in cents."""

    customer_id: int
    number: str
    name: str
    category: str
    budget: int | None
    by: date | None
    strength: Strength
    opened: date

    def cells(self) -> tuple[object, ...]:
        strength = STRENGTHS[self.strength]
        return self.number, self.name, self.category, self.budget, self.by, strength, self.opened


def wish_listing(book: Book) -> Listing[WishRow]:
    """Every open wish of people who may be contacted; those without a day last, the strongest first."""
    rows = []
    for wish in book.wishes.where(state=WishState.OPEN):
        card = bearer(book, wish.customer_id)
        if reachable(book, card):
            about = (wish.category, wish.budget, wish.by, wish.strength, wish.opened)
            rows.append(WishRow(card.id, card.number, card.name, *about))
    rows.sort(key=lambda row: (row.by or date.max, STRONGEST_FIRST.index(row.strength), row.customer_id))
    return Listing(T("Wishes"), HEADINGS, tuple(rows))
