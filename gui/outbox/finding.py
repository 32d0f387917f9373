"""What the page asks of the book: what there is to send, and whom it goes to."""

from datetime import date

from core.model.message import News
from core.ports import Book
from core.records import dataclass
from core.screens.outbox.errand import Errand, Ground, open_errands
from core.screens.outbox.outbox import Outbox, outbox
from core.text import Text


@dataclass(frozen=True, slots=True)
class Found:
    """The errands there are, at which `place` among them the open one stands, its messages, those that were
    set for now, and the news."""

    errands: list[tuple[Errand, Text]]
    place: int
    box: Outbox
    due: Outbox
    news: list[News]


def find(book: Book, errand: Errand, on: date, hour: int) -> Found:
    """All of it; the first errand where the wanted one is over."""
    errands = open_errands(book, on)
    place = next((place for place, (one, _) in enumerate(errands) if _is_at(one, errand)), None)
    if place is None:
        place, errand = 0, errands[0][0]
    due = outbox(book, Errand(Ground.PLANNED), on, hour)
    return Found(errands, place, outbox(book, errand, on, hour), due, book.news.where())


def _is_at(errand: Errand, wanted: Errand) -> bool:
    """Whether it is the wanted one; a place, a tag and news are named by the user."""
    named = errand.ground in (Ground.PLACE, Ground.TAG, Ground.NEWS)
    return errand.ground is wanted.ground and (named or errand.name == wanted.name)
