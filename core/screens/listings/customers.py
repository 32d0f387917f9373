"""Customers that a phrase finds, in order of entry."""

from datetime import date

from core.exporting import ColumnKind
from core.model.household import Tier
from core.model.lines import CustomerLine
from core.ports import Book
from core.records import dataclass
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import children
from core.screens.words import TIERS
from core.text import T

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Phone")),
    Heading(T("Household")),
    Heading(T("Tier")),
    Heading(T("Tags")),
    Heading(T("Last contact"), ColumnKind.DATE),
    Heading(T("Next date"), ColumnKind.DATE),
)


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One card. `household` is the number of its household's primary contact; a child shows no phone."""

    customer_id: int
    number: str
    name: str
    phones: tuple[str, ...]
    household: str
    tier: Tier
    tags: tuple[str, ...]
    last_touch: date | None
    next_due: date | None

    def cells(self) -> tuple[object, ...]:
        tier = TIERS[self.tier]
        who = (self.number, self.name, self.phones, self.household)
        return (*who, tier, self.tags, self.last_touch, self.next_due)


def customer_listing(book: Book, on: date, phrase: str = "", limit: int = -1) -> Listing[CustomerRow]:
    """Everybody who matches each word of the phrase; at most `limit`, -1 for all."""
    lines = book.customer_lines(phrase, limit)
    heads, young = _heads(book, lines), children(book, on)
    rows = tuple(
        CustomerRow(
            customer_id=line.customer_id,
            number=line.number,
            name=line.name,
            phones=() if line.customer_id in young else line.phones,
            household=heads[line.household_id],
            tier=line.tier,
            tags=line.tags,
            last_touch=line.last_touch,
            next_due=line.next_due,
        )
        for line in lines
    )
    return Listing(T("Customers"), HEADINGS, rows)


def _heads(book: Book, lines: list[CustomerLine]) -> dict[int, str]:
    """The number of each household's primary contact, who may not be among the lines."""
    heads = {line.household_id: line.number for line in lines if line.is_primary}
    others = list({line.household_id for line in lines} - heads.keys())
    return heads | {home: line.primary.number for home, line in book.household_lines(others).items()}
