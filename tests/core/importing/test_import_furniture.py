"""Rows that a table has and nobody typed: numbered ones that are empty, what formulas leave, the foot."""

import pytest

from core.importing.sheet import Cell, Sheet, SheetFile
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, run, verdicts

HEADINGS: list[Cell] = ["序号", "姓名", "手机", "累计金额"]


def taken(book: Book, *rows: list[Cell]) -> tuple[tuple[int, ...], list[str]]:
    file = SheetFile("客户.xlsx", "ab" * 32, [Sheet("Sheet1", [HEADINGS, *rows])])
    report = run(book, file)
    return verdicts(report), [card.name for card in book.customers.where()]


def test_numbered_rows_without_anything_are_no_rows(book: Book) -> None:
    found = taken(book, [1, "张伟", PHONE, 100], [2, None, "", 0], [3, "#N/A", 0, "-"], [4, None, None, None])
    assert found == ((1, 0, 0, 0, 0), ["张伟"])


def test_the_foot_of_a_report_is_no_row(book: Book) -> None:
    foot: list[list[Cell]] = [[], ["Customer Report"], ["Copyright (c) 2026 Acme. All rights reserved."]]
    found = taken(book, [1, "张伟", PHONE, 100], [2, "李娜", OTHER_PHONE, 0], *foot, ["Acme"])
    assert found == ((2, 0, 0, 0, 0), ["张伟", "李娜"])


def test_a_name_below_a_gap_is_a_row(book: Book) -> None:
    rows: list[list[Cell]] = [["Name", "Mobile", "City"], ["Ann", PHONE, "Ningbo"], [], ["Bob"]]
    run(book, SheetFile("客户.xlsx", "ab" * 32, [Sheet("Sheet1", rows)]))
    assert [card.name for card in book.customers.where()] == ["Ann", "Bob"]


@pytest.mark.parametrize(
    "words",
    [
        "★以下为2025年新增客户★",
        "（以上客户需每月回访）",
        "——以下空白——",
        "1月合计",
        "2月小计：",
        "张伟 汇总",
        "本月总计（元）",
        "平均",
        "大写：陆仟元整",
        "陈静（示例）",
        "示例：陈静",
        "第2页 共5页",
        "客户名单 Page 2 of 5",
        "共2条记录，第1/1页",
        "总记录数：2",
    ],
)
def test_what_stands_between_the_rows_is_nobody(book: Book, words: str) -> None:
    found = taken(book, [1, "张伟", PHONE, 100], ["", words, "", ""], [2, "李娜", OTHER_PHONE, 0])
    assert found == ((2, 0, 0, 0, 0), ["张伟", "李娜"])


def test_the_month_above_the_first_heading_is_that_of_the_days_below(book: Book) -> None:
    rows: list[list[Cell]] = [["一月"], ["姓名", "生日", "手机"], ["张伟", "5日", PHONE]]
    run(book, SheetFile("客户.xlsx", "ab" * 32, [Sheet("Sheet1", rows)]))
    (card,) = book.customers.where()
    assert (card.birth_month, card.birth_day) == (1, 5)
