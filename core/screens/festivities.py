"""Festivals that a day has to think of, and whom they are wished to."""

from collections.abc import Set
from datetime import date, timedelta
from functools import partial

from core.model.agenda import DueItem, Reason, Standing
from core.model.setting import Settings
from core.ports import Book
from core.records import dataclass
from core.rules.festivals import Wished, wished_on
from core.screens.celebrations import Celebration
from core.screens.wordings.wording import Wording, when
from core.text import N, T


@dataclass(frozen=True, slots=True)
class Festivity:
    """A festival to be wished, and the households that were greeted for it already. Whole tiers may be
    meant: items and words are made only for those that are shown."""

    festival: Wished
    greeted: Set[int]

    def is_for(self, standing: Standing) -> bool:
        """Whether this household is still to be greeted."""
        meant = standing.contactable and standing.tier in self.festival.tiers
        return meant and standing.household_id not in self.greeted

    def celebration(self, standing: Standing) -> Celebration:
        """The festival as a due item of one household: soft, and over with its day."""
        due, opens = self.festival.due, self.festival.due - timedelta(days=self.festival.lead)
        home, whose = standing.household_id, standing.contact_id
        item = DueItem(home, whose, Reason.FESTIVAL, 0, due, opens, closes=due, about=self.festival.key)
        return Celebration(item, partial(_words, self.festival))


def open_festivities(book: Book, on: date, settings: Settings) -> list[Festivity]:
    """The festivals to wish on this day."""
    wished = wished_on(on, settings, book.festival_choices.where())
    greeted = book.greeted(on) if wished else set()
    return [
        Festivity(
            festival,
            {home for kind, home, due in greeted if kind == Reason.FESTIVAL and due == festival.due},
        )
        for festival in wished
    ]


def to_be_greeted(book: Book, festivities: list[Festivity]) -> list[int]:
    """Everybody to whom one of them is still to be wished, each once."""
    found = {
        home: None
        for festivity in festivities
        for home in book.households_of(festivity.festival.tiers)
        if home not in festivity.greeted
    }
    return list(found)


def _words(festival: Wished, on: date) -> Wording:
    chip = T("{festival} {when}", festival=festival.name, when=when(festival.due, on))
    why = N("Wished from {n} day before", "Wished from {n} days before", festival.lead)
    return Wording(chip, T("{festival} is on {day}", festival=festival.name, day=festival.due), why)
