"""Days of other eras, amounts written out, and figures that their column shows as days."""

from datetime import date, datetime

import pytest

from core.importing.cleaning.birthdays import read_birthday_cell
from core.importing.cleaning.dates import read_date, to_serial
from core.importing.cleaning.money import count_reader, money_reader
from core.importing.cleaning.texts import read_number
from core.importing.sheet import Cell
from core.model.birthday import Birthday, Calendar


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("二〇二四年三月五日", date(2024, 3, 5)),
        ("二四年十二月廿一号", date(2024, 12, 21)),
        ("二〇二四年十三月五日", None),
        ("民國113年3月5日", date(2024, 3, 5)),
        ("昭和55年5月6日", date(1980, 5, 6)),
        ("令和元年5月6日", date(2019, 5, 6)),
        ("H2.3.5", date(1990, 3, 5)),
        ("S99.99.99", None),
    ],
)
def test_days_in_numerals_and_of_other_eras(typed: str, day: date | None) -> None:
    assert read_date(typed).value == day


def test_births_of_other_eras_and_with_the_sign_of_the_year() -> None:
    born = Birthday(Calendar.SOLAR, 5, 6, False, 1980)
    for typed in ("昭和55年5月6日", "S55.5.6", "民國69年5月6日", "1980-5-6 属猴", "1980年5.6"):
        assert read_birthday_cell(typed, None).value == born


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("壹仟贰佰元整", 120_000),
        ("叁万伍仟零捌拾元陆角伍分", 3_508_065),
        ("一亿两千万", 12_000_000_000),
        ("三千五百", 350_000),
        ("十二万", 12_000_000),
        ("九百八", 98_000),
        ("一万二", 1_200_000),
        ("两千零八十", 208_000),
        ("一百零五", 10_500),
        ("二十五万五", 25_500_000),
        ("3,000.00-", -300_000),
        ("一二", None),
        ("元整", None),
    ],
)
def test_amounts_written_out(typed: str, cents: int | None) -> None:
    assert money_reader(1)(typed).value == cents


@pytest.mark.parametrize(
    ("shown", "cents"),
    [
        (date(1910, 12, 12), 399_900),
        (date(1900, 1, 3), 300),
        (datetime.fromisoformat("1910-12-12T12:00"), 399_900),
    ],
)
def test_a_figure_shown_as_a_day_is_told(shown: Cell, cents: int) -> None:
    reading = money_reader(1)(shown)
    assert reading.value == cents
    assert reading.remark is not None


def test_a_true_day_is_no_amount() -> None:
    assert money_reader(1)(date(2026, 5, 1)).value is None


def test_counts_and_numbers_shown_as_days() -> None:
    assert count_reader(1)(date(1900, 1, 2)).value == 2
    assert read_number(date(1900, 4, 10)).value == "101"
    assert read_number(date(2026, 3, 5)).value == "2026-03-05"


def test_spreadsheets_count_a_day_that_never_was() -> None:
    assert [to_serial(date(1900, *day)) for day in ((1, 1), (2, 28), (3, 1))] == [1, 59, 61]
