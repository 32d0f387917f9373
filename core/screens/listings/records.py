"""What was bought, said and is owned, one row a record, for those who take their data along."""

from collections.abc import Mapping
from datetime import date

from core.exporting import ColumnKind
from core.model.customer import Customer
from core.model.interaction import Interaction
from core.model.purchase import End, OwnedItem, Purchase
from core.ports import Book
from core.records import dataclass
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import all_bearers
from core.screens.words import KINDS, OUTCOMES
from core.text import T, Text

WHO = (Heading(T("Number")), Heading(T("Name")))
PURCHASE_HEADINGS = (
    *WHO,
    Heading(T("Date"), ColumnKind.DATE),
    Heading(T("Product")),
    Heading(T("Category")),
    Heading(T("Quantity"), ColumnKind.NUMBER),
    Heading(T("Amount"), ColumnKind.MONEY),
    Heading(T("Discount"), ColumnKind.MONEY),
    Heading(T("Order number")),
    Heading(T("Paid on"), ColumnKind.DATE),
)
INTERACTION_HEADINGS = (
    *WHO,
    Heading(T("Date"), ColumnKind.DATE),
    Heading(T("Kind")),
    Heading(T("Outcome")),
    Heading(T("Note")),
)
UNTIL: dict[End, Text] = {
    End.RENEWAL: T("Renewal"),
    End.WARRANTY: T("Warranty until"),
    End.INSPECTION: T("Inspection until"),
    End.LICENCE: T("Licence until"),
    End.MAINTENANCE: T("Next maintenance"),
    End.BENEFIT: T("Benefit until"),
}
OWNED_HEADINGS = (
    *WHO,
    Heading(T("Product")),
    Heading(T("Category")),
    Heading(T("Serial or plate")),
    Heading(T("Policy holder")),
    Heading(T("Insured")),
    Heading(T("Beneficiary")),
    Heading(T("Premium"), ColumnKind.MONEY),
    Heading(T("Kilometres"), ColumnKind.NUMBER),
    *(Heading(label, ColumnKind.DATE) for label in UNTIL.values()),
)


@dataclass(frozen=True, slots=True)
class PurchaseRow:
    """One purchase line and who made it."""

    card: Customer
    purchase: Purchase

    def cells(self) -> tuple[object, ...]:
        line = self.purchase
        sold = (line.day, line.product, line.category, line.quantity)
        return *_who(self.card), *sold, line.amount, line.discount, line.order_no, line.paid_on


@dataclass(frozen=True, slots=True)
class InteractionRow:
    """One entry of the history and with whom it was."""

    card: Customer
    entry: Interaction

    def cells(self) -> tuple[object, ...]:
        entry = self.entry
        outcome = OUTCOMES[entry.outcome] if entry.outcome else ""
        return *_who(self.card), entry.day, KINDS[entry.kind], outcome, entry.note


@dataclass(frozen=True, slots=True)
class OwnedRow:
    """One item, who holds it, and the days on which its ends come; of several of a kind the last."""

    card: Customer
    item: OwnedItem
    ends: Mapping[End, date]

    def cells(self) -> tuple[object, ...]:
        item = self.item
        about = (item.name, item.category, item.serial, item.holder, item.insured, item.beneficiary)
        return *_who(self.card), *about, item.premium, item.kilometres, *(self.ends.get(end) for end in UNTIL)


def purchase_listing(book: Book) -> Listing[PurchaseRow]:
    """Every purchase line, by day."""
    cards = all_bearers(book)
    lines = sorted(book.purchases.where(), key=lambda line: (line.day, line.id))
    rows = tuple(PurchaseRow(cards[line.customer_id], line) for line in lines)
    return Listing(T("Purchases"), PURCHASE_HEADINGS, rows)


def interaction_listing(book: Book) -> Listing[InteractionRow]:
    """Every entry of the history, by day."""
    cards = all_bearers(book)
    entries = sorted(book.interactions.where(), key=lambda entry: (entry.day, entry.id))
    rows = tuple(InteractionRow(cards[entry.customer_id], entry) for entry in entries)
    return Listing(T("Contacts"), INTERACTION_HEADINGS, rows)


def owned_listing(book: Book) -> Listing[OwnedRow]:
    """Every owned item."""
    cards = all_bearers(book)
    ends: dict[int, dict[End, date]] = {}
    for end in sorted(book.item_ends.where(), key=lambda end: end.due):
        ends.setdefault(end.item_id, {})[end.kind] = end.due
    rows = tuple(
        OwnedRow(cards[item.customer_id], item, ends.get(item.id, {})) for item in book.owned_items.where()
    )
    return Listing(T("Owned items"), OWNED_HEADINGS, rows)


def _who(card: Customer) -> tuple[str, str]:
    return card.number, card.name
