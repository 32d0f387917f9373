"""A birthday in several columns: month and day, with or without the year, and the day under 日期."""

import pytest

from core.importing.cleaning.preview import Plain
from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, run


def birthday(book: Book, headings: str, *cells: str) -> Plain:
    report = run(book, a_file(f"姓名 手机 {headings}", "|".join(("张伟", PHONE, *cells))))
    return report.preview[0].get("birthday")


@pytest.mark.parametrize(
    ("headings", "cells", "day"),
    [
        ("生日月份 日期", ("4月", "7日"), "--04-07"),
        ("生日月份 生日", ("4", "7"), "--04-07"),
        ("月份 生日", ("4月", "7"), "--04-07"),
        ("出生年份 生日（月） 生日（日）", ("1985", "4", "7"), "1985-04-07"),
        ("出生年 月 日", ("1985", "4", "7"), "1985-04-07"),
        ("BirthMonth BirthDay", ("4", "7"), "--04-07"),
        ("生日月份 生日", ("4月", "1985-04-07"), "1985-04-07"),
        ("月份 生日", ("4月", "5月8日"), "--05-08"),
        ("月份 日期", ("4月", "7"), None),
        ("生日月份 说明", ("4月", "7"), None),
    ],
)
def test_month_and_day_are_brought_together(
    book: Book, headings: str, cells: tuple[str, ...], day: str | None
) -> None:
    assert birthday(book, headings, *cells) == day
