"""Birthdays out of text, real dates and the figures that spreadsheets make of both."""

from datetime import date, datetime

import pytest

from core.importing.cleaning.birthdays import read_birthday_cell, read_calendar
from core.importing.cleaning.reading import Reading
from core.importing.sheet import Cell
from core.model.birthday import Birthday, Calendar
from core.ports import Book
from tests.core.importing.sheets import a_file, run

SOLAR, LUNAR = Calendar.SOLAR, Calendar.LUNAR


@pytest.mark.parametrize(
    ("cell", "hint", "birthday"),
    [
        (date(1985, 3, 2), None, Birthday(SOLAR, 3, 2, year=1985)),
        (datetime.fromisoformat("1985-03-02T08:00"), None, Birthday(SOLAR, 3, 2, year=1985)),
        (date(1985, 3, 2), LUNAR, Birthday(LUNAR, 3, 2, year=1985)),
        ("1985-03-02", SOLAR, Birthday(SOLAR, 3, 2, year=1985)),
        (19850302.0, None, Birthday(SOLAR, 3, 2, year=1985)),
        ("19850302", LUNAR, Birthday(LUNAR, 3, 2, year=1985)),
        ("850302", None, Birthday(SOLAR, 3, 2, year=1985)),
        (30012.0, None, Birthday(SOLAR, 3, 2, year=1982)),
        ("30012", None, Birthday(SOLAR, 3, 2, year=1982)),
        (9999.0, None, Birthday(SOLAR, 5, 17, year=1927)),
        ("0000-09-21", None, Birthday(SOLAR, 9, 21)),
        ("1604/9/21", None, Birthday(SOLAR, 9, 21)),
        (7.25, LUNAR, Birthday(LUNAR, 7, 25)),
        (7.4, None, Birthday(SOLAR, 7, 4)),
        ("7.20", LUNAR, Birthday(LUNAR, 7, 20)),
        (1225.0, None, Birthday(SOLAR, 12, 25)),
        ("0815", LUNAR, Birthday(LUNAR, 8, 15)),
        ("农历八月十五", None, Birthday(LUNAR, 8, 15)),
        ("农历八月十五", SOLAR, Birthday(LUNAR, 8, 15)),
        ("1963年闰四月初三", None, Birthday(LUNAR, 4, 3, True, 1963)),
        ("0750102", None, Birthday(SOLAR, 1, 2, year=1986)),
        ("民國75年1月2日", None, Birthday(SOLAR, 1, 2, year=1986)),
        ("民国70/3/18", LUNAR, Birthday(LUNAR, 3, 18, year=1981)),
        ("104.05.06", None, Birthday(SOLAR, 5, 6, year=2015)),
    ],
)
def test_a_birthday_is_read_in_its_calendar(cell: Cell, hint: Calendar | None, birthday: Birthday) -> None:
    assert read_birthday_cell(cell, hint) == Reading(birthday)


@pytest.mark.parametrize(("cell", "day"), [(7.2, 2), (7.1, 1), (7.3, 3)])
def test_a_figure_may_have_lost_its_zero(cell: float, day: int) -> None:
    reading = read_birthday_cell(cell, None)
    assert reading.value == Birthday(SOLAR, 7, day)
    assert reading.remark is not None
    assert reading.remark.reason.values == {"month": "7", "day": str(day)}


@pytest.mark.parametrize(
    "cell", ["二月三十一", "199013", "200112", 1985.0, 13.5, True, "不记得了", 5.0, date(1850, 1, 1)]
)
def test_what_is_no_birthday_is_told_and_kept(cell: Cell) -> None:
    reading = read_birthday_cell(cell, None)
    assert (reading.value, reading.keep_typed) == (None, True)
    assert reading.remark is not None


def test_a_real_date_under_a_lunar_heading_must_exist_there() -> None:
    reading = read_birthday_cell(date(1985, 3, 31), LUNAR)
    assert reading.value is None
    assert reading.remark is not None


@pytest.mark.parametrize("cell", ["", "无", "0/0/00"])
def test_no_birthday_is_no_fault(cell: str) -> None:
    assert read_birthday_cell(cell, None) == Reading()


def test_a_calendar_is_named_by_its_word() -> None:
    assert [read_calendar(cell) for cell in ("农历", "陽曆", "公历")] == [
        Reading(LUNAR),
        Reading(SOLAR),
        Reading(SOLAR),
    ]
    assert read_calendar("") == Reading()
    assert read_calendar("看身份证") == Reading(keep_typed=True)


@pytest.mark.parametrize(
    ("heading", "told", "calendars"),
    [
        ("农历?", ("否", "是", "农历"), ["solar", "lunar", "lunar"]),
        ("是否公历", ("否", "是", "是"), ["lunar", "solar", "solar"]),
    ],
)
def test_a_column_may_ask_for_the_calendar(
    book: Book, heading: str, told: tuple[str, str, str], calendars: list[str]
) -> None:
    rows = [f"张{at}|1380013800{at}|1972-4-18|{cell}" for at, cell in enumerate(told)]
    run(book, a_file(f"姓名 手机 生日 {heading}", *rows))
    assert [one.birth_calendar for one in book.customers.where()] == calendars
