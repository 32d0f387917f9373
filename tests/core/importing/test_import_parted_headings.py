"""Headings that nobody knows: their parts in a line of their own, and who and where in one column."""

import pytest

from core.errors import UserError
from core.importing.sheet import Cell, Sheet, SheetFile
from core.ports import Book
from tests.core.importing.sheets import a_file, run


def test_parts_of_a_heading_that_nobody_knows_are_no_row(book: Book) -> None:
    above: list[Cell] = ["姓名", "电话", "右眼", None, "左眼", None, "金额"]
    parts: list[Cell] = [None, None, "球镜", "柱镜", "球镜", "柱镜", None]
    row: list[Cell] = ["黄蓉", "13011110001", "-3.25", "-0.50", "-3.00", "-0.75", 1680]
    report = run(book, SheetFile("档案.xlsx", "ab" * 32, [Sheet("Sheet1", [above, parts, row])]))
    assert (report.rows, report.created, report.problems) == (1, 1, [])
    assert "右眼球镜: -3.25" in book.customers.where()[0].note


@pytest.mark.parametrize(
    "below", [[None, None, "已看", None], [None, None, "2026-10-03", "已看"], [None, "待补", "已看", "满意"]]
)
def test_a_row_that_says_less_is_one(book: Book, below: list[Cell]) -> None:
    above: list[Cell] = ["姓名", "电话", "右眼", None]
    rows: list[list[Cell]] = [above, below, ["黄蓉", "13011110001", "-3.25", "-0.50"]]
    assert run(book, SheetFile("档案.xlsx", "ab" * 32, [Sheet("Sheet1", rows)])).rows == 2


def test_who_and_where_under_one_heading_that_nobody_knows(book: Book) -> None:
    rows = (
        "2026-11-01|陈庆 13012260001 东海湾8-1502|铝窗|8500",
        "2026-11-09|黄阿姨13012260002 刺桐路|门|4200",
    )
    run(book, a_file("下单日 客户信息 产品 金额", *rows))
    assert [one.name for one in book.customers.where()] == ["陈庆", "黄阿姨"]
    assert [one.digits for one in book.phones.where()] == ["13012260001", "13012260002"]


def test_who_and_where_beside_names_stays_in_the_note(book: Book) -> None:
    run(book, a_file("姓名 电话 收货信息", "来雪|13012260003|陈庆 13012260001 东海湾8-1502"))
    assert [one.name for one in book.customers.where()] == ["来雪"]
    assert [one.digits for one in book.phones.where()] == ["13012260003"]


def test_a_plan_of_the_week_names_no_customers(book: Book) -> None:
    with pytest.raises(UserError):
        run(
            book,
            a_file("时间 周一11/23 周二11/24", "9:00|陈庆 13012260001 看房|", "10:00||来雪 13012260003 签约"),
        )
