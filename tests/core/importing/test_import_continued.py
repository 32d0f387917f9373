"""Records below a name that is written once belong to it, as far as that is plain."""

import pytest

from core.importing.reports import ImportReport
from core.ports import Book
from tests.core.importing.sheets import a_file, run, verdicts

HEADINGS = "客户姓名 电话 购买日期 产品 金额"
FIRST = "张三|13700000081|2025-01-02|冰箱|3999"


def names(report: ImportReport) -> list[object]:
    return [row.get("name") for row in report.preview]


def test_purchases_below_a_name_belong_to_it(book: Book) -> None:
    rows = (FIRST, "||2025-03-04|洗衣机|2599", "|||支架|99", "李四|13700000082|2025-02-03|电视|5999")
    report = run(book, a_file(HEADINGS, *rows))
    assert names(report) == ["张三", "张三", "张三", "李四"]
    assert [row["date"] for row in report.preview[1:3]] == ["2025-03-04", "2025-03-04"]
    assert [(note.row, note.column) for note in report.warnings] == [(3, "客户姓名"), (4, "客户姓名")]
    assert verdicts(report) == (4, 0, 0, 0, 0)
    assert book.customer_count() == 2


@pytest.mark.parametrize(
    "rows",
    [
        ("||2025-03-04|洗衣机|2599", FIRST),
        (FIRST, "", "||2025-03-04|洗衣机|2599"),
        (FIRST, FIRST, "||2025-03-04|洗衣机|2599"),
        (FIRST, "|13700000099|2025-03-04|洗衣机|2599"),
    ],
)
def test_what_is_not_plain_is_no_purchase_of_hers(book: Book, rows: tuple[str, ...]) -> None:
    assert None in names(run(book, a_file(HEADINGS, *rows)))


def test_a_sheet_of_customers_fills_nothing(book: Book) -> None:
    report = run(book, a_file("姓名 电话 地址", "张三|13700000081|中山路", "|13700000083|", "||人民路"))
    assert verdicts(report) == (2, 0, 0, 0, 1)


def test_short_rows_and_lists_without_names_are_left_alone(book: Book) -> None:
    headings = "购买日期 产品 金额 客户姓名 电话"
    report = run(book, a_file(headings, "2025-01-02|冰箱|3999|张三|13700000081", "2025-01-03|电视|99"))
    assert names(report) == ["张三", "张三"]
    nameless = run(book, a_file("客户编号 日期 产品 金额 单号", "|2025-01-02|冰箱|3999|A1"))
    assert verdicts(nameless) == (0, 0, 0, 0, 1)
