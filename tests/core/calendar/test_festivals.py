"""Festivals on their dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.festivals import festivals_on, next_festivals
from core.calendar.lunar import to_lunar
from core.errors import UserError


def keys(start: date, days: int) -> list[tuple[str, str]]:
    return [(day.isoformat(), festival.key) for day, festival in next_festivals(start, days)]


def test_the_festivals_of_2026() -> None:
    assert keys(date(2026, 1, 1), 364) == [
        ("2026-01-01", "new_years_day"),
        ("2026-02-16", "lunar_new_years_eve"),
        ("2026-02-17", "spring_festival"),
        ("2026-03-03", "lantern"),
        ("2026-05-01", "labour_day"),
        ("2026-05-10", "mothers_day"),
        ("2026-06-19", "dragon_boat"),
        ("2026-06-21", "fathers_day"),
        ("2026-08-19", "qixi"),
        ("2026-09-10", "teachers_day"),
        ("2026-09-25", "mid_autumn"),
        ("2026-10-01", "national_day"),
        ("2026-10-18", "double_ninth"),
    ]


def test_a_leap_month_has_no_festival_of_its_own() -> None:
    assert festivals_on(date(2014, 11, 1)) == ()
    assert [festival.key for festival in festivals_on(date(2014, 10, 2))] == ["double_ninth"]


def test_two_festivals_can_share_a_day() -> None:
    assert [festival.key for festival in festivals_on(date(2020, 10, 1))] == ["mid_autumn", "national_day"]


def test_the_window_includes_both_its_ends() -> None:
    assert keys(date(2026, 2, 16), 0) == [("2026-02-16", "lunar_new_years_eve")]
    assert keys(date(2026, 12, 25), 6) == []
    assert keys(date(2026, 12, 25), 7) == [("2027-01-01", "new_years_day")]


def test_every_festival_has_its_own_name() -> None:
    names = {festival.name.msgid for _, festival in next_festivals(date(2026, 1, 1), 364)}
    assert len(names) == 13
    assert "Mid-Autumn Festival" in names


@given(st.integers(1901, 2100))
def test_new_years_eve_is_the_last_day_of_month_12_and_sundays_are_sundays(year: int) -> None:
    of_year = {festival.key: day for day, festival in next_festivals(date(year, 1, 1), 364)}
    assert of_year["lunar_new_years_eve"] + timedelta(1) == of_year["spring_festival"]
    assert (to_lunar(of_year["spring_festival"]).month, to_lunar(of_year["spring_festival"]).day) == (1, 1)
    mother, father = of_year["mothers_day"], of_year["fathers_day"]
    assert mother.weekday() == father.weekday() == 6
    assert 8 <= mother.day <= 14
    assert 15 <= father.day <= 21


@pytest.mark.parametrize("day", [date(1900, 12, 31), date(2101, 1, 1)])
def test_years_outside_the_calendar_are_refused(day: date) -> None:
    with pytest.raises(UserError):
        festivals_on(day)
