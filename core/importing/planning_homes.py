"""Which household the rows of a sheet mean by its name, so that namesakes of two families stay apart."""

from core.importing.cleaning.row import CleanRow
from core.ports import Book

_HOME = "household"


class HomesTold:
    """Learns from every row that found its card."""

    def __init__(self, book: Book) -> None:
        self._lives_in = {card.customer_id: card.household_id for card in book.known_customers()}
        self._told_of: dict[int, str] = {}
        self._called: dict[str, int] = {}

    def learn(self, row: CleanRow, customer_id: int) -> None:
        """Remember the household that a row tells of its customer."""
        name = row.get(_HOME, str)
        if name:
            self._told_of.setdefault(customer_id, name)
            self._called.setdefault(name, self._lives_in.get(customer_id, 0))

    def may_be(self, row: CleanRow, customer_id: int) -> bool:
        """Whether nothing says that somebody by the row's name lives elsewhere."""
        name = row.get(_HOME, str)
        if not name:
            return True
        if customer_id in self._told_of:
            return self._told_of[customer_id] == name
        home = self._called.get(name)
        return home is None or home == self._lives_in.get(customer_id, 0)
