"""What was bought, what is owned, what is wished for."""

from datetime import date
from enum import StrEnum

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Purchase:
    """One line. `amount` and `discount` in cents; a refund has a negative amount and names the
    purchase it takes back. Earning waits for `paid_on`; what comes after the sale counts from the day it
    was `delivered`, where that is another one. What was due before it was `recorded` (None: long ago)
    calls for nothing any more."""

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
    delivered: date | None = None
    refund_of: int | None = None
    note: str = ""
    recorded: date | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Instalment:
    """A part of a purchase's price (cents), owed from `due` until it was `paid_on`."""

    purchase_id: int
    customer_id: int
    due: date
    amount: int
    paid_on: date | None = None
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
    """A thing or policy that a customer holds, or a person's driving licence.

    What was bought elsewhere has no purchase but a `bought_at` and perhaps a `bought_on`. `premium` in
    cents; `kilometres` is the reading it came with. It is to be serviced every `service_months` or
    `service_km` kilometres, whichever comes first. Policy people who are in the book are linked as well.
    """

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
    model: str = ""
    plate: str = ""
    bought_at: str = ""
    bought_on: date | None = None
    service_months: int | None = None
    service_km: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class ItemEnd:
    """One end of an item, with a `name` where its kind does not say enough (whole unit, main parts). A step
    already past when it was `recorded` opens nothing hard."""

    item_id: int
    customer_id: int
    kind: End
    due: date
    recorded: date
    settled: date | None = None
    name: str = ""
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
