"""The forms that record what was bought and what was paid back."""

from functools import partial

from core.actions.purchases import add_purchase, refund_purchase
from core.screens.card.history import Entry
from core.screens.card.trade import (
    PurchaseEntry,
    read_purchase,
    typed_amount,
    typed_product,
    typed_refund,
)
from core.screens.card.typed import typed_coming_day, typed_past_day
from core.text import Money, T
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk


class PurchaseForm(SideForm):
    """What one customer bought, for how much, and when it ends."""

    def __init__(self, desk: Desk, customer_id: int) -> None:
        super().__init__(desk, T("Add purchase"), T("Save purchase"))
        self._customer = customer_id
        on, settings = desk.session.today, desk.session.book.preferences()
        self._settings = settings
        past, coming = T("today, 18 Sep, 2026-09-18"), T("12 months, 2027-09-18")
        self._product = self.add_field(T("Product"), typed_product)
        self._amount = self.add_field(T("Amount in yuan"), typed_amount, T("12000 or 1.2万"))
        self._day = self.add_field(T("Date"), lambda text: typed_past_day(text, on), past)
        self._ends = self.add_field(T("Ends on"), lambda text: typed_coming_day(text, on, settings), coming)
        self._order = self.add_field(T("Order number"))
        self.add_words(T("With an end, the renewal will be due before it"))

    def action(self) -> Action:
        today = self.desk.session.today
        entry = PurchaseEntry(
            self._product.text(), self._day.text(), self._amount.text(), self._ends.text(), self._order.text()
        )
        purchase, ends = read_purchase(self._customer, entry, today, self._settings)
        return partial(add_purchase, self.desk.session.book, purchase, today, ends)


class RefundForm(SideForm):
    """How much of one purchase is paid back, and when."""

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__(desk, T("Refund {product}", product=entry.note), T("Save refund"))
        self._entry, on = entry, desk.session.today
        self._amount = self.add_field(T("Amount in yuan"), lambda text: typed_refund(text, entry.left))
        self._day = self.add_field(
            T("Date"), lambda text: typed_past_day(text, on), T("today, 18 Sep, 2026-09-18")
        )
        self._amount.set_text(f"{entry.left / 100:.2f}".removesuffix(".00"))
        self.add_words(
            T(
                "Bought on {day} for {amount}, at most {left} can be paid back",
                day=entry.day,
                amount=Money(entry.amount),
                left=Money(entry.left),
            )
        )

    def action(self) -> Action:
        today = self.desk.session.today
        amount = typed_refund(self._amount.text(), self._entry.left)
        day = typed_past_day(self._day.text(), today)
        return partial(refund_purchase, self.desk.session.book, self._entry.record_id, amount, day, today)
