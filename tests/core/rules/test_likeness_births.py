"""Two birthdays compared, in one calendar or across both."""

from datetime import date

import pytest

from core.model.birthday import Birthday, Calendar
from core.rules.births import BirthTie, birth, birth_tie

SOLAR, LUNAR = Calendar.SOLAR, Calendar.LUNAR


def test_a_known_year_shows_both_faces() -> None:
    told = birth(Birthday(LUNAR, 9, 6, year=1988))
    assert told.day == date(1988, 10, 16)
    assert told.faces == {(LUNAR, 9, 6, False), (SOLAR, 10, 16, False)}
    assert birth(Birthday(SOLAR, 10, 16, year=1988)).faces == told.faces


@pytest.mark.parametrize(
    "told",
    [
        Birthday(SOLAR, 10, 16),
        Birthday(SOLAR, 2, 30, year=1988),
        Birthday(SOLAR, 10, 16, year=1890),
        Birthday(LUNAR, 6, 1, leap=True, year=1988),
    ],
)
def test_without_a_year_or_a_real_date_it_stays_as_told(told: Birthday) -> None:
    assert birth(told).day is None
    assert birth(told).faces == {(told.calendar, told.month, told.day, told.leap)}


@pytest.mark.parametrize(
    ("first", "second", "tie"),
    [
        (Birthday(SOLAR, 10, 16, year=1988), Birthday(SOLAR, 10, 16, year=1988), BirthTie.SAME),
        (Birthday(SOLAR, 10, 16, year=1988), Birthday(LUNAR, 9, 6, year=1988), BirthTie.SAME),
        (Birthday(SOLAR, 10, 16), Birthday(SOLAR, 10, 16, year=1988), BirthTie.DAY),
        (Birthday(SOLAR, 10, 16), Birthday(LUNAR, 9, 6, year=1988), BirthTie.DAY),
        (Birthday(LUNAR, 9, 6), Birthday(LUNAR, 9, 6), BirthTie.DAY),
        (Birthday(SOLAR, 10, 16, year=1988), Birthday(SOLAR, 10, 16, year=1989), BirthTie.CONTRADICTION),
        (Birthday(SOLAR, 10, 16, year=1988), Birthday(SOLAR, 10, 17, year=1988), BirthTie.OTHER),
        (Birthday(SOLAR, 10, 16, year=1988), Birthday(LUNAR, 9, 6, year=1989), BirthTie.OTHER),
        (Birthday(SOLAR, 10, 16), Birthday(SOLAR, 10, 17), BirthTie.OTHER),
        (Birthday(SOLAR, 9, 6), Birthday(LUNAR, 9, 6), BirthTie.NONE),
        (Birthday(SOLAR, 3, 23), Birthday(LUNAR, 2, 20), BirthTie.NONE),
        (Birthday(SOLAR, 3, 23, year=1988), Birthday(LUNAR, 2, 20), BirthTie.OTHER),
        (Birthday(SOLAR, 9, 6, year=1988), Birthday(LUNAR, 9, 6), BirthTie.NONE),
        (Birthday(SOLAR, 9, 6, year=1988), Birthday(LUNAR, 9, 6, year=1988), BirthTie.NONE),
        (Birthday(SOLAR, 9, 6, year=1988), Birthday(LUNAR, 9, 6, year=1989), BirthTie.OTHER),
    ],
)
def test_birth_tie_is_the_same_both_ways(first: Birthday, second: Birthday, tie: BirthTie) -> None:
    assert birth_tie(birth(first), birth(second)) is tie
    assert birth_tie(birth(second), birth(first)) is tie


def test_an_unknown_birthday_says_nothing() -> None:
    known = birth(Birthday(SOLAR, 1, 1))
    assert birth_tie(None, known) is birth_tie(known, None) is BirthTie.NONE
