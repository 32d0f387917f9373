"""Who brought whom, and what that has earned."""

from datetime import date
from enum import StrEnum

from core.records import dataclass


class ReferralState(StrEnum):
    TALKING = "talking"
    WON = "won"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Referral:
    """`referrer_id` brought `referee_id`. `day` is None when nobody knows the day. A closed edge
    (`closed` day) earns no more; a customer has at most one open one as referee. `reason` says why it
    was lost or closed."""

    referrer_id: int
    referee_id: int
    day: date | None = None
    closed: date | None = None
    reason: str = ""
    state: ReferralState = ReferralState.TALKING
    id: int = 0


@dataclass(frozen=True, slots=True)
class CreditRule:
    """One version of the rule; `id` is its version. `rate` in basis points (200 = 2 %) of the net
    amount, or `fixed` cents a purchase; within `window_months` of the referral; `cap` cents a referee.
    `referee_gift` is what the referee gets, if anything."""

    from_date: date
    rate: int = 200
    fixed: int | None = None
    window_months: int = 12
    first_only: bool = False
    cap: int | None = None
    referee_gift: str = ""
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


@dataclass(frozen=True, slots=True)
class Reward:
    """What a referrer was promised for a referral, open until it was `handed_over`."""

    customer_id: int
    what: str
    promised: date
    referral_id: int | None = None
    handed_over: date | None = None
    id: int = 0
