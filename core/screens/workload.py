"""What the settings make of the coming working days: a picture of ten of them, and what the gaps ask for."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from core.model.setting import Settings
from core.ports import Book
from core.records import dataclass
from core.rules.calendar_of import work_calendar
from core.rules.levelling import Load
from core.rules.quota import capacity
from core.screens.ahead import days_ahead
from core.text import T, Text

WEEKDAYS = (T("Mo"), T("Tu"), T("We"), T("Th"), T("Fr"), T("Sa"), T("Su"))
"""As short as the columns of a picture are narrow."""

DAYS = 10
WEEKEND = 2


@dataclass(frozen=True, slots=True)
class WorkingDay:
    """One day and its rows; `made_up` is worked although its weekday is one of rest."""

    day: date
    load: Load
    made_up: bool

    @property
    def weekday(self) -> Text:
        return WEEKDAYS[self.day.weekday()]


@dataclass(frozen=True, slots=True)
class Rest:
    """Days of rest between two working days, where they are more than a weekend."""

    days: int


@dataclass(frozen=True, slots=True)
class Workload:
    """The coming days in their order, the quota (households a day), and how many households a working day
    the gaps ask for by themselves."""

    columns: tuple[WorkingDay | Rest, ...]
    quota: int
    asked: float

    @property
    def days(self) -> list[WorkingDay]:
        return [column for column in self.columns if isinstance(column, WorkingDay)]

    @property
    def average(self) -> float:
        """Rows a working day."""
        return sum(one.load.rows for one in self.days) / len(self.days)

    @property
    def most(self) -> int:
        """The rows of the fullest day."""
        return max(one.load.rows for one in self.days)


def workload(book: Book, on: date) -> Workload:
    """As it stands after `on`, when each day's list is worked through."""
    settings = book.preferences()
    ahead = days_ahead(book, on, DAYS)
    asked = book.need() * settings.quota / capacity(ahead[0][0], settings, work_calendar(settings))
    return Workload(tuple(_columns(ahead, settings)), settings.quota, asked)


def told(one: WorkingDay) -> Text:
    """One day in words."""
    load = one.load
    return T("{day}: {rows}, {hard} with a date of their own", day=one.day, rows=load.rows, hard=load.hard)


def _columns(ahead: Sequence[tuple[date, Load]], settings: Settings) -> Iterator[WorkingDay | Rest]:
    days = [WorkingDay(day, load, day.weekday() in settings.rest_weekdays) for day, load in ahead]
    yield days[0]
    for before, after in pairwise(days):
        resting = (after.day - before.day).days - 1
        if resting > WEEKEND:
            yield Rest(resting)
        yield after
