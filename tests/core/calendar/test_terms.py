"""Solar terms on their days."""

from datetime import date, timedelta

import pytest

from core.calendar.terms import solar_term


def terms(year: int) -> list[tuple[str, str]]:
    days = (date(year, 1, 1) + timedelta(ahead) for ahead in range(365))
    return [(f"{day:%m-%d}", term.msgid) for day in days if (term := solar_term(day))]


def test_the_terms_of_2026() -> None:
    assert terms(2026) == [
        ("01-05", "Minor Cold"),
        ("01-20", "Major Cold"),
        ("02-04", "Start of Spring"),
        ("02-18", "Rain Water"),
        ("03-05", "Awakening of Insects"),
        ("03-20", "Spring Equinox"),
        ("04-05", "Qingming"),
        ("04-20", "Grain Rain"),
        ("05-05", "Start of Summer"),
        ("05-21", "Grain Buds"),
        ("06-05", "Grain in Ear"),
        ("06-21", "Summer Solstice"),
        ("07-07", "Minor Heat"),
        ("07-23", "Major Heat"),
        ("08-07", "Start of Autumn"),
        ("08-23", "End of Heat"),
        ("09-07", "White Dew"),
        ("09-23", "Autumn Equinox"),
        ("10-08", "Cold Dew"),
        ("10-23", "Frost’s Descent"),
        ("11-07", "Start of Winter"),
        ("11-22", "Minor Snow"),
        ("12-07", "Major Snow"),
        ("12-22", "Winter Solstice"),
    ]


@pytest.mark.parametrize("year", [1901, 1949, 2000, 2057, 2100])
def test_every_year_has_all_of_them_in_order(year: int) -> None:
    assert [name for _, name in terms(year)] == [name for _, name in terms(2026)]
