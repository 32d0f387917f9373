"""Official rest days, make-up working days and the user's own."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.workdays import WorkCalendar
from core.errors import UserError

REST = """
2024-01-01 2024-02-10 2024-02-12 2024-02-16 2024-04-04 2024-04-05 2024-05-01 2024-05-03 2024-06-10
2024-09-16 2024-09-17 2024-10-01 2024-10-07
2025-01-01 2025-01-28 2025-01-29 2025-02-03 2025-02-04 2025-04-04 2025-05-01 2025-05-05 2025-06-02
2025-10-01 2025-10-06 2025-10-08
2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-23 2026-04-06 2026-05-01 2026-05-05 2026-06-19
2026-09-25 2026-10-01 2026-10-07
2024-06-01 2025-03-08 2026-11-22
"""
MADE_UP = """
2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
"""
ORDINARY = "2024-02-09 2024-02-19 2025-02-05 2025-10-09 2026-02-13 2026-02-24 2026-10-08 2026-11-20"

OFFICIAL = WorkCalendar()
WEEKENDS = WorkCalendar(official=False)

weekdays = st.frozensets(st.integers(0, 6), max_size=6)
some_days = st.frozensets(st.dates(date(2025, 12, 1), date(2026, 3, 31)), max_size=5)
calendars = st.builds(WorkCalendar, weekdays, st.booleans(), some_days, some_days)
winter_days = st.dates(date(2025, 12, 1), date(2026, 3, 31))


def dates(words: str) -> list[date]:
    return [date.fromisoformat(word) for word in words.split()]


@pytest.mark.parametrize("day", dates(REST), ids=str)
def test_official_rest_days(day: date) -> None:
    assert not OFFICIAL.is_working(day)


@pytest.mark.parametrize("day", dates(MADE_UP), ids=str)
def test_make_up_days_are_worked_though_they_are_weekends(day: date) -> None:
    assert OFFICIAL.is_working(day)
    assert not WEEKENDS.is_working(day)


@pytest.mark.parametrize("day", dates(ORDINARY), ids=str)
def test_ordinary_days_beside_the_holidays(day: date) -> None:
    assert OFFICIAL.is_working(day)


@pytest.mark.parametrize("year", [1999, 2003, 2061])
def test_years_without_published_days_follow_the_weekends(year: int) -> None:
    new_year = date(year, 1, 1)
    assert not OFFICIAL.has_official(new_year)
    for ahead in range(365):
        day = new_year + timedelta(ahead)
        assert OFFICIAL.is_working(day) == (day.weekday() < 5)


@pytest.mark.parametrize("year", [2004, 2024, 2026])
def test_published_years_are_known(year: int) -> None:
    assert OFFICIAL.has_official(date(year, 12, 31))


def test_the_users_own_days_win_over_official_ones() -> None:
    spring_festival, monday = date(2026, 2, 17), date(2026, 11, 23)
    own = WorkCalendar(extra_work=frozenset({spring_festival}), extra_rest=frozenset({monday}))
    assert own.is_working(spring_festival)
    assert not own.is_working(monday)


def test_a_day_named_as_both_is_worked() -> None:
    both = frozenset({date(2026, 11, 22)})
    assert WorkCalendar(extra_rest=both, extra_work=both).is_working(date(2026, 11, 22))


def test_other_rest_weekdays_keep_the_official_holidays() -> None:
    mondays = WorkCalendar(rest_weekdays=frozenset({0}))
    assert not mondays.is_working(date(2026, 11, 23))
    assert mondays.is_working(date(2026, 11, 22))
    assert not mondays.is_working(date(2026, 2, 17))


def test_the_working_days_round_the_spring_festival_of_2026() -> None:
    friday, holiday, saturday = date(2026, 2, 13), date(2026, 2, 15), date(2026, 2, 14)
    assert OFFICIAL.next_working(holiday) == date(2026, 2, 24)
    assert OFFICIAL.previous_working(holiday) == saturday
    assert OFFICIAL.next_working(friday) == OFFICIAL.previous_working(friday) == friday
    assert OFFICIAL.add_working(friday, 0) == friday
    assert OFFICIAL.add_working(friday, 1) == saturday
    assert OFFICIAL.add_working(friday, 2) == date(2026, 2, 24)
    assert OFFICIAL.add_working(holiday, 1) == date(2026, 2, 24)
    assert WEEKENDS.add_working(friday, 4) == date(2026, 2, 19)


def test_a_week_without_a_working_day_is_refused() -> None:
    with pytest.raises(UserError) as refusal:
        WorkCalendar(rest_weekdays=frozenset(range(7)))
    assert refusal.value.fix is not None


@given(calendars, winter_days)
def test_the_nearest_working_days_skip_only_rest_days(calendar: WorkCalendar, day: date) -> None:
    ahead, back = calendar.next_working(day), calendar.previous_working(day)
    assert back <= day <= ahead
    assert calendar.is_working(ahead)
    assert calendar.is_working(back)
    between = (back + timedelta(n) for n in range(1, (ahead - back).days))
    assert not any(calendar.is_working(skipped) for skipped in between if skipped != day or back == ahead)


@given(calendars, winter_days, st.integers(0, 8))
def test_adding_working_days_counts_each_of_them(calendar: WorkCalendar, day: date, n: int) -> None:
    end = calendar.add_working(day, n)
    passed = ((day + timedelta(ahead)) for ahead in range(1, (end - day).days + 1))
    assert sum(calendar.is_working(each) for each in passed) == n
