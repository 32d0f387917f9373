"""The form of a purchase and of a refund: typed fields, understood."""

from datetime import date

from core.errors import UserError
from core.importing.cells import visible
from core.model.purchase import Purchase
from core.model.setting import Settings
from core.records import dataclass
from core.screens.card.typed import typed_coming_day, typed_past_day, typed_yuan
from core.text import Money, T


@dataclass(frozen=True, slots=True)
class PurchaseEntry:
    """The fields as typed. An empty day is today, an empty end is none."""

    product: str = ""
    day: str = ""
    amount: str = ""
    ends: str = ""
    order_no: str = ""


def typed_product(text: str) -> str:
    """What was bought. Raises UserError when nothing stands there."""
    product = visible(text)
    if not product:
        raise UserError(T("The purchase has no product"), fix=T("Enter what was bought"))
    return product


def typed_amount(text: str) -> int:
    """Cents, none of them below zero. Raises UserError."""
    cents = typed_yuan(text)
    if cents < 0:
        raise UserError(T("A purchase is not below zero"), fix=T("Refund the purchase that it takes back"))
    return cents


def typed_refund(text: str, left: int) -> int:
    """Cents above zero and no more than what is left. Raises UserError."""
    cents = typed_yuan(text)
    if not 0 < cents <= left:
        raise UserError(T("Enter an amount above zero, at most {left}", left=Money(left)))
    return cents


def read_purchase(
    customer_id: int, entry: PurchaseEntry, today: date, settings: Settings
) -> tuple[Purchase, date | None]:
    """The purchase, paid on its day, and when what was bought ends. Raises UserError."""
    day = typed_past_day(entry.day, today)
    purchase = Purchase(
        customer_id=customer_id,
        day=day,
        product=typed_product(entry.product),
        amount=typed_amount(entry.amount),
        order_no=visible(entry.order_no),
        paid_on=day,
    )
    return purchase, typed_coming_day(entry.ends, today, settings)
