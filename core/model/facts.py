"""What a household's dates are derived from: records, gathered; no rule is in here."""

from datetime import date

from core.model.care import After, Benefit
from core.model.catalogue import Goods
from core.model.household import Household, Tier
from core.model.interaction import Appointment, FollowUp, Interaction, Promise
from core.model.purchase import Instalment, ItemEnd, Wish
from core.model.referral import Reward
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """A member of today; `tag_gap` is the shortest gap of the tags he bears. A `doubtful` card is marked
    to be looked over."""

    customer_id: int
    added: date
    reachable: bool
    tag_gap: int | None
    first_purchase: date | None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something that plans count their days from: `subject_id` names the purchase, service, claim,
    invitation, wish or tagging. What was due before it was `recorded` calls for nothing any more."""

    after: After
    customer_id: int
    subject_id: int
    day: date
    recorded: date
    category: str = ""
    tag_id: int | None = None


@dataclass(frozen=True, slots=True)
class ServicedItem:
    """An item that is to be serviced every so many months or kilometres, counted from the day `since` of
    its last service (or from when it was got) and the reading `since_km` then, if anybody knows it.
    `readings` are the last two, (day, kilometres), the older first."""

    item_id: int
    customer_id: int
    since: date
    months: int | None = None
    kilometres: int | None = None
    since_km: int | None = None
    readings: tuple[tuple[date, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """A referral whose referee has bought for the first time, on the day `bought`, and whether the
    referrer has been `thanked` by name."""

    referral_id: int
    referrer_id: int
    bought: date
    recorded: date
    thanked: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """The last day that left somebody content: a touch beyond expectation, or a complaint settled."""

    interaction_id: int
    customer_id: int
    day: date


@dataclass(frozen=True, slots=True)
class HouseholdFacts:
    """Everything that happened with one household and everything that was promised to it.

    `last_touch` includes purchases; `attempts` are the days of the no-answers since; `follow_up` is
    the newest one; `stepped` tells, by kind of end and its record, the last day on which a step of it was
    settled. `appointments` are those planned and those missed; `bought_on` are the distinct days of
    purchases, in order, `first_bought` also knows what a sheet told; `goods` are those of the last day.
    """

    household: Household
    tier: Tier
    bought: bool
    members: tuple[MemberFacts, ...]
    last_touch: date | None = None
    attempts: tuple[date, ...] = ()
    follow_up: FollowUp | None = None
    moment: Moment | None = None
    bought_on: tuple[date, ...] = ()
    first_bought: date | None = None
    goods: Goods = Goods()
    complaints: tuple[Interaction, ...] = ()
    promises: tuple[Promise, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    ends: tuple[ItemEnd, ...] = ()
    wishes: tuple[Wish, ...] = ()
    instalments: tuple[Instalment, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    rewards: tuple[Reward, ...] = ()
    serviced: tuple[ServicedItem, ...] = ()
    stepped: tuple[tuple[tuple[str, int], date], ...] = ()
    occasions: tuple[Occasion, ...] = ()
    brought: tuple[Brought, ...] = ()
