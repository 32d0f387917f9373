"""What every reason says: a chip, a sentence, and where its date comes from."""

from datetime import date

from core.model.agenda import DueItem, Standing
from core.ports import Book
from core.records import dataclass
from core.screens.wordings.things import Things
from core.text import N, T, Text


@dataclass(frozen=True, slots=True)
class Wording:
    """`chip` in a word or two, `text` what it is about, `why` the rule and the records behind the date."""

    chip: Text
    text: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Asked:
    """An item to be put into words on one day."""

    book: Book
    things: Things
    item: DueItem
    standing: Standing
    on: date

    @property
    def counted_from(self) -> date:
        """The day the item counts from."""
        return self.item.set_on or self.item.due

    @property
    def when(self) -> Text:
        return when(self.item.due, self.on)


def when(due: date, on: date) -> Text:
    """A day near today in the shortest words."""
    days = (due - on).days
    if days == 0:
        return T("today")
    if days == 1:
        return T("tomorrow")
    return T("{day}", day=due)


def overdue(due: date, on: date) -> Text:
    """How late it is, or that it is due today."""
    days = (on - due).days
    return N("{n} day overdue", "{n} days overdue", days) if days > 0 else T("Follow-up due")
