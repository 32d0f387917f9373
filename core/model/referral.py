"""Who brought whom, and what that has earned."""

from datetime import date
from enum import StrEnum

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Referral:
    """`referrer_id` brought `referee_id`. `day` is None when nobody knows the day. A closed edge
    (`closed` day, `reason`) earns no more; a customer has at most one open one as referee."""

    referrer_id: int
    referee_id: int
    day: date | None = None
    closed: date | None = None
    reason: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class CreditRule:
    """One version of the rule; `id` is its version. `rate` in basis points (200 = 2 %) of the net
    amount, or `fixed` cents a purchase; within `window_months` of the referral; `cap` cents a referee."""

    from_date: date
    rate: int = 200
    fixed: int | None = None
    window_months: int = 12
    first_only: bool = False
    cap: int | None = None
    id: int = 0


class Entry(StrEnum):
    EARN = "earn"
    REVERSE = "reverse"
    REDEEM = "redeem"
    ADJUST = "adjust"


@dataclass(frozen=True, slots=True)
class CreditEntry:
    """One line of the ledger, never rewritten. `amount` in cents, signed. `base` is the net amount
    (cents) the sum came from; `rate` the rule's basis points at the time."""

    customer_id: int
    day: date
    entry: Entry
    amount: int
    referral_id: int | None = None
    purchase_id: int | None = None
    rule_id: int | None = None
    base: int | None = None
    why: str = ""
    id: int = 0
