"""Days ahead where only the past makes sense, and days that no month had."""

import pytest

from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, run


def test_a_year_of_birth_to_come_is_left_and_told(book: Book) -> None:
    report = run(book, a_file("姓名 生日", "来雪|2030-06-03", "王祥|1980-06-03"))
    assert [row["birthday"] for row in report.preview] == ["--06-03", "1980-06-03"]
    assert [(note.row, note.value) for note in report.warnings] == [(2, "2030")]


def test_a_purchase_ahead_is_told(book: Book) -> None:
    rows = f"来雪|{PHONE}|2062-05-01|冰箱|3999", f"来雪|{PHONE}|2022-05-01|空调|2999"
    report = run(book, a_file("姓名 手机 购买日期 产品 金额", *rows))
    assert [(note.row, note.column, note.value) for note in report.warnings] == [
        (2, "购买日期", "2062-05-01")
    ]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1992-4-30", "1992-04-29"), ("1991-2-30", "1991-02-30"), ("1992-13-30", None), ("1992-4-31", None)],
)
def test_day_30_of_a_month_that_had_29(book: Book, typed: str, kept: str | None) -> None:
    report = run(book, a_file("姓名 农历生日", f"来雪|{typed}"))
    assert report.preview[0].get("birthday") == kept
    assert len(report.warnings) == (typed != "1991-2-30")


def test_no_other_day_is_put_right(book: Book) -> None:
    report = run(book, a_file("姓名 生日", "来雪|1990-02-29"))
    assert "birthday" not in report.preview[0]
