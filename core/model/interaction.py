"""What passed between the salesperson and a customer, and what it settled or left open."""

from datetime import date
from enum import StrEnum

from core.records import dataclass


class Kind(StrEnum):
    CALL = "call"
    WECHAT = "wechat"
    SMS = "sms"
    EMAIL = "email"
    POST = "post"
    VISIT = "visit"
    REVISIT = "revisit"
    EVENT = "event"
    GIFT = "gift"
    SERVICE = "service"
    ENQUIRY = "enquiry"
    SUGGESTION = "suggestion"
    PRAISE = "praise"
    COMPLAINT = "complaint"
    NOTE = "note"


class Outcome(StrEnum):
    REACHED = "reached"
    NO_ANSWER = "no_answer"
    REARRANGED = "rearranged"
    BOUGHT = "bought"
    MESSAGE = "message"
    SET_ASIDE = "set_aside"


class Purpose(StrEnum):
    CARE = "care"
    SERVICE = "service"
    SALES = "sales"


NEVER_A_TOUCH = frozenset({Outcome.NO_ANSWER, Outcome.SET_ASIDE})


@dataclass(frozen=True, slots=True)
class Interaction:
    """One entry of the history. The last three belong to complaints: the day a reply was `promised` for,
    the day it was given when it did not settle the matter yet, and the day all was `settled`."""

    customer_id: int
    day: date
    kind: Kind
    outcome: Outcome | None = None
    note: str = ""
    inbound: bool = False
    purpose: Purpose | None = None
    satisfaction: int | None = None
    promised: date | None = None
    replied: date | None = None
    settled: date | None = None
    id: int = 0

    @property
    def is_touch(self) -> bool:
        """Whether the person was reached: never a note, no answer, or set aside."""
        return self.kind is not Kind.NOTE and self.outcome not in NEVER_A_TOUCH


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody else who took part: the interaction was with him as well as with its customer."""

    interaction_id: int
    customer_id: int
    id: int = 0


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A date set by hand. The newest of a household (by `set_on`, then `id`) is its open one;
    `late` marks a date that was already past when it was recorded."""

    customer_id: int
    due: date
    set_on: date
    late: bool = False
    interaction_id: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised to a customer, and by when."""

    customer_id: int
    text: str
    due: date
    made: date
    kept: date | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Settlement:
    """An interaction settled one due item: the reason's `kind`, the record it was about
    (`subject_id`: a customer for a birthday, an item's end for a renewal) and its `due` date. The kind is
    `maintenance`, and the record the item, where a service was talked over."""

    interaction_id: int
    customer_id: int
    kind: str
    subject_id: int
    due: date
    id: int = 0


@dataclass(frozen=True, slots=True)
class Appointment:
    """A date and hour that both agreed on. `hour` is HH:MM, or empty."""

    customer_id: int
    day: date
    hour: str = ""
    place: str = ""
    kind: str = "visit"
    state: str = "planned"
    note: str = ""
    id: int = 0
