"""Rows that hold nothing but the sums of those above them, without a word that says so."""

import pytest

from core.importing.sheet import Cell, Sheet, SheetFile
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, run, verdicts

HEADINGS: list[Cell] = ["客户", "手机", "日期", "产品", "数量", "金额"]
FIRST: list[Cell] = ["张伟", PHONE, "2026-01-05", "冰箱", 1, 3999.5]
SECOND: list[Cell] = ["李娜", OTHER_PHONE, "2026-02-05", "空调", 2, 2000]


def taken(book: Book, *rows: list[Cell]) -> int:
    file = SheetFile("客户.xlsx", "ab" * 32, [Sheet("Sheet1", [HEADINGS, *rows])])
    report = run(book, file, kind="purchases")
    assert sum(verdicts(report)) == report.rows
    return report.rows


@pytest.mark.parametrize(
    "sums",
    [
        [None, None, None, None, 3, 5999.5],
        ["", "", "", "", 2, "￥5,999.50"],
        [None, None, None, None, None, 5999.5],
    ],
)
def test_sums_below_the_rows_are_no_row(book: Book, sums: list[Cell]) -> None:
    assert taken(book, FIRST, SECOND, sums) == 2


def test_every_part_of_a_table_may_have_its_sums(book: Book) -> None:
    rows: list[list[Cell]] = [FIRST, [None, None, None, None, 1, 3999.5], [], SECOND]
    assert taken(book, *rows, [None, None, None, None, 2, 2000.0]) == 2


@pytest.mark.parametrize(
    "other",
    [
        [None, None, None, None, 2, 900],
        [None, None, None, None, 2],
        [None, None, None, "灯", 3, 5999.5],
        ["李娜", OTHER_PHONE, "2026-02-05", "灯", 1, 5999.5],
    ],
)
def test_other_figures_are_a_row(book: Book, other: list[Cell]) -> None:
    assert taken(book, FIRST, SECOND, other) == 3


def test_a_list_of_figures_alone_sums_up_nothing(book: Book) -> None:
    numbers: list[list[Cell]] = [["姓名", "手机"], [None, PHONE], [None, PHONE]]
    file = SheetFile("客户.xlsx", "ab" * 32, [Sheet("Sheet1", numbers)])
    assert run(book, file).rows == 2
