"""The list of customers: what a phrase finds, as far down as somebody has looked."""

from collections.abc import Collection
from datetime import date

from core.model.lines import CustomerLine, ListOrder, Member
from core.ports import Book
from core.records import dataclass
from core.rules.contact import shows_phone
from core.text import N, T, Text

FIRST_ROWS = 50
"""Rows that answer a key: three screens full, and no more than can be read between two keys."""

MORE_ROWS = 300


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One customer. `phone` is the number that may be shown, empty for a child; `head` the name of the
    primary contact where that is somebody else."""

    line: CustomerLine
    phone: str
    head: str = ""

    @property
    def customer_id(self) -> int:
        return self.line.customer_id


class CustomersScreen:
    """Holds the rows read so far; the book is asked for more of them as they come into view."""

    def __init__(self, book: Book, on: date) -> None:
        self._book, self._on = book, on
        self.phrase = ""
        self.order, self.descending = ListOrder.ENTRY, False
        self.rows: list[CustomerRow] = []
        self.found = 0

    @property
    def is_whole(self) -> bool:
        """Whether every row that the phrase finds has been read."""
        return len(self.rows) >= self.found

    def refresh(self, on: date) -> None:
        """Ask again for as many rows as were there: the book or the day has changed."""
        self._on = on
        self._read(max(FIRST_ROWS, len(self.rows)))

    def seek(self, phrase: str) -> None:
        """Look for another phrase."""
        self.phrase = phrase
        self._read(FIRST_ROWS)

    def sort(self, order: ListOrder) -> None:
        """Let the list stand in another order: sums begin with the largest, all else with the earliest or
        best. The same order again turns round, and a third time the order of entry comes back."""
        first = order is ListOrder.TOTAL
        if order is not self.order:
            self.order, self.descending = order, first
        elif self.descending is first:
            self.descending = not first
        else:
            self.order, self.descending = ListOrder.ENTRY, False
        self._read(FIRST_ROWS)

    def next_order(self) -> ListOrder:
        """The order after the one that holds, in those there are."""
        orders = list(ListOrder)
        return orders[(orders.index(self.order) + 1) % len(orders)]

    def everyone(self) -> list[int]:
        """The ids of all whom the phrase finds, read or not."""
        return self._book.customer_ids(self.phrase)

    def still_there(self, customer_ids: Collection[int]) -> set[int]:
        """Those of these customers who can still stand in the list."""
        return self._book.current_ids(customer_ids)

    def more(self) -> list[CustomerRow]:
        """Read on, and return what has come in addition."""
        added = self._rows(MORE_ROWS, len(self.rows))
        self.rows += added
        if not added:
            self.found = len(self.rows)
        return added

    def everybody(self) -> Text:
        """How many customers and households are in the book."""
        people, households = self._book.customer_count(), self._book.household_count()
        return T(
            "{customers}, {households}",
            customers=N("{n} customer", "{n} customers", people),
            households=N("{n} household", "{n} households", households),
        )

    def _read(self, limit: int) -> None:
        self.rows = self._rows(limit, 0)
        short = len(self.rows) < limit
        self.found = len(self.rows) if short else self._book.customer_count(self.phrase)

    def _rows(self, limit: int, offset: int) -> list[CustomerRow]:
        lines = self._book.customer_lines(self.phrase, limit, offset, self.order, self.descending)
        homes = list({line.household_id for line in lines if not line.is_primary})
        heads = {home: line.primary.name for home, line in self._book.household_lines(homes).items()}
        return [
            CustomerRow(
                line,
                shown_phone(self._book, line, self._on),
                "" if line.is_primary else heads[line.household_id],
            )
            for line in lines
        ]


def shown_phone(book: Book, line: CustomerLine, on: date) -> str:
    """The first number of a customer, empty where it may not be shown."""
    if not line.phones:
        return ""
    card = book.customers.get(line.customer_id)
    member = Member(card.id, card.number, card.name, card.role, line.phones[0], card.birthday, card.deceased)
    return member.phone if shows_phone(member, on) else ""
