"""What was bought, what is owned, what is wished for."""

from datetime import date
from enum import StrEnum

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Purchase:
    """One line. `amount` and `discount` in cents; a refund has a negative amount and names the
    purchase it takes back. Earning waits for `paid_on`."""

    customer_id: int
    day: date
    product: str
    amount: int
    category: str = ""
    quantity: int = 1
    discount: int = 0
    channel: str = ""
    order_no: str = ""
    paid_on: date | None = None
    refund_of: int | None = None
    note: str = ""
    id: int = 0


class End(StrEnum):
    """Which of an item's ends a date is."""

    RENEWAL = "renewal"
    WARRANTY = "warranty"
    INSPECTION = "inspection"
    LICENCE = "licence"
    MAINTENANCE = "maintenance"
    BENEFIT = "benefit"


@dataclass(frozen=True, slots=True)
class OwnedItem:
    """A thing or policy that a customer holds. `premium` in cents, `kilometres` the last reading."""

    customer_id: int
    name: str
    category: str = ""
    serial: str = ""
    purchase_id: int | None = None
    holder: str = ""
    insured: str = ""
    beneficiary: str = ""
    premium: int | None = None
    kilometres: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class ItemEnd:
    """One named end of an item. A step already past when it was `recorded` opens nothing hard."""

    item_id: int
    customer_id: int
    kind: End
    due: date
    recorded: date
    settled: date | None = None
    id: int = 0


class Strength(StrEnum):
    STRONG = "strong"
    NORMAL = "normal"
    NONE = "none"


class WishState(StrEnum):
    OPEN = "open"
    WON = "won"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a household may buy next; `budget` in cents."""

    customer_id: int
    category: str
    opened: date
    strength: Strength = Strength.NORMAL
    budget: int | None = None
    by: date | None = None
    state: WishState = WishState.OPEN
    reason: str = ""
    id: int = 0
