"""The user's own wordings as they are listed: by occasion, the formal before the warm, how often each was
sent."""

from collections.abc import Mapping
from datetime import date

from core.model.message import GreetingState, Template, Tone
from core.ports import Book
from core.records import dataclass
from core.screens.saying.shipped import OCCASIONS
from core.text import T, Text

TONES: Mapping[Tone, Text] = {Tone.FORMAL: T("New customers"), Tone.WARM: T("Old friends")}


@dataclass(frozen=True, slots=True)
class OwnWording:
    """One wording; how often it was sent, and when last (None: never)."""

    template: Template
    sent: int = 0
    last: date | None = None

    @property
    def occasion(self) -> Text:
        return OCCASIONS[self.template.reason].name


def own_wordings(book: Book) -> list[OwnWording]:
    """All of them, in the order of the occasions."""
    places = {code: place for place, code in enumerate(OCCASIONS)}
    templates = sorted(
        (one for one in book.templates.where() if one.reason in places),
        key=lambda one: (places[one.reason], one.tone is Tone.WARM, one.id),
    )
    return [_with_use(book, template) for template in templates]


def _with_use(book: Book, template: Template) -> OwnWording:
    sent = book.greetings.where(template_id=template.id, state=GreetingState.SENT)
    return OwnWording(template, len(sent), max((one.sent or one.day for one in sent), default=None))
