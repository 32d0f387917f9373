"""The Chinese lunar calendar, lunar years 1901–2100: its years, and the months of each when asked for."""

from bisect import bisect_right
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
    month: int
    leap: bool
    first: date
    days: int


def to_lunar(day: date) -> LunarDate:
    """The lunar date of a day. Raises UserError outside lunar years 1901–2100."""
    year = FIRST_YEAR + bisect_right(_new_years(), day) - 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UserError(T("{day} is outside the lunar years 1901–2100", day=day))
    month = max((month for month in _months(year).values() if month.first <= day), key=_first)
    return LunarDate(year, month.month, (day - month.first).days + 1, month.leap)


def to_solar(lunar: LunarDate) -> date:
    """The day of a lunar date. Raises UserError when there is no such date or it is out of range."""
    check_year(lunar.year)
    month = _months(lunar.year).get((lunar.month, lunar.leap))
    if month is None or not 1 <= lunar.day <= month.days:
        raise no_such_lunar_date(_missing(lunar, month))
    return month.first + timedelta(lunar.day - 1)


def month_days(year: int, month: int, leap: bool = False) -> int | None:
    """Days of a lunar month, 29 or 30; None when the year has no such month.

    Raises UserError outside 1901–2100.
    """
    check_year(year)
    found = _months(year).get((month, leap))
    return found.days if found else None


def leap_month(year: int) -> int | None:
    """The month that the year has twice, if any. Raises UserError outside 1901–2100."""
    check_year(year)
    return next((month for month, leap in _months(year) if leap), None)


@cache
def known_leap_months() -> frozenset[int]:
    """The months that are ever a leap month from 1901 to 2100."""
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    return frozenset(month for year in years if (month := leap_month(year)) is not None)


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
def _new_years() -> list[date]:
    """The first day of every lunar year, and of the one after the last."""
    # Imported here, as below, because few pages need it.
    from borax.calendars.lunardate import LCalendars

    firsts = [_NEW_YEAR_1901]
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        firsts.append(firsts[-1] + timedelta(LCalendars.ndays(year)))
    return firsts


@cache
def _months(year: int) -> dict[tuple[int, bool], _Month]:
    """The months of a year in their order, by number and whether it is the second of that number."""
    from borax.calendars.lunardate import LCalendars

    first = _new_years()[year - FIRST_YEAR]
    months: dict[tuple[int, bool], _Month] = {}
    for number, stated_days, leap in LCalendars.iter_year_month(year):
        days = _CORRECTED_DAYS.get((year, number), stated_days)
        months[number, bool(leap)] = _Month(number, bool(leap), first, days)
        first += timedelta(days)
    return months


def _first(month: _Month) -> date:
    return month.first
