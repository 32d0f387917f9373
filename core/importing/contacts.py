"""The contact that a row of a log tells of, and whether the book has it already."""

from collections import Counter
from datetime import date

from core.importing.cleaning.row import CleanRow
from core.model.interaction import Interaction, Kind, Outcome
from core.ports import Book

_SETTLED_WORDS = ("已解决", "已处理", "已答复", "已结", "settled", "solved", "closed")

_Words = tuple[date, Kind, Outcome | None, str]
"""All that a row tells of a contact: two of one customer that are alike in it are told apart by nothing."""


def contact_of(customer_id: int, row: CleanRow, row_id: int = 0) -> Interaction:
    """The contact as the book holds it."""
    day = row.get("date", date) or date.min
    kind = row.get("kind", Kind) or Kind.CALL
    note = row.get("note", str) or ""
    closed = kind is Kind.COMPLAINT and any(word in note.lower() for word in _SETTLED_WORDS)
    return Interaction(
        customer_id=customer_id,
        day=day,
        kind=kind,
        outcome=row.get("outcome", Outcome),
        note=note,
        inbound=kind is Kind.COMPLAINT,
        settled=day if closed else None,
        id=row_id,
    )


class Contacts:
    """Those of the book, crossed off one by one as a sheet tells of them again."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._first_new = book.customers.next_id() if book.interactions.next_id() > 1 else 0
        self._left: dict[int, Counter[_Words]] = {}

    def had(self, contact: Interaction) -> bool:
        """Whether the book has a contact like this one which no earlier row has told of."""
        customer_id = contact.customer_id
        if customer_id >= self._first_new:
            return False
        if customer_id not in self._left:
            there = self._book.interactions.where(customer_id=customer_id)
            self._left[customer_id] = Counter(map(_words, there))
        left, words = self._left[customer_id], _words(contact)
        left[words] -= 1
        return left[words] >= 0


def _words(contact: Interaction) -> _Words:
    return contact.day, contact.kind, contact.outcome, contact.note
