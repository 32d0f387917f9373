"""Why a household is due: items derived from what happened and what was promised."""

from datetime import date
from enum import StrEnum

from core.model.household import Tier
from core.records import dataclass


class Reason(StrEnum):
    """In the order in which reasons outrank each other."""

    COMPLAINT = "complaint"
    PROMISE = "promise"
    APPOINTMENT = "appointment"
    FOLLOW_UP = "follow_up"
    RENEWAL = "renewal"
    MONEY_OWED = "money_owed"
    BIRTHDAY = "birthday"
    YEARLY = "yearly"
    FESTIVAL = "festival"
    REFERRAL_THANKS = "referral_thanks"
    REWARD = "reward"
    PLAN = "plan"
    WISH = "wish"
    BENEFIT = "benefit"
    RETRY = "retry"
    CADENCE = "cadence"
    DORMANT = "dormant"
    VERIFY = "verify"


class Band(StrEnum):
    FIRST = "first"
    TODAY = "today"
    WHEN_YOU_CAN = "when_you_can"
    DONE = "done"


FOR_EVER = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class DueItem:
    """One reason to contact one household.

    `due` is the celebration, end or promised date. The item is listed from `opens` to `closes`; it is
    hard from `hard_from` to `hard_until` (None: never). `subject_id` names the record it is about, and
    `about` its kind where the reason alone does not say it; `set_on` is the day of the touch, attempt,
    purchase or agreement it counts from.
    """

    household_id: int
    customer_id: int
    kind: Reason
    subject_id: int
    due: date
    opens: date
    closes: date = FOR_EVER
    hard_from: date | None = None
    hard_until: date | None = None
    set_on: date | None = None
    about: str = ""

    def listed_on(self, day: date) -> bool:
        return self.opens <= day <= self.closes

    def hard_on(self, day: date) -> bool:
        if self.hard_from is None or self.hard_until is None:
            return False
        return self.hard_from <= day <= self.hard_until


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a household stands, derived in the transaction that changed what it rests on.

    `since` is the day that waiting counts from, `gap` the days between touches, `gap_from` where the
    gap comes from (`household`, `tag`, a tier or `wish`). `attempts` counts no-answers since the last
    touch. Nobody calls a household that is not `contactable`. `next_due` is the earliest date that stays
    until something settles it; steps before an end come and go with the calendar and are not in it.
    `first_bought` is the day of the household's first purchase, if any is known; `contact_id` is whom to
    call, 0 when nobody may be. On `dormant_from` the silence since `silent_since` has been too long.
    """

    household_id: int
    tier: Tier
    bought: bool
    last_touch: date | None
    since: date
    gap: int
    gap_from: str
    attempts: int
    contactable: bool
    next_due: date | None
    first_bought: date | None = None
    contact_id: int = 0
    dormant_from: date | None = None
    silent_since: date | None = None
