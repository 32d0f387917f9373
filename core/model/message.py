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
    """One wording, with fields in braces, for a reason (its code) in one tone and language."""

    reason: str
    text: str
    tone: Tone = Tone.FORMAL
    language: str = ""
    purpose: Purpose | None = None
    id: int = 0


class GreetingState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Greeting:
    """A text filled in for one customer, set for a day and an `hour` (HH:MM, or empty).

    `template_id` names the wording it came from, so that the same is not sent again next year.
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
