"""Suggestions refused or answered as a whole, each in one change that one step takes back."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from core.actions.cards import current_card
from core.actions.credit import settle_around
from core.actions.households import move_members
from core.changes import Changes
from core.model.household import Dismissal
from core.ports import Book
from core.text import T


def keep_apart(book: Book, kind: str, customer_ids: Sequence[int]) -> Changes:
    """Never again suggest any two of these customers as the same `person`, or as one `family`."""
    cards = [current_card(book, customer) for customer in customer_ids]
    with book.change(T("Keep {names} apart", names=[card.name for card in cards])) as pending:
        for first, second in combinations(sorted(card.id for card in cards), 2):
            _remember(book, Dismissal(kind, first, second))
    return pending.changes


def family_of_two(book: Book, customer_ids: tuple[int, int], household_id: int, today: date) -> Changes:
    """Two cards are two people of one family: serve both with this household, and never again suggest
    them as one person."""
    first, second = sorted(current_card(book, customer).id for customer in customer_ids)
    head = book.customers.get(book.households.get(household_id).primary_id)
    with book.change(T("Join {name}’s household", name=head.name)) as pending:
        move_members(book, (first, second), household_id, today, None)
        _remember(book, Dismissal("person", first, second))
        settle_around(book, (first, second), today)
    return pending.changes


def _remember(book: Book, dismissal: Dismissal) -> None:
    known = book.dismissals.where(
        kind=dismissal.kind, first_id=dismissal.first_id, second_id=dismissal.second_id
    )
    if not known:
        book.dismissals.add(dismissal)
