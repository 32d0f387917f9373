"""Who brought whom: people and their spend for each referrer, and the credit left."""

from collections import Counter

from core.exporting import ColumnKind
from core.ports import Book
from core.records import dataclass
from core.rules.referrals import brought
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import bearer
from core.text import T

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Brought"), ColumnKind.NUMBER),
    Heading(T("They bought"), ColumnKind.MONEY),
    Heading(T("Further down"), ColumnKind.NUMBER),
    Heading(T("Those bought"), ColumnKind.MONEY),
    Heading(T("Credit left"), ColumnKind.MONEY),
)


@dataclass(frozen=True, slots=True)
class ReferrerRow:
    """One referrer. `direct` and `below` are people, the spends and the balance cents."""

    customer_id: int
    number: str
    name: str
    direct: int
    direct_spend: int
    below: int
    below_spend: int
    credit_balance: int

    def cells(self) -> tuple[object, ...]:
        direct, below = (self.direct, self.direct_spend), (self.below, self.below_spend)
        return self.number, self.name, *direct, *below, self.credit_balance


def referral_listing(book: Book) -> Listing[ReferrerRow]:
    """Every referrer with an open referral, the one whose people bought most first."""
    edges = {
        bearer(book, edge.referee_id).id: bearer(book, edge.referrer_id).id
        for edge in book.referrals.where(closed=None)
    }
    balances = credit_balances(book)
    rows = []
    for referrer, found in brought(edges, book.customer_nets()).items():
        card = book.customers.get(referrer)
        direct, below = (found.direct, found.direct_spend), (found.below, found.below_spend)
        rows.append(ReferrerRow(referrer, card.number, card.name, *direct, *below, balances[referrer]))
    rows.sort(key=lambda row: (-row.direct_spend, -row.below_spend, row.customer_id))
    return Listing(T("Referrals"), HEADINGS, tuple(rows))


def credit_balances(book: Book) -> Counter[int]:
    """Credit of everybody who ever had any, in cents, by the card that bears it today."""
    balances: Counter[int] = Counter()
    for entry in book.credit_entries.where():
        balances[entry.customer_id] += entry.amount
    resolved: Counter[int] = Counter()
    for customer, amount in balances.items():
        resolved[bearer(book, customer).id] += amount
    return resolved
