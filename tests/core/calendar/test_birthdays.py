"""When a birthday comes round, and how old somebody is then."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.calendar.birthdays import age_on, celebrations_between, check, next_birthday
from core.calendar.lunar import leap_month, month_days, to_lunar
from core.errors import UserError
from core.model.birthday import Birthday, Calendar

SOLAR, LUNAR = Calendar.SOLAR, Calendar.LUNAR

days_of_a_century = st.dates(date(1950, 1, 1), date(2050, 12, 31))
solar_birthdays = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(
    lambda day: Birthday(SOLAR, day.month, day.day)
)
lunar_birthdays = st.builds(
    Birthday, st.just(LUNAR), st.integers(2, 11), st.integers(1, 30), st.booleans(), st.none()
)


@pytest.mark.parametrize(
    ("b", "today", "celebration"),
    [
        (Birthday(SOLAR, 3, 18), date(2026, 3, 18), date(2026, 3, 18)),
        (Birthday(SOLAR, 3, 18), date(2026, 3, 19), date(2027, 3, 18)),
        (Birthday(SOLAR, 2, 29), date(2026, 1, 1), date(2026, 2, 28)),
        (Birthday(SOLAR, 2, 29), date(2026, 3, 1), date(2027, 2, 28)),
        (Birthday(SOLAR, 2, 29), date(2028, 2, 28), date(2028, 2, 29)),
        (Birthday(LUNAR, 8, 15), date(2026, 9, 18), date(2026, 9, 25)),
        (Birthday(LUNAR, 8, 15), date(2026, 9, 26), date(2027, 9, 15)),
        (Birthday(LUNAR, 12, 8), date(2026, 1, 1), date(2026, 1, 26)),
        (Birthday(LUNAR, 12, 8), date(2026, 1, 27), date(2027, 1, 15)),
        # A leap month 6 in 2025, none in 2026.
        (Birthday(LUNAR, 6, 5, leap=True), date(2025, 6, 1), date(2025, 7, 29)),
        (Birthday(LUNAR, 6, 5, leap=True), date(2025, 7, 30), date(2026, 7, 18)),
        (Birthday(LUNAR, 6, 5), date(2025, 6, 1), date(2025, 6, 29)),
        # Month 12 of lunar 2024 and 2025 has 29 days, of 2023 it has 30.
        (Birthday(LUNAR, 12, 30), date(2024, 1, 1), date(2024, 2, 9)),
        (Birthday(LUNAR, 12, 30), date(2025, 1, 1), date(2025, 1, 28)),
        (Birthday(LUNAR, 12, 30), date(2025, 1, 29), date(2026, 2, 16)),
    ],
)
def test_the_next_celebration(b: Birthday, today: date, celebration: date) -> None:
    assert next_birthday(b, today) == celebration


def test_a_solar_year_can_hold_two_of_a_lunar_date_or_none() -> None:
    b = Birthday(LUNAR, 11, 25)
    first = next_birthday(b, date(2000, 1, 1))
    second = next_birthday(b, first + timedelta(1))
    third = next_birthday(b, second + timedelta(1))
    assert (first, second, third) == (date(2000, 1, 1), date(2000, 12, 20), date(2002, 1, 8))


@given(st.one_of(solar_birthdays, lunar_birthdays), days_of_a_century)
def test_nothing_is_celebrated_between_today_and_the_next_birthday(b: Birthday, today: date) -> None:
    celebration = next_birthday(b, today)
    assert today <= celebration <= today + timedelta(385 + 30)
    assert next_birthday(b, celebration) == celebration
    assert next_birthday(b, today + (celebration - today) / 2) == celebration


@given(lunar_birthdays, days_of_a_century)
def test_a_lunar_celebration_falls_in_its_month_on_its_day_or_on_the_last(b: Birthday, today: date) -> None:
    kept = to_lunar(next_birthday(b, today))
    assert kept.month == b.month
    assert kept.leap == (b.leap and leap_month(kept.year) == b.month)
    assert kept.day == min(b.day, month_days(kept.year, kept.month, kept.leap) or 0)


@pytest.mark.parametrize(
    ("b", "day", "age"),
    [
        (Birthday(SOLAR, 3, 18, year=1981), date(2026, 3, 17), 44),
        (Birthday(SOLAR, 3, 18, year=1981), date(2026, 3, 18), 45),
        (Birthday(SOLAR, 2, 29, year=2000), date(2026, 2, 27), 25),
        (Birthday(SOLAR, 2, 29, year=2000), date(2026, 2, 28), 26),
        (Birthday(SOLAR, 3, 18, year=1981), date(1981, 3, 18), 0),
        (Birthday(SOLAR, 3, 18, year=1981), date(1981, 3, 17), None),
        (Birthday(SOLAR, 3, 18), date(2026, 3, 18), None),
        # Born on 14 January 1966: the lunar year still counts, and so does its celebration.
        (Birthday(LUNAR, 12, 23, year=1965), date(2026, 2, 9), 59),
        (Birthday(LUNAR, 12, 23, year=1965), date(2026, 2, 10), 60),
        (Birthday(LUNAR, 12, 23, year=1965), date(2026, 2, 17), 60),
        (Birthday(LUNAR, 4, 3, True, 1963), date(2026, 5, 18), 62),
        (Birthday(LUNAR, 4, 3, True, 1963), date(2026, 5, 19), 63),
    ],
)
def test_age_is_the_completed_years_from_celebration_to_celebration(
    b: Birthday, day: date, age: int | None
) -> None:
    assert age_on(b, day) == age


@given(solar_birthdays | lunar_birthdays, st.integers(1930, 2000), days_of_a_century)
def test_age_grows_by_one_on_each_celebration_and_on_no_other_day(
    b: Birthday, year: int, today: date
) -> None:
    born = Birthday(b.calendar, b.month, b.day, b.leap, year)
    assume(exists(born))
    celebration = next_birthday(born, today)
    age, day_before = age_on(born, celebration), age_on(born, celebration - timedelta(1))
    if age:
        assert day_before == age - 1
        assert today == celebration or age_on(born, today) == day_before
    else:
        assert day_before is None


def exists(b: Birthday) -> bool:
    try:
        check(b)
    except UserError:
        return False
    return True


@given(days_of_a_century, st.integers(0, 40))
def test_a_window_holds_exactly_the_birthdays_that_come_by_its_end(start: date, days: int) -> None:
    end = start + timedelta(days)
    found = celebrations_between(start, end)
    for month in range(2, 12):
        for day in (1, 15, 28, 29, 30):
            for leap in (False, True):
                same_as_next(found, Birthday(LUNAR, month, day, leap), start, end)
            if day < 29 or month != 2:
                same_as_next(found, Birthday(SOLAR, month, day), start, end)


def same_as_next(found: dict[Birthday, date], b: Birthday, start: date, end: date) -> None:
    celebration = next_birthday(b, start)
    assert found.get(b) == (celebration if celebration <= end else None)


def test_a_window_of_a_week_round_the_end_of_february() -> None:
    found = celebrations_between(date(2026, 2, 27), date(2026, 3, 2))
    solar = {(b.month, b.day): day for b, day in found.items() if b.calendar is SOLAR}
    assert solar == {
        (2, 27): date(2026, 2, 27),
        (2, 28): date(2026, 2, 28),
        (2, 29): date(2026, 2, 28),
        (3, 1): date(2026, 3, 1),
        (3, 2): date(2026, 3, 2),
    }
    lunar = {(b.month, b.day): day for b, day in found.items() if b.calendar is LUNAR and not b.leap}
    assert lunar == {
        (1, 11): date(2026, 2, 27),
        (1, 12): date(2026, 2, 28),
        (1, 13): date(2026, 3, 1),
        (1, 14): date(2026, 3, 2),
    }


def test_the_last_window_of_the_tables_is_complete_and_the_next_is_refused() -> None:
    found = celebrations_between(date(2100, 12, 31), date(2100, 12, 31))
    assert found[Birthday(SOLAR, 12, 31)] == date(2100, 12, 31)
    assert found[Birthday(LUNAR, 12, 1)] == date(2100, 12, 31)
    assert len(found) == 3
    for start, end in [
        (date(2100, 12, 31), date(2101, 1, 1)),
        (date(2101, 1, 1), date(2100, 12, 31)),
        (date(1901, 2, 18), date(1901, 2, 19)),
    ]:
        with pytest.raises(UserError):
            celebrations_between(start, end)


@pytest.mark.parametrize(
    ("b", "last"),
    [
        (Birthday(SOLAR, 6, 1), date(2100, 6, 1)),
        (Birthday(LUNAR, 12, 20), date(2101, 1, 19)),
        (Birthday(LUNAR, 5, 5), date(2100, 6, 12)),
    ],
)
def test_after_the_last_known_celebration_there_is_an_error_and_no_date(b: Birthday, last: date) -> None:
    assert next_birthday(b, last) == last
    with pytest.raises(UserError) as refusal:
        next_birthday(b, last + timedelta(1))
    assert refusal.value.what.values == {"day": last + timedelta(1)}


@pytest.mark.parametrize("today", [date(1900, 12, 31), date(2101, 2, 1)])
@pytest.mark.parametrize("calendar", Calendar)
def test_a_today_outside_the_tables_is_refused(calendar: Calendar, today: date) -> None:
    b = Birthday(calendar, 6, 1, year=1980)
    for ask in (next_birthday, age_on):
        with pytest.raises(UserError):
            ask(b, today)


@pytest.mark.parametrize(
    ("b", "what"),
    [
        (Birthday(SOLAR, 2, 30), "Month {month} has no day {day}"),
        (Birthday(SOLAR, 2, 29, year=2001), "Month {month} has no day {day}"),
        (Birthday(SOLAR, 4, 31, year=1981), "Month {month} has no day {day}"),
        (Birthday(SOLAR, 4, 0), "Month {month} has no day {day}"),
        (Birthday(SOLAR, 13, 1), "There is no month {month}"),
        (Birthday(SOLAR, 4, 3, leap=True), "Only a lunar date can be in a leap month"),
        (Birthday(SOLAR, 4, 3, year=1900), "The year {year} is outside 1901–2100"),
        (Birthday(LUNAR, 4, 3, year=2101), "The year {year} is outside 1901–2100"),
        (Birthday(LUNAR, 4, 31), "That lunar date doesn’t exist"),
        (Birthday(LUNAR, 4, 0), "That lunar date doesn’t exist"),
        (Birthday(LUNAR, 13, 1), "That lunar date doesn’t exist"),
        (Birthday(LUNAR, 12, 1, leap=True), "That lunar date doesn’t exist"),
        (Birthday(LUNAR, 8, 30, year=1978), "That lunar date doesn’t exist"),
        (Birthday(LUNAR, 4, 3, True, 1965), "That lunar date doesn’t exist"),
    ],
)
def test_birthdays_that_no_calendar_has_are_refused(b: Birthday, what: str) -> None:
    for ask in (check, lambda b: next_birthday(b, date(2026, 1, 1)), lambda b: age_on(b, date(2026, 1, 1))):
        with pytest.raises(UserError) as refusal:
            ask(b)
        assert refusal.value.what.msgid == what


@pytest.mark.parametrize(
    "b",
    [
        Birthday(SOLAR, 2, 29),
        Birthday(SOLAR, 2, 29, year=2000),
        Birthday(LUNAR, 12, 30),
        Birthday(LUNAR, 11, 30, leap=True),
        Birthday(LUNAR, 4, 3, True, 1963),
        Birthday(LUNAR, 12, 29, year=2100),
    ],
)
def test_rare_birthdays_that_do_exist_are_accepted(b: Birthday) -> None:
    check(b)
