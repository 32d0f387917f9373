"""Dates and promises that call for a touch by themselves: yearly dates, festivals, benefits, plans."""

from datetime import date
from enum import StrEnum

from core.model.birthday import Calendar
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class YearlyDate:
    """A wedding or any named date of a customer, kept every year like a birthday; `year` if known."""

    customer_id: int
    name: str
    calendar: Calendar
    month: int
    day: int
    year: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class FestivalChoice:
    """To whom a festival is wished, and how many days before it opens.

    `name` is the key of a festival that the calendar knows (`calendar` None), or one that the user
    added, with its month and day. `tiers` are the chosen tiers, separated by spaces.
    """

    name: str
    tiers: str = ""
    lead_days: int = 7
    calendar: Calendar | None = None
    month: int | None = None
    day: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Benefit:
    """What was promised beyond the goods: how often it can still be used, and until when (None: always)."""

    customer_id: int
    what: str
    given: date
    given_for: str = ""
    remaining: int = 1
    ends: date | None = None
    id: int = 0


class After(StrEnum):
    """What a plan's days are counted from."""

    PURCHASE = "purchase"
    REPAIR = "repair"
    CLAIM = "claim"
    EVENT = "event"
    WISH = "wish"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Plan:
    """One touch that opens so many `days` after something, for a `reason`, with these `words` to say.

    It may be meant for one category of products or wishes alone, or for one tag (None: for all).
    """

    after: After
    days: int
    reason: str = ""
    words: str = ""
    category: str = ""
    tag_id: int | None = None
    id: int = 0
