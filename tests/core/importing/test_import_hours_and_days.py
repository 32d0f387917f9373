"""Hours that stand under a heading of days, and days under headings that are not known."""

from datetime import date

import pytest

from core.importing.counted import says_hours
from core.importing.looks import is_hour
from core.importing.sheet import Cell, Sheet
from core.importing.table import find_table
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run, verdicts


@pytest.mark.parametrize("cell", ["9:00", "10:00-11:30", "下午3点", "2:30 PM", "上午", "14时30分"])
def test_an_hour(cell: str) -> None:
    assert is_hour(cell)


@pytest.mark.parametrize("cell", ["2026-10-01 09:00", "10", "3月5日", date(2026, 1, 1), "10.1", ""])
def test_no_hour(cell: Cell) -> None:
    assert not is_hour(cell)


def test_a_column_of_hours() -> None:
    table = find_table(Sheet("a", [["时间", "姓名", "电话"], ["9:00", "来雪", PHONE]]))
    assert table is not None
    assert [says_hours(table, column) for column in table.columns] == [True, False, False]


@pytest.mark.parametrize("days", [("12 Nov 2026", "9 Dec 2025"), ("2026-09-01", "2026-09-02")])
def test_beside_hours_another_column_tells_the_day(book: Book, days: tuple[str, str]) -> None:
    rows: list[list[Cell] | str] = [
        ["Ella Stone", PHONE, "Cut", days[0], "10:00", "£45.00"],
        ["Finn Shaw", OTHER_PHONE, "Trim", days[1], "16:30", "£15.00"],
    ]
    file = a_file("Client Mobile Service Scheduled_date Time Price", *rows)
    assert verdicts(run(book, file)) == (2, 0, 0, 0, 0)
    assert sum(one.amount for one in book.purchases.where()) == 6_000


def test_an_appointment_has_day_and_hour(book: Book) -> None:
    run(book, a_file("预约日期 时间 客户 手机 预约项目", f"2026-12-01|9:00|来雪|{PHONE}|保养"))
    assert [(one.day, one.hour) for one in book.appointments.where()] == [(date(2026, 12, 1), "09:00")]


def test_who_has_died_is_not_who_bought_the_grave(book: Book) -> None:
    file = a_file("购墓人 电话 与逝者关系 逝者姓名 逝世日期", f"来雪|{PHONE}|女儿|来喜|2025-12-01")
    run(book, file)
    assert [(one.name, one.deceased) for one in book.customers.where()] == [("来雪", None)]


def test_words_under_e_mail_are_none(book: Book) -> None:
    run(book, a_file("姓名 电话 邮箱", f"来雪|{PHONE}|没有邮箱", f"韦东|{OTHER_PHONE}|a@example.com"))
    assert [one.email for one in book.customers.where()] == ["", "a@example.com"]
