"""A wish that came up while talking."""

from collections.abc import Sequence
from datetime import date

from core.model.customer import Customer
from core.model.purchase import Wish, WishState
from core.ports import Book


def write_wish(
    book: Book, category: str, people: Sequence[Customer], today: date, by: date | None = None
) -> None:
    """Inside an open change: a wish of the first of these people, unless it is open with one of them
    already, or there is none."""
    known = {
        wish.category
        for person in people
        for wish in book.wishes.where(customer_id=person.id, state=WishState.OPEN)
    }
    if category and category not in known:
        book.wishes.add(Wish(people[0].id, category, today, by=by))
