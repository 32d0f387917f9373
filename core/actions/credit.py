"""The ledger of referral credit: brought up to date after every event, and drawn on."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from core.actions.cards import current_card
from core.actions.homes import homes_of
from core.changes import Changes
from core.model.referral import CreditEntry, Entry, Referral
from core.ports import Book
from core.rules.credit import balance, due_entries, redeem
from core.text import Money, T


def settle_credit(book: Book, referee_ids: Collection[int] | None, today: date) -> None:
    """Inside an open change: book what the referrals of these referees still lack, or have too much.

    None means every referral in the book. Closed ones are brought to nothing.
    """
    everybody = referee_ids is None
    referrals = _referrals_of(book, referee_ids)
    booked = _booked(book, referrals, everybody)
    if everybody:
        bought = book.customer_nets()
        referrals = [edge for edge in referrals if edge.referee_id in bought or edge.id in booked]
    if not referrals:
        return
    rules = book.credit_rules.where()
    people = {person for edge in referrals for person in (edge.referrer_id, edge.referee_id)}
    homes = homes_of(book, None if everybody else people)
    entries: list[CreditEntry] = []
    for edge in referrals:
        purchases = book.purchases.where(customer_id=edge.referee_id)
        together = homes.together(edge.referrer_id, edge.referee_id)
        entries += due_entries(edge, purchases, rules, booked.get(edge.id, ()), together, today)
    book.credit_entries.add_all(entries)


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


def _referrals_of(book: Book, referee_ids: Collection[int] | None) -> list[Referral]:
    if referee_ids is None:
        return book.referrals.where()
    return [referral for referee in referee_ids for referral in book.referrals.where(referee_id=referee)]


def _booked(book: Book, referrals: Iterable[Referral], everybody: bool) -> dict[int, list[CreditEntry]]:
    """What is in the ledger already, by referral."""
    if not everybody:
        return {edge.id: book.credit_entries.where(referral_id=edge.id) for edge in referrals}
    found: dict[int, list[CreditEntry]] = defaultdict(list)
    for entry in book.credit_entries.where():
        if entry.referral_id is not None:
            found[entry.referral_id].append(entry)
    return found
