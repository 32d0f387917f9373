"""A warranty told by its length ends so many calendar months after the purchase."""

from datetime import date

import pytest

from core.importing.cleaning.lengths import Lasting, read_until
from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, run


def dues(book: Book) -> list[date]:
    return [end.due for end in book.item_ends.where()]


@pytest.mark.parametrize(
    ("heading", "cell", "months"),
    [
        ("保修", "3年", 36),
        ("保修", "质保三年", 36),
        ("质保期", "两年", 24),
        ("质保期", "60个月", 60),
        ("保修期", "整机保修1年", 12),
        ("保修期", "十二个月", 12),
        ("Warranty period", "2 years", 24),
        ("Warranty period", "18 months", 18),
        ("保修年限", "6", 72),
        ("保修(年)", 6.0, 72),
        ("质保(月)", "6", 6),
    ],
)
def test_a_length_is_so_many_months(heading: str, cell: str | float, months: int) -> None:
    reading = read_until(heading, cell)
    assert (reading.value, reading.keep_typed, reading.remark) == (Lasting(months), True, None)


@pytest.mark.parametrize("cell", ["6", "终身", "是", "全国联保"])
def test_what_is_no_length_goes_to_the_note(cell: str) -> None:
    reading = read_until("保修", cell)
    assert (reading.value, reading.keep_typed, reading.remark) == (None, True, None)


def test_a_last_day_stays_what_it_is() -> None:
    assert (
        read_until("保修", "2027-06-18").value
        == read_until("保修", date(2027, 6, 18)).value
        == date(2027, 6, 18)
    )
    assert read_until("保修", "2027-06-38").remark is not None
    assert read_until("保修", "—").value is None


def test_the_warranty_of_a_purchase_ends_by_the_calendar(book: Book) -> None:
    headings = "姓名 手机 购买日期 产品 金额 保修"
    rows = (f"来雪|{PHONE}|2024-06-18|空调|3000|6年", f"来雪|{PHONE}|2024-08-31|风扇|90|18个月")
    run(book, a_file(headings, *rows))
    assert dues(book) == [date(2030, 6, 18), date(2026, 2, 28)]
    assert [one.note for one in book.purchases.where()] == ["保修: 6年", "保修: 18个月"]


def test_a_thing_without_its_day_has_no_end(book: Book) -> None:
    run(
        book,
        a_file(
            "姓名 手机 产品 购买日期 质保期",
            f"来雪|{PHONE}|热水器||三年",
            f"来雪|{PHONE}|油烟机|2025-04-01|5年",
        ),
    )
    assert dues(book) == [date(2030, 4, 1)]


def test_length_and_last_day_of_one_warranty_are_one_end(book: Book) -> None:
    headings = "姓名 手机 产品名称 序列号 购买日期 保修期 保修截止"
    run(book, a_file(headings, "来雪|15422814821|空调|S1|2024-05-01|6年|2030-05-01"))
    assert [str(end.due) for end in book.item_ends.where()] == ["2030-05-01"]
