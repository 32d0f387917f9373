"""All that comes round by itself around one day: birthdays, yearly dates, festivals, by household."""

from collections.abc import Mapping, Sequence
from datetime import date

from core.calendar.workdays import WorkCalendar
from core.model.agenda import Standing
from core.model.setting import Settings
from core.ports import Book
from core.records import dataclass
from core.screens.celebrations import Celebration, celebrations, open_birthdays
from core.screens.festivities import Festivity, open_festivities, to_be_greeted
from core.screens.reasons import ReasonLine
from core.screens.yearly import open_yearly


@dataclass(frozen=True, slots=True)
class ComingRound:
    """What is open on the day `on`. Festivals are the same for many, the other dates are of one's own."""

    on: date
    own: Mapping[int, Sequence[Celebration]]
    festivities: list[Festivity]

    @property
    def hard(self) -> list[int]:
        """Households whose greeting must not wait."""
        return [home for home, kept in self.own.items() if any(one.item.hard_on(self.on) for one in kept)]

    def households(self, book: Book) -> list[int]:
        """Everybody who has something to be greeted for, each once."""
        return list(dict.fromkeys([*self.own, *to_be_greeted(book, self.festivities)]))

    def reasons(self, standing: Standing) -> list[ReasonLine]:
        """What one household is to be greeted for."""
        festive = [one.celebration(standing) for one in self.festivities if one.is_for(standing)]
        return [one.reason(self.on) for one in (*self.own.get(standing.household_id, ()), *festive)]


def coming_round(book: Book, on: date, settings: Settings, workdays: WorkCalendar) -> ComingRound:
    """Everything that is open on this day and was not greeted yet."""
    kept = celebrations(on, settings.lead_birthday, workdays)
    birthdays = open_birthdays(book, kept, on, settings, workdays)
    yearly = open_yearly(book, on, settings, workdays)
    own = {
        home: [*birthdays.get(home, ()), *yearly.get(home, ())] for home in birthdays.keys() | yearly.keys()
    }
    return ComingRound(on, own, open_festivities(book, on, settings))
