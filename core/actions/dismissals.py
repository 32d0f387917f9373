"""Pairs that the user never wants to be suggested again."""

from core.actions.cards import current_card
from core.changes import Changes
from core.errors import UserError
from core.model.household import Dismissal
from core.ports import Book
from core.text import T


def dismiss(book: Book, kind: str, first_id: int, second_id: int) -> Changes:
    """Never again suggest two customers as the same `person`, or as one `family`.

    The pair is stored with the smaller id first. Raises UserError for a card and itself.
    """
    first, second = (current_card(book, customer) for customer in sorted((first_id, second_id)))
    with book.change(T("Keep {first} and {second} apart", first=first.name, second=second.name)) as pending:
        if first.id == second.id:
            raise UserError(T("These are one card"), fix=T("Choose two cards"))
        if not book.dismissals.where(kind=kind, first_id=first.id, second_id=second.id):
            book.dismissals.add(Dismissal(kind, first.id, second.id))
    return pending.changes
