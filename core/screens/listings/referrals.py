"""Who brought whom: people and their spend for each referrer, and the credit left."""

from collections import Counter
from collections.abc import Mapping

from core.exporting import ColumnKind
from core.model.customer import Customer
from core.ports import Book
from core.records import dataclass
from core.rules.referrals import brought
from core.screens.listings.likeness import further_cards
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import all_bearers
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
    """Every referrer with an open referral, the one whose people bought most first. Two cards he brought that
    may be one person are counted as one, until somebody says that they are not."""
    cards = all_bearers(book)
    edges = {
        cards[edge.referee_id].id: cards[edge.referrer_id].id for edge in book.referrals.where(closed=None)
    }
    balances = _balances(book, cards)
    rows = []
    again = further_cards(book, _circles(edges).values())
    for referrer, found in brought(edges, book.customer_nets(), again).items():
        card = cards[referrer]
        direct, below = (found.direct, found.direct_spend), (found.below, found.below_spend)
        rows.append(ReferrerRow(referrer, card.number, card.name, *direct, *below, balances[referrer]))
    rows.sort(key=lambda row: (-row.direct_spend, -row.below_spend, row.customer_id))
    return Listing(T("Referrals"), HEADINGS, tuple(rows))


def _circles(referrer_of: Mapping[int, int]) -> dict[int, list[int]]:
    """By referrer, those he brought himself."""
    found: dict[int, list[int]] = {}
    for referee, referrer in referrer_of.items():
        found.setdefault(referrer, []).append(referee)
    return found


def _balances(book: Book, bearer_of: Mapping[int, Customer]) -> Counter[int]:
    """Credit of everybody who ever had any, in cents, by the card that bears it today."""
    balances: Counter[int] = Counter()
    for entry in book.credit_entries.where():
        balances[bearer_of[entry.customer_id].id] += entry.amount
    return balances
