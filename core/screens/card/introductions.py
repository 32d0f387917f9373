"""Who brought a customer, and whom the customer brought."""

from datetime import date

from core.model.customer import Customer
from core.ports import Book
from core.records import dataclass
from core.screens.listings.people import bearer


@dataclass(frozen=True, slots=True)
class Tie:
    """One open referral, seen from one end: who is at the other, since when, and for how much that
    person has bought (net, cents)."""

    referral_id: int
    other: Customer
    day: date | None
    spent: int


@dataclass(frozen=True, slots=True)
class Introductions:
    """`by` is who brought the customer; `brought` those whom the customer brought, newest last."""

    by: Tie | None
    brought: tuple[Tie, ...]

    @property
    def spent(self) -> int:
        """What all those who were brought have bought, net, in cents."""
        return sum(tie.spent for tie in self.brought)


def introductions(book: Book, customer_id: int) -> Introductions:
    """The open referrals of one customer."""
    above = book.referrals.where(referee_id=customer_id, closed=None)
    below = book.referrals.where(referrer_id=customer_id, closed=None)
    by = _tie(book, above[0].id, above[0].referrer_id, above[0].day) if above else None
    return Introductions(by, tuple(_tie(book, edge.id, edge.referee_id, edge.day) for edge in below))


def _tie(book: Book, referral_id: int, other_id: int, day: date | None) -> Tie:
    other = bearer(book, other_id)
    return Tie(
        referral_id, other, day, sum(line.amount for line in book.purchases.where(customer_id=other.id))
    )
