"""Tables below the words that say whom they are about, and tables beside each other."""

import pytest

from core.importing.fields import SheetKind
from core.importing.sheet import Cell, Sheet
from core.importing.table import FoundTable, find_table
from core.ports import Book
from tests.core.importing.sheets import run, verdicts
from tests.core.importing.test_import_together import a_sheet, a_workbook

HEADING: list[Cell] = ["序号", "品名", "型号", "数量", "金额"]
SLIPS: list[list[Cell]] = [
    ["来雪家电送货单"],
    ["单号：SH1", None, None, "日期：2016-05-01"],
    ["客户：", "来雪", None, "电话：15422814821"],
    HEADING,
    [1, "冰箱", "B5", 1, 3999],
    [2, "空调", "K3", 2, 5198],
    ["合计", None, None, 3, 9197],
    ["送货人：", None, None, "收货人签字："],
    [],
    ["来雪家电送货单"],
    ["单号：SH2", None, None, "日期：2016-05-02"],
    ["客户：王祥", None, None, "电话：15409173306"],
    HEADING,
    [1, "洗衣机", "X1", 1, 2999],
]


def told(*rows: str) -> list[tuple[int, list[Cell]]]:
    table = find_table(a_sheet("A", *rows))
    assert isinstance(table, FoundTable)
    return [(number, [cell for cell in row if cell]) for number, row in table.rows]


def test_every_line_of_a_slip_has_what_stands_above_it(book: Book) -> None:
    report = run(book, a_workbook(Sheet("送货单", SLIPS)))
    assert (report.kind, verdicts(report)) == (SheetKind.PURCHASES, (3, 0, 0, 0, 0))
    lines = [(row["name"], row["order_no"], row["product"], row["date"]) for row in report.preview]
    assert lines == [
        ("来雪", "SH1", "冰箱", "2016-05-01"),
        ("来雪", "SH1", "空调", "2016-05-01"),
        ("王祥", "SH2", "洗衣机", "2016-05-02"),
    ]


@pytest.mark.parametrize(
    "above",
    [
        ["客户名称：来雪  电话：15422814821"],
        ["客户", "来雪", None, "电话", 15422814821],
        ["客户：", "来雪", "电话：", "15422814821", "时间：10:30"],
    ],
)
def test_labels_stand_in_many_ways(book: Book, above: list[Cell]) -> None:
    sheet = Sheet("订货单", [["订货单"], ["日期：2016-05-01"], above, HEADING[1:], ["灯", "X1", 1, 99]])
    report = run(book, a_workbook(sheet))
    assert (report.preview[0]["name"], report.preview[0]["phone"]) == ("来雪", "15422814821")
    assert (report.preview[0]["date"], report.rows) == ("2016-05-01", 1)


def test_labels_that_name_nobody_make_no_slip() -> None:
    table = find_table(a_sheet("A", "部门：销售部", "品名|数量|金额", "冰箱|1|3999"))
    assert table is not None
    assert [column.heading for column in table.columns] == ["品名", "数量", "金额"]


def test_different_lists_beside_each_other_stand_below_one_another() -> None:
    rows = told("姓名|电话|备注|备注||姓名|电话|意向", "来雪|1|a|b||王祥|2|灯", "李敏|3", "陈静|4|||||||x")
    assert rows == [
        (2, ["来雪", "1", "a", "b"]),
        (3, ["李敏", "3"]),
        (4, ["陈静", "4"]),
        (2, ["王祥", "2", "灯"]),
        (4, ["x"]),
    ]


def test_without_a_gap_they_are_one_list() -> None:
    assert told("姓名|电话|备注|姓名|电话", "来雪|1|a|王祥|2") == [(2, ["来雪", "1", "a", "王祥", "2"])]


def test_one_column_that_comes_twice_is_no_list_of_its_own() -> None:
    assert told("姓名|电话||姓名|备注", "来雪|1||王祥|2") == [(2, ["来雪", "1", "王祥", "2"])]
