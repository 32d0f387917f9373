"""When a birthday is celebrated, and how old somebody is then."""

from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from core.calendar.lunar import (
    LAST_YEAR,
    LunarDate,
    check_year,
    known_leap_months,
    leap_month,
    month_days,
    no_such_lunar_date,
    to_lunar,
    to_solar,
)
from core.errors import UserError
from core.model.birthday import Birthday, Calendar
from core.text import T

_SOME_LEAP_YEAR = 2000


def check(b: Birthday) -> None:
    """Raises UserError when no calendar from 1901 to 2100 has this birthday."""
    if b.year is not None:
        check_year(b.year)
    if b.calendar is Calendar.LUNAR:
        _check_lunar(b)
    else:
        _check_solar(b)


def next_birthday(b: Birthday, today: date) -> date:
    """The first celebration on or after `today`.

    29 February is kept on the 28th in common years; a leap month in the plain month of the same
    number in years without it; day 30 on the 29th of a shorter month. Raises UserError when the
    birthday does not exist or the celebration lies outside 1901–2100.
    """
    check(b)
    celebration = _next(b, today, _own_year(b.calendar, today))
    if celebration is None:
        raise UserError(
            T("The birthday after {day} is outside 1901–2100", day=today),
            fix=T("Check the date of this computer"),
        )
    return celebration


def age_on(b: Birthday, day: date) -> int | None:
    """Completed years on `day`, counted from celebration to celebration.

    A lunar birthday counts lunar years, so the age changes on the solar date of its celebration.
    None without a year and before the birth. Raises UserError outside 1901–2100.
    """
    check(b)
    if b.year is None:
        return None
    year = _own_year(b.calendar, day)
    age = year - b.year - (_celebration(b, year) > day)
    return age if age >= 0 else None


def celebrations_between(start: date, end: date) -> dict[Birthday, date]:
    """Every birthday without its year whose next celebration from `start` on is by `end`.

    Raises UserError when a day of the window is outside 1901–2100 in either calendar.
    """
    days = [start + timedelta(ahead) for ahead in range((end - start).days + 1)]
    months = dict.fromkeys((calendar, _own_month(calendar, day)) for calendar in Calendar for day in days)
    years = {calendar: _own_year(calendar, start) for calendar in Calendar}
    coming = ((b, _next(b, start, years[b.calendar])) for month in months for b in _birthdays_in(*month))
    return {b: day for b, day in coming if day is not None and day <= end}


def _next(b: Birthday, today: date, year: int) -> date | None:
    """`year` is today's in the birthday's calendar. None when the celebration lies after the last year."""
    celebration = _celebration(b, year)
    if celebration >= today:
        return celebration
    return _celebration(b, year + 1) if year < LAST_YEAR else None


def _own_year(calendar: Calendar, day: date) -> int:
    """The year of a day in the calendar's own count."""
    if calendar is Calendar.LUNAR:
        return to_lunar(day).year
    check_year(day.year)
    return day.year


def _own_month(calendar: Calendar, day: date) -> int:
    """The month of a day in the calendar's own count; a leap month has the number of the plain one."""
    _own_year(calendar, day)
    return to_lunar(day).month if calendar is Calendar.LUNAR else day.month


def _celebration(b: Birthday, year: int) -> date:
    if b.calendar is Calendar.LUNAR:
        leap = b.leap and leap_month(year) == b.month
        day = 29 if b.day == 30 and month_days(year, b.month, leap) == 29 else b.day
        return to_solar(LunarDate(year, b.month, day, leap))
    if (b.month, b.day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    return date(year, b.month, b.day)


def _check_solar(b: Birthday) -> None:
    if b.leap:
        raise UserError(
            T("Only a lunar date can be in a leap month"),
            fix=T("Choose lunar, or take the leap mark away"),
        )
    if not 1 <= b.month <= 12:
        raise UserError(T("There is no month {month}", month=b.month), fix=T("Use a month from 1 to 12"))
    days = monthrange(b.year or _SOME_LEAP_YEAR, b.month)[1]
    if not 1 <= b.day <= days:
        raise UserError(
            T("Month {month} has no day {day}", month=b.month, day=b.day),
            T("{year}, month {month}", year=str(b.year), month=b.month) if b.year else None,
            T("Use a day from 1 to {days}", days=days),
        )


def _check_lunar(b: Birthday) -> None:
    if b.year is not None:
        to_solar(LunarDate(b.year, b.month, b.day, b.leap))
    elif not 1 <= b.month <= 12:
        raise no_such_lunar_date(T("There is no lunar month {month}", month=b.month))
    elif not 1 <= b.day <= 30:
        raise no_such_lunar_date(T("A lunar month has 29 or 30 days"))
    elif b.leap and b.month not in known_leap_months():
        raise no_such_lunar_date(T("No year from 1901 to 2100 has a leap month {month}", month=b.month))


def _birthdays_in(calendar: Calendar, month: int) -> Iterator[Birthday]:
    """Every birthday without its year that is celebrated in this month."""
    if calendar is Calendar.LUNAR:
        yield from (Birthday(calendar, month, day, leap) for day in range(1, 31) for leap in (False, True))
    else:
        days = monthrange(_SOME_LEAP_YEAR, month)[1]
        yield from (Birthday(calendar, month, day) for day in range(1, days + 1))
