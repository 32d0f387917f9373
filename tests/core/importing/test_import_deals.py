"""Exports of deals: won ones are purchases, open ones wishes, lost ones neither."""

import pytest

from core.importing.cleaning.deals import CALLED_OFF, STILL_OPEN, WON, read_stage
from core.importing.fields import SheetKind
from core.importing.sheet import Cell
from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, run, verdicts

HEADINGS = "商机名称 主联系人 联系人手机 销售阶段 销售金额 结单日期"


@pytest.mark.parametrize(
    ("typed", "came_to"),
    [
        *(
            ("赢单", WON),
            ("Closed Won", WON),
            ("-", None),
            ("谈判", STILL_OPEN),
            ("Contract Sent", STILL_OPEN),
        ),
        *(("输单", CALLED_OFF), ("Closed Lost", CALLED_OFF), ("已取消", CALLED_OFF)),
    ],
)
def test_how_far_a_deal_has_come(typed: str, came_to: str | None) -> None:
    assert read_stage(typed).value == came_to


def test_won_open_and_lost_deals(book: Book) -> None:
    rows = (
        f"冰箱|来雪|{PHONE}|赢单|3,999.00|2016-05-03",
        "空调|王祥|15409173306|谈判|2999|2036-12-03",
        "电视|李敏|15409173307|输单|1999|2016-02-03",
    )
    file = a_file(HEADINGS, *rows)
    report = run(book, file)
    assert (report.kind, verdicts(report)) == (SheetKind.PURCHASES, (2, 0, 0, 1, 0))
    assert [note.row for note in report.warnings] == [3, 4]
    assert [one.product for one in book.purchases.where()] == ["冰箱"]
    [wish] = book.wishes.where()
    assert (wish.category, wish.budget, str(wish.by)) == ("空调", 299_900, "2036-12-03")


def test_an_open_deal_of_somebody_who_is_there_is_added_once(book: Book) -> None:
    run(book, a_file("姓名 手机", f"来雪|{PHONE}"))
    file = a_file(HEADINGS, f"空调|来雪|{PHONE}|谈判|2999|2036-12-03")
    assert run(book, file).joined == 1
    assert run(book, file).skipped == 1
    assert len(book.wishes.where()) == 1


def test_deals_of_one_customer_and_of_nobody(book: Book) -> None:
    rows = (
        "空调|||谈判|2999|2036-12-03",
        f"冰箱|来雪|{PHONE}|赢单|3999|2016-05-03",
        f"灯|来雪|{PHONE}|报价|99|2036-12-03",
    )
    report = run(book, a_file(HEADINGS, *rows))
    assert (verdicts(report), [note.row for note in report.problems]) == ((1, 0, 1, 0, 1), [2])
    assert [one.category for one in book.wishes.where()] == ["灯"]


def test_what_is_paid_stands_above_what_it_costs(book: Book) -> None:
    report = run(
        book, a_file("姓名 手机 日期 产品 金额 优惠 实付金额", f"来雪|{PHONE}|2016-05-03|灯|100|10|90")
    )
    assert (report.preview[0]["amount"], report.preview[0]["discount"]) == (9000, 1000)


@pytest.mark.parametrize(("typed", "employer"), [("台", None), ("熟客公司", "熟客公司")])
def test_what_things_are_counted_in_is_no_employer(book: Book, typed: Cell, employer: str | None) -> None:
    row = f"来雪|{PHONE}|2016-05-03|灯|{typed}|1|100"
    report = run(book, a_file("姓名 手机 日期 产品 单位 数量 金额", row))
    assert report.preview[0].get("employer") == employer


@pytest.mark.parametrize(
    ("customer", "name", "employer"),
    [("熟客建材有限公司", "来雪", "熟客建材有限公司"), ("王祥", "王祥", None)],
)
def test_a_firm_beside_its_contact_is_where_he_works(
    book: Book, customer: str, name: str, employer: str | None
) -> None:
    report = run(book, a_file("客户 联系人 手机", f"{customer}|来雪|{PHONE}"))
    assert (report.preview[0]["name"], report.preview[0].get("employer")) == (name, employer)


def test_a_deal_that_was_won_was_bought_whatever_its_stage_was(book: Book) -> None:
    headings = "Deal-Title Deal-Value Deal-Status Deal-Stage Deal-Won-time Person-Name Person-Phone"
    rows = (
        "Kitchen|3500|Won|Negotiations|2016-05-03|Ann Lee|+65 8123 4567",
        "Bath|900|Lost|Proposal||Bob Lee|+65 8123 4568",
    )
    report = run(book, a_file(headings, *rows))
    assert verdicts(report) == (1, 0, 0, 1, 0)
    assert [(one.product, str(one.day)) for one in book.purchases.where()] == [("Kitchen", "2016-05-03")]
    assert [note.row for note in report.warnings if note.column == "Deal-Stage"] == [3]


def test_a_deal_is_known_again_by_its_number(book: Book) -> None:
    file = a_file(
        "商机编号 商机名称 联系人 手机 销售阶段 销售金额 结单日期", f"D1|灯|来雪|{PHONE}|赢单|99|2016-05-03"
    )
    assert (run(book, file).created, run(book, file).skipped) == (1, 1)
