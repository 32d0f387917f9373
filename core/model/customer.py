"""A person (or a firm) in the book."""

import re
from datetime import date
from enum import StrEnum

from core.model.birthday import Birthday, Calendar
from core.records import dataclass

EXTENSION_WORD = r"(?:转|轉|ext\.?|分机|分機|x|#)"
"""What people write before the number that is dialled once the first one was answered."""

_EXTENSION = re.compile(rf"(?:{EXTENSION_WORD}|(?<=\d{{7}})-)\s*(\d{{1,6}})$", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D", re.ASCII)
_OWN_DIGITS = 7
"""Behind the codes of countries and areas, which a number is typed with or without."""


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"


class Source(StrEnum):
    """Where a customer was first met."""

    SHOWROOM = "showroom"
    ADVERTISING = "advertising"
    WALK_IN = "walk_in"
    OLD_CUSTOMER = "old_customer"
    REFERRAL = "referral"
    EVENT = "event"
    PARTNER = "partner"
    ONLINE = "online"
    PHONE = "phone"
    OTHER = "other"


class Role(StrEnum):
    """What somebody is to the household."""

    SELF = "self"
    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Customer:
    """One card.

    `number` is the short unique name on screen and paper. `household_id` is the household of today,
    `role` what the person is in it, `joined` since when (None: always). `grade` is the user's own
    classification as the sheet had it; it never counts as a tier. `first_purchase` and `total`
    (cents) are what a sheet told about the time before this book; they make somebody a buyer but
    never enter a value. `merged_into` names the card that this one was merged into.
    """

    number: str
    name: str
    household_id: int = 0
    sex: Sex | None = None
    role: Role = Role.SELF
    joined: date | None = None
    added: date = date.min
    wechat: str = ""
    qq: str = ""
    email: str = ""
    occupation: str = ""
    employer: str = ""
    trade: str = ""
    offers: str = ""
    seeks: str = ""
    region: str = ""
    address: str = ""
    estate: str = ""
    card_number: str = ""
    form_of_address: str = ""
    preferred_channel: str = ""
    preferred_time: str = ""
    source: Source | None = None
    place_met: str = ""
    birth_calendar: Calendar | None = None
    birth_month: int | None = None
    birth_day: int | None = None
    birth_leap: bool = False
    birth_year: int | None = None
    grade: str = ""
    first_purchase: date | None = None
    total: int | None = None
    note: str = ""
    close: bool = False
    do_not_contact: bool = False
    deceased: date | None = None
    needs_verification: bool = False
    merged_into: int | None = None
    id: int = 0

    @property
    def birthday(self) -> Birthday | None:
        """The birthday as one value; None when calendar, month or day is missing."""
        if self.birth_calendar is None or self.birth_month is None or self.birth_day is None:
            return None
        return Birthday(
            self.birth_calendar, self.birth_month, self.birth_day, self.birth_leap, self.birth_year
        )


@dataclass(frozen=True, slots=True)
class Phone:
    """A number of one customer: `typed` as it was given, `digits` normalised (E.164 without +86)."""

    customer_id: int
    typed: str
    digits: str
    label: str = ""
    position: int = 0
    id: int = 0

    @property
    def written(self) -> str:
        """The digits, and behind a dash the extension that was typed after them."""
        found = _EXTENSION.search(self.typed)
        before = _NO_DIGIT.sub("", self.typed[: found.start()]) if found else ""
        is_behind = before[-_OWN_DIGITS:] == self.digits[-_OWN_DIGITS:]
        return f"{self.digits}-{found[1]}" if found and is_behind else self.digits


@dataclass(frozen=True, slots=True)
class Tag:
    """A word that groups customers; `gap_days` is its own cadence, if it has one."""

    name: str
    gap_days: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Tagging:
    """One customer bears one tag, since a day (None: nobody knows)."""

    customer_id: int
    tag_id: int
    since: date | None = None
    id: int = 0
