"""What is said to customers: templates, greetings that wait for their hour, news and who was told."""

from datetime import date
from enum import StrEnum

from core.model.interaction import Purpose
from core.records import dataclass


class Tone(StrEnum):
    """How somebody is spoken to: the new formally, the old warmly."""

    FORMAL = "formal"
    WARM = "warm"


@dataclass(frozen=True, slots=True)
class Template:
    """One wording of the user's own, with fields in braces, for a `reason` (the code of its occasion) in one
    tone and language (empty: any)."""

    reason: str
    text: str
    tone: Tone = Tone.FORMAL
    language: str = ""
    purpose: Purpose | None = None
    id: int = 0


OWN = "own-"


def own_key(template_id: int) -> str:
    """What a wording of the user's own is told apart by, among those of the program."""
    return f"{OWN}{template_id}"


class GreetingState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Greeting:
    """A text filled in for one customer, set for a day and an `hour` (HH:MM, or empty).

    `reason` is the code of the occasion, with that of the wording after a stroke where it is one of the
    program's (`birthday/warm-2`); `template_id` names one of the user's own. So the same is not sent again
    next year.
    """

    customer_id: int
    day: date
    text: str
    hour: str = ""
    reason: str = ""
    template_id: int | None = None
    state: GreetingState = GreetingState.WAITING
    sent: date | None = None
    id: int = 0

    @property
    def occasion(self) -> str:
        """The code of what it was for."""
        return self.reason.partition("/")[0]

    @property
    def wording(self) -> str:
        """The key of the wording it came from; empty where nobody knows."""
        if self.template_id is not None:
            return own_key(self.template_id)
        return self.reason.partition("/")[2]


class NewsKind(StrEnum):
    PRODUCT = "product"
    PRICE = "price"
    PROMOTION = "promotion"


@dataclass(frozen=True, slots=True)
class News:
    """Something to tell; `audience` is the phrase that found those who should hear of it."""

    kind: NewsKind
    text: str
    day: date
    audience: str = ""
    category: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class NewsRecipient:
    """Somebody who should hear of it, the day he was told, and what he said."""

    news_id: int
    customer_id: int
    told: date | None = None
    reply: str = ""
    interested: bool = False
    id: int = 0
