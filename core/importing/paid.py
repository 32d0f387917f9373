"""What a list of what people own tells of its price: the purchases that come with new things."""

import re
from collections.abc import Sequence
from datetime import date

from core.importing.headers import without_brackets
from core.importing.mapping import Mapping
from core.importing.owning import item_name
from core.importing.plan import Decision
from core.model.purchase import Purchase
from core.ports import Book

_OF_POLICY = re.compile(
    "投保|承保|签单|出单|生效|起保|起期|首期|保单|保险|policy|commence|inception|effective|start"
)


class Paid:
    """Finds the purchase of each thing that is new."""

    def __init__(self, book: Book, mapping: Mapping, decisions: Sequence[Decision], today: date) -> None:
        column = mapping.column_of("date")
        # A premium is paid from the day of the policy on, and not from that of the car.
        self._of_policy = column is not None and bool(_OF_POLICY.search(without_brackets(column.heading)))
        self._today = today
        self._orders = book.order_numbers()
        whose = {one.customer_id for one in decisions}
        there = (line for customer in whose for line in book.purchases.where(customer_id=customer))
        self._known = {(line.customer_id, line.day, line.product, line.amount) for line in there}

    def purchase(self, decision: Decision) -> Purchase | None:
        """The purchase; None where no day or no sum is told, or where the book has it."""
        row, amount = decision.row, self._amount(decision)
        day, name, order = row.get("date", date), item_name(row), self._order(decision)
        if day is None or day > self._today or not amount or order in self._orders:
            return None
        if (decision.customer_id, day, name, amount) in self._known:
            return None
        return Purchase(
            decision.customer_id,
            day,
            name,
            amount,
            category=row.get("category", str) or "",
            order_no=order,
            paid_on=day,
            recorded=self._today,
        )

    def _amount(self, decision: Decision) -> int | None:
        premium = decision.row.get("premium", int) if self._of_policy else None
        return decision.row.get("amount", int) or premium

    def _order(self, decision: Decision) -> str:
        """The number of a policy is that under which it was bought."""
        return (decision.row.get("serial", str) or "") if self._of_policy else ""
