"""The ledger of referral credit: brought up to date after every event, and drawn on."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from core.actions.cards import current_card
from core.changes import Changes
from core.model.household import FormerMember
from core.model.referral import CreditEntry, Entry, Referral
from core.ports import Book
from core.rules.credit import balance, due_entries, redeem
from core.text import Money, T


def settle_credit(book: Book, referee_ids: Collection[int] | None, today: date) -> None:
    """Inside an open change: book what the referrals of these referees still lack, or have too much.

    None means every referral in the book. Closed ones are brought to nothing.
    """
    rules = book.credit_rules.where()
    homes = _Homes(book)
    for referee, referrals in _by_referee(_referrals_of(book, referee_ids)).items():
        purchases = book.purchases.where(customer_id=referee)
        for referral in referrals:
            booked = book.credit_entries.where(referral_id=referral.id)
            together = homes.together(referral.referrer_id, referee)
            book.credit_entries.add_all(due_entries(referral, purchases, rules, booked, together, today))


def settle_around(book: Book, customer_ids: Iterable[int], today: date) -> None:
    """Inside an open change: settle what bringing these customers earned, and what they earned."""
    referees = set(customer_ids)
    for customer in tuple(referees):
        referees.update(referral.referee_id for referral in book.referrals.where(referrer_id=customer))
    settle_credit(book, referees, today)


def redeem_credit(book: Book, customer_id: int, amount: int, why: str, today: date) -> Changes:
    """Hand out `amount` cents of a customer's credit, for what `why` says.

    Raises UserError when that is not above zero or more than is left.
    """
    card = current_card(book, customer_id)
    label = T("Redeem {amount} for {name}", amount=Money(amount), name=card.name)
    with book.change(label) as pending:
        redeem(balance_of(book, customer_id), amount)
        book.credit_entries.add(CreditEntry(customer_id, today, Entry.REDEEM, -amount, why=why))
    return pending.changes


def balance_of(book: Book, customer_id: int) -> int:
    """The credit of a customer in cents, that of the cards merged into his among it."""
    card = book.customers.get(customer_id)
    survivor = card.merged_into or card.id
    merged = [other.id for other in book.customers.where(merged_into=survivor)]
    return sum(balance(book.credit_entries.where(customer_id=holder)) for holder in (survivor, *merged))


@dataclass(frozen=True, slots=True)
class _Homes:
    """Where people were served on which days, read when first asked for."""

    book: Book
    stays: dict[int, list[FormerMember]] = field(default_factory=dict)

    def together(self, first: int, second: int) -> Callable[[date], bool]:
        """Tells whether two people were of one household on a day."""
        return lambda day: not self._on(first, day).isdisjoint(self._on(second, day))

    def _on(self, customer_id: int, day: date) -> set[int]:
        if customer_id not in self.stays:
            self.stays[customer_id] = self._read(customer_id)
        return {
            stay.household_id
            for stay in self.stays[customer_id]
            if (stay.joined is None or stay.joined <= day) and day <= stay.left
        }

    def _read(self, customer_id: int) -> list[FormerMember]:
        card = self.book.customers.get(customer_id)
        present = FormerMember(customer_id, card.household_id, left=date.max, joined=card.joined)
        return [*self.book.former_members.where(customer_id=customer_id), present]


def _referrals_of(book: Book, referee_ids: Collection[int] | None) -> list[Referral]:
    if referee_ids is None:
        return book.referrals.where()
    return [referral for referee in referee_ids for referral in book.referrals.where(referee_id=referee)]


def _by_referee(referrals: Iterable[Referral]) -> dict[int, list[Referral]]:
    found: dict[int, list[Referral]] = {}
    for referral in referrals:
        found.setdefault(referral.referee_id, []).append(referral)
    return found
