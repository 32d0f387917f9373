"""A log that names the year now and then: a day without one is near the row above, and not ahead."""

from datetime import date

import pytest

from core.importing.cleaning.coming_days import DayOfYear
from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, run
from tests.makers import TODAY, a_customer

BOUGHT = "编号 日期 商品 金额"
SAID = "编号 日期 内容"


def bought(book: Book) -> list[date]:
    return [purchase.day for purchase in book.purchases.where()]


@pytest.fixture(autouse=True)
def somebody(book: Book) -> None:
    a_customer(book, "陈国栋", PHONE)


@pytest.mark.parametrize(
    ("above", "cell", "day"),
    [
        ("2026-03-01", "3月15日", date(2026, 3, 15)),
        ("2025-12-28", "1.3", date(2026, 1, 3)),
        ("2026-01-03", "12-28", date(2025, 12, 28)),
        ("2026-09-10", "9月30日", date(2025, 9, 30)),
    ],
    ids=["the same year", "over the new year", "the latest first", "never ahead"],
)
def test_the_year_is_that_of_the_row_above(book: Book, above: str, cell: str, day: date) -> None:
    assert date(2026, 9, 30) > TODAY
    report = run(book, a_file(BOUGHT, f"1|{above}|茶|100", f"1|{cell}|酒|200"))
    assert bought(book) == [date.fromisoformat(above), day]
    assert [(note.row, note.value) for note in report.warnings] == [(3, cell)]
    assert report.problems == []


def test_several_days_follow_one_another(book: Book) -> None:
    run(book, a_file(SAID, "1|2025-11-20|来电", "1|12月30日|回访", "1|1月2日|寄样品"))
    said = [entry.day for entry in book.interactions.where()]
    assert said == [date(2025, 11, 20), date(2025, 12, 30), date(2026, 1, 2)]


@pytest.mark.parametrize(
    "rows",
    [("1|3月15日|茶|100", "1|2026-03-20|酒|200"), ("1|2026-03-20|酒|200", "1|3月15日|茶|")],
    ids=["nothing above", "no amount"],
)
def test_where_that_is_not_enough_the_row_stays_a_problem(book: Book, rows: tuple[str, str]) -> None:
    report = run(book, a_file(BOUGHT, *rows))
    assert [note.value for note in report.problems] == ["3月15日"]
    assert bought(book) == [date(2026, 3, 20)]


def test_another_fault_of_the_day_is_no_missing_year(book: Book) -> None:
    report = run(book, a_file(BOUGHT, "1|2026-03-01|茶|100", "1|春天买的|酒|200"))
    assert [note.value for note in report.problems] == ["春天买的"]


def test_a_leap_day_is_that_of_a_leap_year() -> None:
    assert DayOfYear(2, 29).nearest(date(2026, 3, 1), date(2026, 9, 18)) == date(2024, 2, 29)
