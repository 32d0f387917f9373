"""What a household's dates are derived from: records, gathered; no rule is in here."""

from datetime import date

from core.model.household import Household, Tier
from core.model.interaction import Appointment, FollowUp, Interaction, Promise
from core.model.purchase import ItemEnd, Wish
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """A member of today; `tag_gap` is the shortest gap of the tags he bears."""

    customer_id: int
    added: date
    reachable: bool
    tag_gap: int | None
    first_purchase: date | None


@dataclass(frozen=True, slots=True)
class HouseholdFacts:
    """Everything that happened with one household and everything that was promised to it.

    `last_touch` includes purchases; `attempts` are the days of the no-answers since; `follow_up` is
    the newest one; `stepped` tells, by end, the last day on which a step of it was settled.
    """

    household: Household
    tier: Tier
    bought: bool
    members: tuple[MemberFacts, ...]
    last_touch: date | None = None
    attempts: tuple[date, ...] = ()
    follow_up: FollowUp | None = None
    complaints: tuple[Interaction, ...] = ()
    promises: tuple[Promise, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    ends: tuple[ItemEnd, ...] = ()
    stepped: tuple[tuple[int, date], ...] = ()
    wishes: tuple[Wish, ...] = ()
