"""A log that names the year now and then, or never: a day without one is near the row above, else near the
next that has one, else in the year above the table, and never ahead."""

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


def test_rows_above_the_first_year_go_back_from_it(book: Book) -> None:
    report = run(book, a_file(SAID, "1|12月30日|来电", "1|1月2日|回访", "1|2026-01-05|寄样品", "1|1.9|拜访"))
    said = [entry.day for entry in book.interactions.where()]
    assert said == [date(2025, 12, 30), date(2026, 1, 2), date(2026, 1, 5), date(2026, 1, 9)]
    assert [note.row for note in report.warnings] == [2, 3, 5]


@pytest.mark.parametrize(
    ("title", "name", "year"),
    [
        ("2024年拜访记录", "客户.xlsx", 2024),
        ("拜访记录", "2024年.xlsx", 2024),
        ("拜访记录", "2023-2024.xlsx", 2026),
        ("拜访记录", "20240101.xlsx", 2026),
    ],
)
def test_where_no_row_tells_a_year_the_title_or_else_today_does(
    book: Book, title: str, name: str, year: int
) -> None:
    file = a_file(title, [*SAID.split()], "1|3月1日|来电", "1|春天|回访", name=name)
    report = run(book, file)
    assert [entry.day for entry in book.interactions.where()] == [date(year, 3, 1)]
    assert [note.value for note in report.warnings] == ["3月1日"]
    assert [note.value for note in report.problems] == ["春天"]


@pytest.mark.parametrize(
    "rows", [("1|2026-03-20|酒|200", "1|3月15日|茶|"), ("1|3月15日|茶|", "1|2026-03-20|酒|200")]
)
def test_without_its_amount_the_row_stays_a_problem(book: Book, rows: tuple[str, str]) -> None:
    report = run(book, a_file(BOUGHT, *rows))
    assert [note.value for note in report.problems] == ["3月15日"]
    assert bought(book) == [date(2026, 3, 20)]


def test_another_fault_of_the_day_is_no_missing_year(book: Book) -> None:
    report = run(book, a_file(BOUGHT, "1|2026-03-01|茶|100", "1|春天买的|酒|200"))
    assert [note.value for note in report.problems] == ["春天买的"]


def test_a_leap_day_is_that_of_a_leap_year() -> None:
    assert DayOfYear(2, 29).nearest(date(2026, 3, 1), date(2026, 9, 18)) == date(2024, 2, 29)


@pytest.mark.parametrize(
    "rows", [("1|2064-04-08|茶|100", "1|3月15日|酒|200"), ("1|3月15日|酒|200", "1|2064-04-08|茶|100")]
)
def test_beside_a_day_far_ahead_the_year_is_the_latest_there_was(book: Book, rows: tuple[str, str]) -> None:
    run(book, a_file(BOUGHT, *rows))
    assert date(TODAY.year, 3, 15) in bought(book)
