"""Working days: weekends, the official rest and make-up days of China, and the user's own."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from core.errors import UserError
from core.records import dataclass
from core.text import T

_SATURDAY_SUNDAY = frozenset({5, 6})
_ONE_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """`rest_weekdays` counts from Monday = 0. `official` obeys the published rest and make-up days.

    The user's own days win over everything; a day named in both sets is worked. Raises UserError
    when no weekday is left to work on.
    """

    rest_weekdays: frozenset[int] = _SATURDAY_SUNDAY
    official: bool = True
    extra_rest: frozenset[date] = frozenset()
    extra_work: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if self.rest_weekdays.issuperset(range(7)):
            raise UserError(
                T("Every weekday is a rest day"),
                T("Settings, working days"),
                T("Leave at least one weekday to work on"),
            )

    def is_working(self, day: date) -> bool:
        """Whether the day is worked. Years without published days follow the weekdays alone."""
        if day in self.extra_work or day in self.extra_rest:
            return day in self.extra_work
        if self.official:
            published = _published()
            if day in published.rest or day in published.work:
                return day in published.work
        return day.weekday() not in self.rest_weekdays

    def next_working(self, day: date) -> date:
        """The first working day on or after `day`."""
        while not self.is_working(day):
            day += _ONE_DAY
        return day

    def previous_working(self, day: date) -> date:
        """The last working day on or before `day`."""
        while not self.is_working(day):
            day -= _ONE_DAY
        return day

    def add_working(self, day: date, n: int) -> date:
        """The `n`th working day after `day`; `day` itself when `n` is 0."""
        for _ in range(n):
            day = self.next_working(day + _ONE_DAY)
        return day

    def has_official(self, day: date) -> bool:
        """Whether the official days of this year are known; else weekends alone are counted."""
        return day.year in _published().years


class _Published(NamedTuple):
    rest: frozenset[date]
    work: frozenset[date]
    years: frozenset[int]


@cache
def _published() -> _Published:
    # Imported here because it takes long to load, and a book without dated work never needs it.
    from chinese_calendar.constants import holidays, workdays

    # Each year's notice names National Day; the first days of a New Year break may stand in the
    # table before the notice of that year does.
    years = frozenset(day.year for day in holidays if (day.month, day.day) == (10, 1))
    return _Published(
        rest=frozenset(day for day in holidays if day.year in years),
        work=frozenset(day for day in workdays if day.year in years),
        years=years,
    )
