"""Gatherings: events with their guests, clubs with their members, and the gifts that are given."""

from datetime import date
from enum import StrEnum

from core.records import dataclass


class ClubKind(StrEnum):
    HOBBY = "hobby"
    CIRCLE = "circle"
    ASSOCIATION = "association"


@dataclass(frozen=True, slots=True)
class Club:
    """People who share a hobby, a circle or an association: a list of guests in the making."""

    name: str
    kind: ClubKind = ClubKind.HOBBY
    note: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Membership:
    """One customer is in one club, since `joined` (None: nobody knows)."""

    club_id: int
    customer_id: int
    joined: date | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """A gathering. Events of one `series` repeat each other; `hour` is HH:MM or empty, `cost` in cents."""

    name: str
    day: date
    hour: str = ""
    place: str = ""
    kind: str = ""
    series: str = ""
    cost: int | None = None
    club_id: int | None = None
    note: str = ""
    id: int = 0


class InvitationState(StrEnum):
    INVITED = "invited"
    COMING = "coming"
    CAME = "came"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Invitation:
    """One guest of one event. Thanks are due the day after, until `thanked`."""

    event_id: int
    customer_id: int
    state: InvitationState = InvitationState.INVITED
    thanked: date | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Gift:
    """What somebody was given, for which occasion or at which event. `cost` in cents."""

    customer_id: int
    what: str
    day: date
    occasion: str = ""
    cost: int | None = None
    event_id: int | None = None
    id: int = 0
