"""Dates in the usual notations, and those that are asked about instead of guessed."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cleaning.dates import from_serial, read_date, read_day, read_end
from core.importing.cleaning.reading import Reading
from core.importing.sheet import Cell

DAY = date(2026, 9, 18)


@pytest.mark.parametrize(
    "cell",
    [
        DAY,
        datetime.fromisoformat("2026-09-18T12:30"),
        46283.0,
        46283.75,
        "46283",
        "2026-09-18",
        "2026/9/18",
        "2026. 9. 18",
        "2026 9 18",
        "2026年9月18日",
        "２０２６年９月１８号",
        "20260918",
        20260918.0,
        "'2026-09-18",
        "26年9月18日",
        "民國115年9月18日",
        "1150918",
        1150918.0,
        "2026-09-18 12:30:00",
        "2026-09-18T12:30:00.000Z",
        "2026-09-18 12:30:00 +08:00",
        "2026年9月18日 下午3:20",
        "2026-09-18 星期五",
        "2026-09-18(周五)",
        "18/9/2026",
        "9/18/2026",
        "18 Sep 2026",
        "18th September 2026",
        "Sep 18, 2026",
        "Fri, 18 Sep 2026",
    ],
)
def test_one_day_in_many_notations(cell: Cell) -> None:
    assert read_date(cell) == Reading(DAY)


def test_two_digits_of_a_year_are_this_century_up_to_68() -> None:
    assert read_date("68年1月2日") == Reading(date(2068, 1, 2))
    assert read_date("69年1月2日") == Reading(date(1969, 1, 2))
    assert read_date("4/4/2026") == Reading(date(2026, 4, 4))


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("23年5月", "has no day"),
        ("2026年", "has no day"),
        ("2026-09", "has no day"),
        ("9月18日", "has no year"),
        ("9/18", "has no year"),
        ("3/4/2026", "two different days"),
        ("2026-13-45", "There is no day"),
        ("31 Foo 2026", "There is no day"),
        ("1899-12-31", "outside 1900–2100"),
        (date(1850, 1, 1), "outside 1900–2100"),
        ("明天", "not a date"),
        (5.0, "not a date"),
        (True, "not a date"),
        (float("inf"), "not a date"),
        ("-INFINITY", "not a date"),
    ],
)
def test_what_is_no_clear_day_is_told_and_kept(cell: Cell, told: str) -> None:
    reading = read_date(cell)
    assert (reading.value, reading.keep_typed) == (None, True)
    assert reading.remark is not None
    assert told in reading.remark.reason.msgid


@pytest.mark.parametrize("cell", ["", " ", "无", "--", "0000-00-00", float("nan")])
def test_no_date_is_no_fault(cell: Cell) -> None:
    assert read_date(cell) == Reading()


@pytest.mark.parametrize("cell", ["终身", "長期"])
def test_for_life_is_no_date_and_no_fault(cell: str) -> None:
    assert read_date(cell) == Reading(keep_typed=True)


def test_spreadsheets_count_days_from_the_end_of_1899() -> None:
    assert from_serial(1) == date(1899, 12, 31)
    assert from_serial(25_569) == date(1970, 1, 1)


@given(st.dates(date(1970, 1, 1), date(2100, 12, 31)))
def test_every_day_survives_every_notation(day: date) -> None:
    serial = float((day - date(1899, 12, 30)) // timedelta(days=1))
    texts = (day.isoformat(), f"{day:%Y%m%d}", f"{day.year}年{day.month}月{day.day}日", f"{day:%d %B %Y}")
    assert {read_date(cell).value for cell in (day, serial, *texts)} == {day}


@given(st.one_of(st.text(), st.floats(), st.integers()))
def test_no_cell_is_too_strange(cell: Cell) -> None:
    value = read_date(cell).value
    assert value is None or isinstance(value, date)


@pytest.mark.parametrize(
    "cell", ["2028-02", "2028年2月", "2028/2", "２０２８．０２", "117/02", "民國117年2月"]
)
def test_an_end_that_names_its_month_alone_is_the_last_day_of_it(cell: Cell) -> None:
    reading = read_end(cell)
    assert reading.value == date(2028, 2, 29)
    assert reading.remark is not None


@pytest.mark.parametrize("cell", ["2028-02-03", "2028", "0000-03", "2028-13", "终身", None])
def test_any_other_end_is_read_as_a_date(cell: Cell) -> None:
    assert read_end(cell) == read_date(cell)


@pytest.mark.parametrize("cell", ["2028-02", "2028年2月", "117/02"])
def test_a_month_alone_is_its_first_day_where_something_happened(cell: Cell) -> None:
    reading = read_day(cell)
    assert reading.value == date(2028, 2, 1)
    assert reading.remark is not None


@pytest.mark.parametrize("cell", ["2028-02-03", "2028", "2028-13", None])
def test_any_other_day_is_read_as_a_date(cell: Cell) -> None:
    assert read_day(cell) == read_date(cell)


@pytest.mark.parametrize("cell", ["2026.12.5上午", "2026-12-05 傍晚", "2026年12月5日全天"])
def test_the_time_of_day_in_words_is_left_out(cell: Cell) -> None:
    assert read_date(cell).value == date(2026, 12, 5)
