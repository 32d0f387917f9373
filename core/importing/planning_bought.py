"""Purchases that rows of customers tell: which of them the book does not have yet."""

from core.importing.cleaning.bought_so_far import FIELD, PurchaseTold
from core.importing.plan import Decision
from core.importing.reports import Verdict
from core.model.purchase import Purchase
from core.ports import Book

_Key = tuple[int, PurchaseTold]


class PurchasePlanner:
    """Takes the decisions one after the other."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._known: dict[int, set[PurchaseTold]] = {}
        self._taken: list[_Key] = []

    @property
    def purchases(self) -> tuple[tuple[int, PurchaseTold], ...]:
        """All that are new to the book, each with its customer."""
        return tuple(self._taken)

    def take(self, decision: Decision) -> Decision:
        """The decision; of a row that would be passed over an update where it brings purchases."""
        told = decision.row.get(FIELD, tuple) or ()
        if not told or not decision.customer_id:
            return decision
        known = self._known.setdefault(decision.customer_id, self._of(decision.customer_id))
        new = [one for one in dict.fromkeys(told) if one not in known]
        known.update(new)
        self._taken += [(decision.customer_id, one) for one in new]
        if new and decision.verdict is Verdict.SKIP:
            return Decision(decision.row, Verdict.UPDATE, decision.customer_id)
        return decision

    def _of(self, customer_id: int) -> set[PurchaseTold]:
        there: list[Purchase] = self._book.purchases.where(customer_id=customer_id)
        return {PurchaseTold(one.day, one.product, one.amount) for one in there}
