"""All that comes round by itself around one day: birthdays, yearly dates, festivals, by household."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from core.calendar.workdays import WorkCalendar
from core.model.agenda import Reason, Standing
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
        born = self._birthdays.must_not_wait(self._book.born_on)
        yearly = self._yearly.must_not_wait(partial(yearly_on, self._book))
        return list(dict.fromkeys([*_homes(born), *self._ungreeted(yearly)]))

    def households(self) -> list[int]:
        """Everybody who has something to be greeted for, each once."""
        born = self._birthdays.households(self._book.born_on)
        yearly = self._yearly.households(partial(yearly_on, self._book))
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

    def _ungreeted(self, yearly: list[tuple[int, date]]) -> list[int]:
        greeted = self._book.greeted(min(due for _, due in yearly)) if yearly else set()
        return [home for home, due in yearly if (Reason.YEARLY, home, due) not in greeted]


def _homes(kept: list[tuple[int, date]]) -> list[int]:
    return [home for home, _ in kept]
