"""The card that an action is about."""

from core.errors import UserError
from core.model.customer import Customer
from core.ports import Book
from core.text import T


def current_card(book: Book, customer_id: int) -> Customer:
    """A card that can be written on. Raises UserError when it was merged into another one."""
    card = book.customers.get(customer_id)
    if card.merged_into is None:
        return card
    survivor = book.customers.get(card.merged_into)
    raise UserError(
        T("{name} was merged into card {number}", name=card.name, number=survivor.number),
        fix=T("Open card {number}", number=survivor.number),
    )
