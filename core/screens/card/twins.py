"""Somebody with the same phone who is in the book already, told while a new card is being typed."""

from dataclasses import dataclass

from core.errors import UserError
from core.ports import Book
from core.screens.card.typed import typed_phones

CLOSEST = 5


@dataclass(frozen=True, slots=True)
class Twin:
    """A card that bears one of the phones; `same_name` when it bears the name too."""

    customer_id: int
    name: str
    digits: str
    same_name: bool


def twin_of(book: Book, name: str, phones: str, except_id: int = 0) -> Twin | None:
    """The card that is most likely the same person; None while no whole number has been typed.

    A same name alone is no sign: names repeat. `except_id` is the card that is being edited.
    """
    try:
        digits = [phone.digits for phone in typed_phones(phones)]
    except UserError:
        return None
    found = [twin for one in digits for twin in _bearers(book, name.strip(), one, except_id)]
    return next((twin for twin in found if twin.same_name), found[0] if found else None)


def _bearers(book: Book, name: str, digits: str, except_id: int) -> list[Twin]:
    return [
        Twin(line.customer_id, line.name, digits, line.name == name)
        for line in book.customer_lines(digits, CLOSEST)
        if digits in line.phones and line.customer_id != except_id
    ]
