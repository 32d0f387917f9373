"""Somebody with the same phone who is in the book already, told while a new card is being typed."""

from collections.abc import Collection

from core.errors import UserError
from core.ports import Book
from core.records import dataclass
from core.screens.card.typed import typed_phones

CLOSEST = 5


@dataclass(frozen=True, slots=True)
class Twin:
    """A card that bears one of the phones; `same_name` when it bears the name too."""

    customer_id: int
    name: str
    digits: str
    same_name: bool


def twin_of(book: Book, name: str, phones: str, known: Collection[str] = ()) -> Twin | None:
    """The card that is most likely the same person; None while no whole number has been typed.

    A same name alone is no sign: names repeat. `known` are numbers that the card bears already.
    """
    try:
        digits = [phone.digits for phone in typed_phones(phones) if phone.digits not in known]
    except UserError:
        return None
    found = [twin for one in digits for twin in _bearers(book, name.strip(), one)]
    return next((twin for twin in found if twin.same_name), found[0] if found else None)


def _bearers(book: Book, name: str, digits: str) -> list[Twin]:
    return [
        Twin(line.customer_id, line.name, digits, line.name == name)
        for line in book.customer_lines(digits, CLOSEST)
        if digits in line.phones
    ]
