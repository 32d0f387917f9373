"""Lines: what the book answers to a page's question, one small record a row."""

from datetime import date
from enum import StrEnum

from core.model.birthday import Birthday
from core.model.customer import Role, Source
from core.model.household import Tier
from core.model.interaction import Kind, Outcome
from core.records import dataclass
from core.text import Text


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a household, as its lists show them."""

    customer_id: int
    number: str
    name: str
    role: Role
    phone: str
    birthday: Birthday | None
    deceased: date | None
    do_not_contact: bool = False


@dataclass(frozen=True, slots=True)
class LastTouch:
    """The last time anybody of the household was reached. `kind` None: a purchase."""

    day: date
    kind: Kind | None
    note: str


@dataclass(frozen=True, slots=True)
class HouseholdLine:
    """A household in a list: the primary contact first among the members, or whoever is called instead of
    one who died or must not be contacted."""

    household_id: int
    members: tuple[Member, ...]
    tier: Tier
    last: LastTouch | None
    preferred_time: str = ""

    @property
    def primary(self) -> Member:
        return self.members[0]


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """A customer in a list. `total` is the customer's own net purchases, cents."""

    customer_id: int
    number: str
    name: str
    phones: tuple[str, ...]
    household_id: int
    is_primary: bool
    tier: Tier
    tags: tuple[str, ...]
    last_touch: date | None
    next_due: date | None
    total: int
    source: Source | None


class ListOrder(StrEnum):
    """By what customers stand in a list: as they were entered, by their household, or by their purchases."""

    ENTRY = "entry"
    TIER = "tier"
    LAST_TOUCH = "last_touch"
    NEXT_DUE = "next_due"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A household that takes one of a day's places, or would: how long it has waited, in gaps."""

    household_id: int
    wait: float
    prospect: bool


@dataclass(frozen=True, slots=True)
class Passed:
    """What had passed with a household before a day: its last touch, the tries without an answer since,
    in order, and when it was added."""

    household_id: int
    added: date
    last_touch: date | None
    attempts: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Logged:
    """What was logged with a household on a day: its last outcome and what was said."""

    household_id: int
    outcome: Outcome
    note: str


@dataclass(frozen=True, slots=True)
class BirthdayLine:
    customer_id: int
    number: str
    name: str
    household_id: int
    birthday: Birthday
    tier: Tier


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A day of every year that somebody's household has, kept this year on `due`."""

    household_id: int
    due: date
    tier: Tier


@dataclass(frozen=True, slots=True)
class YearlyLine:
    """A named date of a customer that returns on the same day of every year; `kept` holds its year, if
    known."""

    date_id: int
    customer_id: int
    household_id: int
    what: str
    name: str
    kept: Birthday


@dataclass(frozen=True, slots=True)
class CardLine:
    """The signs of one card: see `core.rules.likeness`."""

    customer_id: int
    number: str
    name: str
    household_id: int
    phones: tuple[str, ...]
    wechat: str
    email: str
    address: str
    birthday: Birthday | None
    note: str


@dataclass(frozen=True, slots=True)
class AddressLine:
    """Where somebody of a household lives, as the card says it."""

    household_id: int
    region: str
    estate: str
    address: str


@dataclass(frozen=True, slots=True)
class TagRhythm:
    """A tag with the gap (days) of those who bear it, if it has one, and how many households go by it."""

    name: str
    gap_days: int | None
    households: int


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """What an import needs to find a card again."""

    customer_id: int
    household_id: int
    number: str
    name: str
    phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change of the journal; `at` is local time, ISO, to the second."""

    number: int
    at: str
    label: Text
    rows: int
    undone: bool
