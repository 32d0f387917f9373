"""A month in both calendars, and whose birthday falls into it."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.lunar import LunarDate
from core.errors import UserError
from core.model.birthday import Calendar
from core.model.interaction import Settlement
from core.ports import Book
from core.screens.month import (
    FIRST_MONTH,
    LAST_MONTH,
    celebrants,
    lunar_name,
    month_name,
    month_of,
    next_month,
    previous_month,
)
from core.text import T
from tests.makers import a_customer, a_touch

MONTHS = st.dates(FIRST_MONTH, LAST_MONTH).map(lambda day: day.replace(day=1))


def born(
    calendar: Calendar, month: int, day: int, year: int | None = None
) -> dict[str, Any]:  # fields of Customer
    return {"birth_calendar": calendar, "birth_month": month, "birth_day": day, "birth_year": year}


def test_weeks_begin_on_monday_and_hold_the_whole_month(book: Book) -> None:
    month = month_of(book, date(2026, 9, 1))
    days = [cell.day for week in month.weeks for cell in week]
    assert (len(month.weeks), days[0], days[-1]) == (5, date(2026, 8, 31), date(2026, 10, 4))
    assert all(week[0].day.weekday() == 0 for week in month.weeks)


def test_a_day_knows_its_lunar_date_and_its_festivals(book: Book) -> None:
    cells = {cell.day: cell for week in month_of(book, date(2026, 9, 1)).weeks for cell in week}
    mid_autumn = cells[date(2026, 9, 25)]
    assert mid_autumn.lunar == LunarDate(2026, 8, 15)
    assert [festival.key for festival in mid_autumn.festivals] == ["mid_autumn"]
    assert (cells[date(2026, 9, 18)].festivals, cells[date(2026, 9, 18)].term) == ((), None)
    assert cells[date(2026, 9, 7)].term == T("White Dew")


def test_solar_and_lunar_birthdays_stand_on_their_day(book: Book) -> None:
    sun = a_customer(book, "周阿姨", **born(Calendar.SOLAR, 9, 18, 1956))
    moon = a_customer(book, "李玉芬", **born(Calendar.LUNAR, 8, 12))
    a_customer(book, "任晓东", **born(Calendar.SOLAR, 3, 1))
    cells = {cell.day: cell for week in month_of(book, date(2026, 9, 1)).weeks for cell in week}
    (first,) = cells[date(2026, 9, 18)].celebrants
    (second,) = cells[date(2026, 9, 22)].celebrants
    assert (first.customer_id, first.is_lunar, first.age) == (sun, False, 70)
    assert (second.customer_id, second.is_lunar, second.age) == (moon, True, None)
    assert sum(len(cell.celebrants) for cell in cells.values()) == 2


def test_who_was_wished_is_told(book: Book, today: date) -> None:
    someone = a_customer(book, **born(Calendar.SOLAR, 9, 18))
    touch = a_touch(book, someone)
    (before,) = celebrants(book, today, today)
    with book.change(T("Wish")):
        book.settlements.add(Settlement(touch, someone, "birthday", someone, today))
    (after,) = celebrants(book, today, today)
    assert (before.wished, after.wished) == (False, True)


def test_lunar_days_are_named_and_the_first_names_its_month() -> None:
    assert lunar_name(LunarDate(2026, 8, 12)) == T("12th")
    assert lunar_name(LunarDate(2026, 8, 1)) == T("month 8")
    assert lunar_name(LunarDate(2025, 6, 1, leap=True)) == T("leap {month}", month=T("month 6"))


def test_a_month_is_named_with_its_year() -> None:
    assert month_name(date(2026, 9, 1)) == T("{month} {year}", month=T("September"), year="2026")


@given(MONTHS)
def test_months_follow_each_other(first: date) -> None:
    assert previous_month(next_month(first)) == first
    assert next_month(first) - first in {timedelta(days=days) for days in (28, 29, 30, 31)}


@pytest.mark.parametrize("first", [FIRST_MONTH, LAST_MONTH])
def test_the_first_and_the_last_month_can_be_shown(book: Book, first: date) -> None:
    assert month_of(book, first).first == first


@pytest.mark.parametrize("first", [date(1901, 1, 1), date(2101, 3, 1)])
def test_beyond_them_a_month_is_refused_in_words(book: Book, first: date) -> None:
    with pytest.raises(UserError):
        month_of(book, first)
