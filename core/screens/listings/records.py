"""What was bought, said and is owned, one row a record, for those who take their data along."""

from dataclasses import dataclass

from core.exporting import ColumnKind
from core.model.customer import Customer
from core.model.interaction import Interaction
from core.model.purchase import ItemEnd, OwnedItem, Purchase
from core.ports import Book
from core.screens.listings.labels import ENDS
from core.screens.listings.listing import Heading, Listing
from core.screens.words import KINDS, OUTCOMES
from core.text import T

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
OWNED_HEADINGS = (
    *WHO,
    Heading(T("Product")),
    Heading(T("Category")),
    Heading(T("Serial or plate")),
    Heading(T("Policy holder")),
    Heading(T("Insured")),
    Heading(T("Premium"), ColumnKind.MONEY),
    Heading(T("Kind")),
    Heading(T("Ends on"), ColumnKind.DATE),
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
    """One item, who holds it, and one of its ends, if it has any."""

    card: Customer
    item: OwnedItem
    end: ItemEnd | None

    def cells(self) -> tuple[object, ...]:
        item, end = self.item, self.end
        about = (item.name, item.category, item.serial, item.holder, item.insured, item.premium)
        return *_who(self.card), *about, ENDS[end.kind] if end else "", end.due if end else None


def purchase_listing(book: Book) -> Listing[PurchaseRow]:
    """Every purchase line, by day."""
    cards = _cards(book)
    lines = sorted(book.purchases.where(), key=lambda line: (line.day, line.id))
    rows = tuple(PurchaseRow(cards[line.customer_id], line) for line in lines)
    return Listing(T("Purchases"), PURCHASE_HEADINGS, rows)


def interaction_listing(book: Book) -> Listing[InteractionRow]:
    """Every entry of the history, by day."""
    cards = _cards(book)
    entries = sorted(book.interactions.where(), key=lambda entry: (entry.day, entry.id))
    rows = tuple(InteractionRow(cards[entry.customer_id], entry) for entry in entries)
    return Listing(T("Contacts"), INTERACTION_HEADINGS, rows)


def owned_listing(book: Book) -> Listing[OwnedRow]:
    """Every owned item, once for each of its ends."""
    cards = _cards(book)
    ends: dict[int, list[ItemEnd]] = {}
    for end in book.item_ends.where():
        ends.setdefault(end.item_id, []).append(end)
    rows = tuple(
        OwnedRow(cards[item.customer_id], item, end)
        for item in book.owned_items.where()
        for end in ends.get(item.id, [None])
    )
    return Listing(T("Owned items"), OWNED_HEADINGS, rows)


def _who(card: Customer) -> tuple[str, str]:
    return card.number, card.name


def _cards(book: Book) -> dict[int, Customer]:
    """Every card by id; a merged one's is its survivor's."""
    cards = {card.id: card for card in book.customers.where()}
    return {one: cards[card.merged_into or one] for one, card in cards.items()}
