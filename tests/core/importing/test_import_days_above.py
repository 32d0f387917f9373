"""Days that a sheet tells once: above the table, or by its name."""

from collections.abc import Sequence

import pytest

from core.importing.sheet import Cell, Sheet, SheetFile
from core.ports import Book
from tests.core.importing.sheets import run

SOLD: list[Cell] = ["客户", "电话", "产品", "金额"]
FRIDGE: list[Cell] = ["来雪", "15422814821", "冰箱", 3000]
TELEVISION: list[Cell] = ["王祥", "15409173306", "彩电", 4000]


def days(book: Book, *rows: Sequence[Cell], name: str = "Sheet1") -> list[str]:
    """Of the purchases that come of a sheet."""
    run(book, SheetFile("销售.xlsx", "ab" * 32, [Sheet(name, [[*row] for row in rows])]))
    return [bought.day.isoformat() for bought in book.purchases.where()]


@pytest.mark.parametrize(
    ("above", "name"),
    [
        (["日期：2024-03-15", None, "店名：幸福店"], "Sheet1"),
        (["日期", "2024-03-15", "店名", "幸福店"], "Sheet1"),
        (["幸福店销售日报 2024年3月15日"], "Sheet1"),
        (["幸福店"], "2024.3.15"),
        (["销售流水 2024/3/15"], "2023年"),
    ],
)
def test_a_day_above_belongs_to_every_sale(book: Book, above: list[Cell], name: str) -> None:
    found = days(book, above, SOLD, FRIDGE, TELEVISION, ["合计", None, None, 7000], name=name)
    assert found == ["2024-03-15", "2024-03-15"]


@pytest.mark.parametrize(
    "above",
    [
        ["客户名单 2024年3月15日"],
        ["销售日报", "打印日期：2024-03-15"],
        ["销售 2024-03-01 至 2024-03-15"],
        ["销售日报"],
    ],
)
def test_a_day_of_the_paper_or_one_of_two_is_no_day_of_a_sale(book: Book, above: list[Cell]) -> None:
    assert days(book, above, SOLD, FRIDGE, TELEVISION) == []
    assert len(book.customers.where()) == 2


@pytest.mark.parametrize("heading", ["日期", "日", "成交日期"])
@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("2024年5月销售", "Sheet1"),
        ("销售明细 2024-05", "Sheet1"),
        ("二〇二四年销售", "2024年五月"),
        ("2024年5月", "6月"),
    ],
)
def test_days_of_a_month_that_stands_above(book: Book, above: str, name: str, heading: str) -> None:
    found = days(
        book, [above], [heading, *SOLD], [3, *FRIDGE], ["28", *TELEVISION], [None, "合计"], name=name
    )
    assert found == ["2024-05-03", "2024-05-28"]


def test_each_sheet_has_its_month(book: Book) -> None:
    sheets = [
        Sheet(f"2024年{month}月", [["日期", *SOLD], [3, *row]])
        for month, row in ((5, FRIDGE), (6, TELEVISION))
    ]
    run(book, SheetFile("销售.xlsx", "ab" * 32, sheets))
    assert [bought.day.isoformat() for bought in book.purchases.where()] == ["2024-05-03", "2024-06-03"]


def test_days_of_no_month_stay_what_they_are(book: Book) -> None:
    assert days(book, ["2024年5月与6月"], ["日期", *SOLD], [3, *FRIDGE], [31, *TELEVISION]) == []


def test_a_row_without_its_day_stays_without(book: Book) -> None:
    found = days(book, ["2024年5月"], ["日期", *SOLD], [3, *FRIDGE], [None, *TELEVISION])
    assert found == ["2024-05-03"]


def test_a_list_of_visitors_has_the_day_of_its_title(book: Book) -> None:
    rows: list[list[Cell]] = [
        ["到店客户登记 2024年3月15日"],
        ["姓名", "电话", "接待情况"],
        ["来雪", "15422814821", "看了冰箱"],
    ]
    run(book, SheetFile("来访.xlsx", "ab" * 32, [Sheet("Sheet1", rows)]))
    assert [(said.day.isoformat(), said.note) for said in book.interactions.where()] == [
        ("2024-03-15", "看了冰箱")
    ]
