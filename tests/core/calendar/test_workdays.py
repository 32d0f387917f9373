"""Official rest days, make-up working days and the user's own."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.workdays import WorkCalendar
from core.errors import UserError

NOTICES = {
    2024: (
        "01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07",
        "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    ),
    2025: (
        "01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08",
        "01-26 02-08 04-27 09-28 10-11",
    ),
    2026: (
        "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
        "01-04 02-14 02-28 05-09 09-20 10-10",
    ),
}
"""By year what the State Council announced: days off, first and last, and weekend days that are worked."""

OFFICIAL = WorkCalendar()
WEEKENDS = WorkCalendar(official=False)

weekdays = st.frozensets(st.integers(0, 6), max_size=6)
some_days = st.frozensets(st.dates(date(2025, 12, 1), date(2026, 3, 31)), max_size=5)
calendars = st.builds(WorkCalendar, weekdays, st.booleans(), some_days, some_days)
winter_days = st.dates(date(2025, 12, 1), date(2026, 3, 31))


def days_of(year: int, words: str) -> set[date]:
    """Every day of the spans in a notice."""
    found: set[date] = set()
    for word in words.split():
        first, *last = (date.fromisoformat(f"{year}-{day}") for day in word.split("/"))
        found.update(first + timedelta(days=ahead) for ahead in range(((*last, first)[0] - first).days + 1))
    return found


@pytest.mark.parametrize("year", NOTICES)
def test_every_day_of_a_year_is_as_it_was_announced(year: int) -> None:
    off, made_up = (days_of(year, words) for words in NOTICES[year])
    every = [date(year, 1, 1) + timedelta(days=ahead) for ahead in range(366 if year == 2024 else 365)]
    worked = {day for day in every if (day.weekday() < 5 or day in made_up) and day not in off}
    assert {day for day in every if OFFICIAL.is_working(day)} == worked
    assert not any(WEEKENDS.is_working(day) for day in made_up)


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
