"""Festivals that a day has to think of, and whom they are wished to."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from core.model.agenda import DueItem, Reason
from core.model.setting import Settings
from core.ports import Book
from core.records import dataclass
from core.rules.festivals import Wished, wished_on
from core.screens.celebrations import Celebration
from core.screens.wordings.wording import Wording, when
from core.text import N, T


@dataclass(frozen=True, slots=True)
class Festivity:
    """A festival to be wished to these households, each with whom to call. A whole tier may be among
    them: items and words are made only for those that are shown."""

    festival: Wished
    contacts: Mapping[int, int]

    def celebration(self, household_id: int) -> Celebration:
        """The festival as a due item of one of the households: soft, and over with its day."""
        due, opens = self.festival.due, self.festival.due - timedelta(days=self.festival.lead)
        whose = self.contacts[household_id]
        item = DueItem(household_id, whose, Reason.FESTIVAL, 0, due, opens, closes=due)
        return Celebration(item, partial(_words, self.festival))


def open_festivities(book: Book, on: date, settings: Settings) -> list[Festivity]:
    """The festivals to wish on this day, without the households that were greeted for it."""
    wished = wished_on(on, settings, book.festival_choices.where())
    greeted = book.greeted(on) if wished else set()
    return [
        Festivity(
            festival,
            {
                home: whose
                for home, whose in contacts.items()
                if (Reason.FESTIVAL, home, festival.due) not in greeted
            },
        )
        for festival in wished
        if (contacts := book.contacts_of(festival.tiers))
    ]


def _words(festival: Wished, on: date) -> Wording:
    chip = T("{festival} {when}", festival=festival.name, when=when(festival.due, on))
    why = N("Wished from {n} day before", "Wished from {n} days before", festival.lead)
    return Wording(chip, T("{festival} is on {day}", festival=festival.name, day=festival.due), why)
