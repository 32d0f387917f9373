"""All that comes round by itself around one day: birthdays, yearly dates, festivals, by household."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from core.calendar.workdays import WorkCalendar
from core.model.agenda import Reason, Standing
from core.model.lines import KeptLine
from core.model.setting import Settings
from core.ports import Book
from core.screens.celebrations import coming_days, open_birthdays
from core.screens.festivities import open_festivities, to_be_greeted
from core.screens.reasons import ReasonLine
from core.screens.yearly import open_yearly, yearly_on


class ComingRound:
    """What is open on the day `on` and was not greeted yet. A week has more birthdays than a day has places:
    whose they are is asked first, and items and words are made for those that are shown."""

    def __init__(self, book: Book, on: date, settings: Settings, workdays: WorkCalendar) -> None:
        self.on = on
        self._book, self._settings, self._workdays = book, settings, workdays
        self._birthdays = coming_days(on, settings.lead_birthday, workdays)
        self._yearly = coming_days(on, settings.lead_yearly, workdays)
        self._festivities = open_festivities(book, on, settings)

    def hard(self) -> list[int]:
        """Households whose greeting must not wait, each once."""
        born = self._birthdays.hard_among(self._born)
        yearly = self._yearly.hard_among(self._returning)
        return list(dict.fromkeys([*_homes(born), *self._ungreeted(yearly)]))

    def households(self) -> list[int]:
        """Everybody who has something to be greeted for, each once."""
        born = self._birthdays.open_among(self._born)
        yearly = self._yearly.open_among(self._returning)
        festive = to_be_greeted(self._book, self._festivities)
        return list(dict.fromkeys([*_homes(born), *self._ungreeted(yearly), *festive]))

    def reasons(self, standings: Mapping[int, Standing]) -> dict[int, list[ReasonLine]]:
        """What each of these households is to be greeted for."""
        book, on, settings, workdays = self._book, self.on, self._settings, self._workdays
        birthdays = open_birthdays(book, self._birthdays, list(standings), on, settings, workdays)
        yearly = open_yearly(book, self._yearly, standings, on, settings, workdays)
        festive = {
            home: [one.celebration(standing) for one in self._festivities if one.is_for(standing)]
            for home, standing in standings.items()
        }
        return {
            home: [one.reason(on) for found in (birthdays, yearly, festive) for one in found.get(home, ())]
            for home in standings
        }

    @cached_property
    def _born(self) -> list[KeptLine]:
        return self._book.born_on(self._birthdays.kept)

    @cached_property
    def _returning(self) -> list[KeptLine]:
        return yearly_on(self._book, self._yearly.kept)

    def _ungreeted(self, yearly: list[KeptLine]) -> list[int]:
        greeted = self._book.greeted(min(line.due for line in yearly)) if yearly else set()
        return _homes(line for line in yearly if (Reason.YEARLY, line.household_id, line.due) not in greeted)


def _homes(kept: Iterable[KeptLine]) -> list[int]:
    return [line.household_id for line in kept]
