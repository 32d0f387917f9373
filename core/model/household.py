"""People who are served as one, and the ties between people."""

from datetime import date
from enum import StrEnum

from core.records import dataclass


class Tier(StrEnum):
    PLATINUM = "platinum"
    GOLD = "gold"
    IRON = "iron"
    LEAD = "lead"
    PAST = "past"
    PROSPECT = "prospect"


class Kin(StrEnum):
    """What `other` is to `customer`."""

    SPOUSE = "spouse"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    COLLEAGUE = "colleague"
    FRIEND = "friend"

    @property
    def reverse(self) -> "Kin":
        """What `customer` is to `other`."""
        return {Kin.PARENT: Kin.CHILD, Kin.CHILD: Kin.PARENT}.get(self, self)


@dataclass(frozen=True, slots=True)
class Household:
    """One call, one greeting. Everybody belongs to exactly one, if only to their own.

    `gap_days` is the household's own cadence, `pinned_tier` a tier set by hand. `stopped` says why
    nobody calls any more (empty: they do); `basic_care` leaves only birthdays, festivals, hard dates.
    """

    primary_id: int = 0
    added: date = date.min
    gap_days: int | None = None
    pinned_tier: Tier | None = None
    stopped: str = ""
    basic_care: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class FormerMember:
    """Somebody who was served with this household from `joined` (None: always) to `left`."""

    customer_id: int
    household_id: int
    left: date
    joined: date | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Kinship:
    """`other_id` is the `kind` of `customer_id`; the reverse is read from the same row."""

    customer_id: int
    other_id: int
    kind: Kin
    note: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Two customers that must never again be suggested as the same person or as one family."""

    kind: str
    first_id: int
    second_id: int
    id: int = 0
