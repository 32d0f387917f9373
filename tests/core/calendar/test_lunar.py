"""The lunar calendar against a table of months that several independent calendars agree on."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from core.calendar.lunar import (
    LunarDate,
    known_leap_months,
    leap_month,
    month_days,
    to_lunar,
    to_solar,
)
from core.errors import UserError


class Month(NamedTuple):
    year: int
    month: int
    leap: bool
    first: date
    days: int


def agreed_months() -> Iterator[Month]:
    with (Path(__file__).parent / "lunar_months.csv").open(encoding="utf-8") as file:
        for year, month, leap, first, days in list(csv.reader(file))[1:]:
            yield Month(int(year), int(month), leap == "1", date.fromisoformat(first), int(days))


def test_every_day_of_two_centuries_reads_the_same_both_ways() -> None:
    day = date(1901, 2, 19)
    for month in agreed_months():
        assert month.first == day
        for number in range(1, month.days + 1):
            lunar = LunarDate(month.year, month.month, number, month.leap)
            assert to_lunar(day) == lunar
            assert to_solar(lunar) == day
            day += timedelta(1)
    assert day == date(2101, 1, 29)


def test_every_month_has_the_agreed_length_and_every_year_the_agreed_leap_month() -> None:
    months = list(agreed_months())
    leaps = {month.year: month.month for month in months if month.leap}
    for month in months:
        assert month_days(month.year, month.month, month.leap) == month.days
        assert leap_month(month.year) == leaps.get(month.year)
    assert known_leap_months() == frozenset(leaps.values()) == frozenset(range(2, 12))


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        (LunarDate(2057, 8, 29), date(2057, 9, 27)),
        (LunarDate(2057, 9, 1), date(2057, 9, 28)),
        (LunarDate(2057, 9, 30), date(2057, 10, 27)),
        (LunarDate(2089, 7, 29), date(2089, 9, 3)),
        (LunarDate(2089, 8, 1), date(2089, 9, 4)),
        (LunarDate(2097, 6, 29), date(2097, 8, 6)),
        (LunarDate(2097, 7, 1), date(2097, 8, 7)),
    ],
)
def test_new_moons_near_midnight_follow_the_majority(lunar: LunarDate, solar: date) -> None:
    assert to_solar(lunar) == solar
    assert to_lunar(solar) == lunar


@pytest.mark.parametrize(
    ("lunar", "solar", "days"),
    [
        (LunarDate(1933, 5, 1, leap=True), date(1933, 6, 23), 30),
        (LunarDate(1933, 6, 1), date(1933, 7, 23), 29),
        (LunarDate(1954, 10, 1), date(1954, 10, 27), 29),
        (LunarDate(1954, 11, 1), date(1954, 11, 25), 30),
        (LunarDate(1978, 7, 1), date(1978, 8, 4), 30),
        (LunarDate(1978, 8, 1), date(1978, 9, 3), 29),
        (LunarDate(1978, 8, 15), date(1978, 9, 17), 29),
    ],
)
def test_months_that_some_calendars_put_a_day_off(lunar: LunarDate, solar: date, days: int) -> None:
    assert to_solar(lunar) == solar
    assert to_lunar(solar) == lunar
    assert month_days(lunar.year, lunar.month, lunar.leap) == days


def test_a_month_that_the_year_lacks_has_no_days() -> None:
    assert month_days(2026, 6, True) is None
    assert month_days(2025, 6, True) == 29
    assert month_days(2026, 13) is None


@pytest.mark.parametrize("day", [date(1901, 2, 18), date(2101, 1, 29), date.min, date.max])
def test_days_outside_the_table_are_refused(day: date) -> None:
    with pytest.raises(UserError) as refusal:
        to_lunar(day)
    assert refusal.value.what.values == {"day": day}


@pytest.mark.parametrize("year", [1900, 2101])
def test_years_outside_the_table_are_refused(year: int) -> None:
    for ask in (month_days, lambda y, m: to_solar(LunarDate(y, m, 1)), lambda y, _: leap_month(y)):
        with pytest.raises(UserError) as refusal:
            ask(year, 1)
        assert refusal.value.what.values == {"year": str(year)}


@pytest.mark.parametrize(
    ("lunar", "why"),
    [
        (LunarDate(1978, 8, 30), "Month {month} of lunar {year} has {days} days"),
        (LunarDate(1978, 8, 0), "Month {month} of lunar {year} has {days} days"),
        (LunarDate(1978, 8, 1, leap=True), "Lunar {year} has no leap month {month}"),
        (LunarDate(1978, 13, 1), "There is no lunar month {month}"),
    ],
)
def test_a_date_that_does_not_exist_is_refused_with_the_reason(lunar: LunarDate, why: str) -> None:
    with pytest.raises(UserError) as refusal:
        to_solar(lunar)
    assert refusal.value.what.msgid == "That lunar date doesn’t exist"
    assert refusal.value.where is not None
    assert refusal.value.where.msgid == why
