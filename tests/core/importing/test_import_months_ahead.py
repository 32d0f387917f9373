"""A month, or a part of one, as the time of the next contact."""

from datetime import date

import pytest

from core.importing.cleaning.coming_days import DayOfYear
from core.importing.cleaning.months_ahead import read_next
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.ports import Book
from tests.core.importing.sheets import a_file


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026年12月", date(2026, 12, 1)),
        ("2026.12", date(2026, 12, 1)),
        ("26年12月初", date(2026, 12, 1)),
        ("2026年 12 月中旬", date(2026, 12, 15)),
        ("2028年2月底", date(2028, 2, 29)),
        ("12月", DayOfYear(12, 1)),
        ("３月份", DayOfYear(3, 1)),
        ("2月末", DayOfYear(2, 28)),
        ("4月下旬", DayOfYear(4, 30)),
    ],
)
def test_a_month_is_taken_as_a_day_of_it_and_that_is_told(cell: str, day: date | DayOfYear) -> None:
    reading = read_next(cell)
    assert reading.value == day
    assert reading.remark is not None


@pytest.mark.parametrize("cell", ["明天", "13月", "年后", "12"])
def test_other_words_are_no_month(cell: str) -> None:
    assert read_next(cell).value is None


def test_a_month_without_its_year_is_the_next_one(book: Book) -> None:
    file = a_file("姓名 手机 下次联系", "陈国栋|15422814821|12月底", "来雪|15409173306|3月")
    report = import_file(book, file, ImportChoices(), date(2026, 11, 23), dry_run=True)
    assert [row["next_follow_up"] for row in report.preview] == ["2026-12-31", "2027-03-01"]
    assert [note.row for note in report.warnings] == [2, 3]
