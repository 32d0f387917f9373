"""The Chinese lunar calendar, lunar years 1901–2100, as one table of months."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from core.errors import UserError
from core.records import dataclass
from core.text import T, Text

FIRST_YEAR = 1901
LAST_YEAR = 2100

_NEW_YEAR_1901 = date(1901, 2, 19)

# Three new moons fall within minutes of midnight in Beijing, and borax puts them a day later than
# the majority of the calendars compared: (year, month) -> days.
_CORRECTED_DAYS = {
    (2057, 8): 29,
    (2057, 9): 30,
    (2089, 7): 29,
    (2089, 8): 30,
    (2097, 6): 29,
    (2097, 7): 30,
}


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the lunar calendar; `year` runs from New Year to New Year's Eve."""

    year: int
    month: int
    day: int
    leap: bool = False


class _Month(NamedTuple):
    year: int
    month: int
    leap: bool
    first: date
    days: int


class _Table(NamedTuple):
    months: list[_Month]
    firsts: list[date]
    by_name: dict[tuple[int, int, bool], _Month]
    leap_months: dict[int, int]


def to_lunar(day: date) -> LunarDate:
    """The lunar date of a day. Raises UserError outside lunar years 1901–2100."""
    table = _table()
    place = bisect_right(table.firsts, day) - 1
    month = table.months[place]
    past = (day - month.first).days
    if place < 0 or past >= month.days:
        raise UserError(T("{day} is outside the lunar years 1901–2100", day=day))
    return LunarDate(month.year, month.month, past + 1, month.leap)


def to_solar(lunar: LunarDate) -> date:
    """The day of a lunar date. Raises UserError when there is no such date or it is out of range."""
    check_year(lunar.year)
    month = _table().by_name.get((lunar.year, lunar.month, lunar.leap))
    if month is None or not 1 <= lunar.day <= month.days:
        raise no_such_lunar_date(_missing(lunar, month))
    return month.first + timedelta(lunar.day - 1)


def month_days(year: int, month: int, leap: bool = False) -> int | None:
    """Days of a lunar month, 29 or 30; None when the year has no such month.

    Raises UserError outside 1901–2100.
    """
    check_year(year)
    found = _table().by_name.get((year, month, leap))
    return found.days if found else None


def leap_month(year: int) -> int | None:
    """The month that the year has twice, if any. Raises UserError outside 1901–2100."""
    check_year(year)
    return _table().leap_months.get(year)


@cache
def known_leap_months() -> frozenset[int]:
    """The months that are ever a leap month from 1901 to 2100."""
    return frozenset(_table().leap_months.values())


def check_year(year: int) -> None:
    """Raises UserError outside 1901–2100."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UserError(
            T("The year {year} is outside 1901–2100", year=str(year)),
            fix=T("Use a year from 1901 to 2100"),
        )


def no_such_lunar_date(why: Text) -> UserError:
    """The one answer to a lunar date that no calendar has, with the reason."""
    return UserError(T("That lunar date doesn’t exist"), why, T("Check month, day and leap mark"))


def _missing(lunar: LunarDate, month: _Month | None) -> Text:
    words = {"year": str(lunar.year), "month": lunar.month}
    if month is not None:
        return T("Month {month} of lunar {year} has {days} days", days=month.days, **words)
    if lunar.leap:
        return T("Lunar {year} has no leap month {month}", **words)
    return T("There is no lunar month {month}", month=lunar.month)


@cache
def _table() -> _Table:
    months = list(_months())
    return _Table(
        months=months,
        firsts=[month.first for month in months],
        by_name={(month.year, month.month, month.leap): month for month in months},
        leap_months={month.year: month.month for month in months if month.leap},
    )


def _months() -> Iterator[_Month]:
    # Imported here because it costs more time than the whole table, and few pages need it.
    from borax.calendars.lunardate import LCalendars

    first = _NEW_YEAR_1901
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for number, stated_days, leap in LCalendars.iter_year_month(year):
            days = _CORRECTED_DAYS.get((year, number), stated_days)
            yield _Month(year, number, bool(leap), first, days)
            first += timedelta(days)
