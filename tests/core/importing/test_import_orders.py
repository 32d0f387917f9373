"""What shops and registers write beside a purchase: orders called off, presents, names and nothing else."""

import pytest

from core.importing.reports import Duplicates
from core.model.interaction import Kind
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run, verdicts
from tests.makers import a_customer

ORDERS = "订单编号 姓名 手机 下单时间 商品名称 实付 订单状态"


@pytest.mark.parametrize(
    ("state", "bought"),
    [
        ("交易成功", True),
        ("", True),
        ("—", True),
        ("已取消", False),
        ("交易关闭", False),
        ("退款成功", False),
        ("部分退款成功", True),
        ("售后关闭", True),
        ("Cancelled", False),
        ("已作废", False),
    ],
)
def test_an_order_that_was_called_off_is_no_purchase_and_makes_no_card(
    book: Book, state: str, bought: bool
) -> None:
    report = run(book, a_file(ORDERS, f"T1|来雪|{PHONE}|2025-06-01|茶|40|{state}"))
    assert verdicts(report) == ((1, 0, 0, 0, 0) if bought else (0, 0, 0, 1, 0))
    assert [one.product for one in book.purchases.where()] == ["茶"] * bought
    assert book.customer_count() == bought
    assert [note.value for note in report.warnings] == [state] * (not bought)


def test_what_was_given_away_was_not_bought(book: Book) -> None:
    a_customer(book, "来雪", number="C1")
    file = a_file("日期 客户姓名 礼品 数量 金额 事由", "2025-09-20|来雪|月饼|2|300|中秋")
    assert verdicts(run(book, file)) == (1, 0, 0, 0, 0)
    (gift,) = book.interactions.where()
    assert gift.kind is Kind.GIFT
    assert gift.note == "月饼\n数量: 2\n金额: 300\n事由: 中秋"
    assert not book.purchases.where()


def test_a_present_beside_a_product_is_part_of_the_purchase(book: Book) -> None:
    run(book, a_file("日期 姓名 手机 产品 金额 礼品", f"2025-09-20|来雪|{PHONE}|空调|3000|电饭煲"))
    (bought,) = book.purchases.where()
    assert (bought.amount, bought.note) == (300_000, "礼品: 电饭煲")


def test_names_alone_are_enough_while_the_book_knows_nobody(book: Book) -> None:
    file = a_file(
        "日期 客户 产品 金额", "2025-06-01|来雪|茶|40", "2025-06-02|来雪|茶|50", "2025-06-03||茶|50"
    )
    report = run(book, file)
    assert verdicts(report) == (2, 0, 0, 0, 1)
    assert [note.value for note in report.warnings] == ["来雪"]
    assert len(book.purchases.where(customer_id=card(book, "1").id)) == 2


@pytest.mark.parametrize("headings", ["日期 客户 手机 产品 金额", "日期 客户 编号 产品 金额"])
def test_where_others_have_a_phone_or_a_number_a_name_alone_is_not_enough(book: Book, headings: str) -> None:
    report = run(book, a_file(headings, "2025-06-01|来雪||茶|40"))
    assert verdicts(report) == (0, 0, 0, 0, 1)


def test_a_book_that_knows_people_asks_about_a_name_that_is_new(book: Book) -> None:
    a_customer(book, "来霜", number="C1")
    report = run(book, a_file("日期 客户 产品 金额", "2025-06-01|来雪|茶|40"), Duplicates.ASK)
    assert verdicts(report) == (0, 0, 0, 0, 1)


def test_contacts_that_came_before_are_passed_over(book: Book) -> None:
    headings, row = "姓名 手机 日期 方式 跟进内容", f"来雪|{PHONE}|2025-06-01|微信|想换车"
    assert verdicts(run(book, a_file(headings, row, row))) == (2, 0, 0, 0, 0)
    again = run(book, a_file(headings, row, row, row, f"来雪|{PHONE}|2025-06-01|微信|"))
    assert verdicts(again) == (2, 0, 0, 2, 0)


def test_contacts_without_words_are_known_again_by_day_kind_and_outcome(book: Book) -> None:
    headings, rows = "姓名 手机 日期 方式 结果", (f"来雪|{PHONE}|2025-06-01|电话|未接",) * 2
    assert verdicts(run(book, a_file(headings, *rows))) == (2, 0, 0, 0, 0)
    longer = (*rows, f"来雪|{PHONE}|2025-06-01|电话|接通", f"来霜|{OTHER_PHONE}|2025-06-01|电话|未接")
    assert verdicts(run(book, a_file(headings, *longer))) == (2, 0, 0, 2, 0)


def test_whoever_comes_again_with_another_product_has_bought_again(book: Book) -> None:
    headings = "姓名 手机 性别 生日 职业 住址 购买产品 购买日期 金额 备注"
    rows = (
        f"来雪|{PHONE}|女|3-18|教师|柳城|冰箱|2025-05-06|3200|",
        f"来雪|{PHONE}|女|3-18|教师|柳城|空调|2026-05-06|2800|",
    )
    assert verdicts(run(book, a_file(headings, *rows))) == (2, 0, 0, 0, 0)
    assert [one.amount for one in book.purchases.where()] == [320_000, 280_000]
    assert (card(book, "1").occupation, card(book, "1").birth_day) == ("教师", 18)


@pytest.mark.parametrize("second", [f"王祥|{PHONE}", "来雪|15409173306", "来雪|"])
def test_where_nobody_comes_again_it_is_a_list_of_customers(book: Book, second: str) -> None:
    headings = "姓名 手机 性别 生日 职业 住址 购买产品 购买日期 金额 备注"
    rows = (
        f"来雪|{PHONE}|女|3-18|教师|柳城|冰箱|2025-05-06|3200|",
        f"{second}|女|3-18|教师|柳城|空调|2026-05-06|2800|",
    )
    assert run(book, a_file(headings, *rows), Duplicates.KEEP).kind == "customers"


def test_names_alone_do_not_tell_that_somebody_comes_again(book: Book) -> None:
    headings = "姓名 性别 生日 职业 住址 标签 购买产品 购买日期 金额 备注"
    rows = ("来雪|女|3-18|教师|柳城||冰箱|2025-05-06|3200|", "来雪|女|3-18|教师|柳城||空调|2026-05-06|2800|")
    assert run(book, a_file(headings, *rows)).kind == "customers"


def test_a_service_with_its_price_is_about_the_thing_that_was_served(book: Book) -> None:
    headings = "姓名 手机 产品名称 机号 购机日期 故障 费用 下次清洗日期"
    report = run(book, a_file(headings, f"来雪|{PHONE}|空调|SN1|2022-06-01|不冷|150|2027-07-01"))
    assert (report.kind, report.created) == ("owned", 1)


def test_a_car_comes_with_its_first_service_and_its_inspection(book: Book) -> None:
    headings = "客户姓名 手机 车型 成交价 提车日期 首保日期 年检到期"
    run(
        book,
        a_file(headings, f"来雪|{PHONE}|凯美瑞|21.5万|2025-10-01|2026-04-01|2031-10-01"),
        kind="purchases",
    )
    found = [(end.kind, end.name, end.due.isoformat()) for end in book.item_ends.where()]
    assert found == [("maintenance", "首保", "2026-04-01"), ("inspection", "", "2031-10-01")]
    assert [item.name for item in book.owned_items.where()] == ["凯美瑞"]


LINES = "订单号 姓名 手机 日期 商品 {}"


def lines_of(book: Book, amount: str, *rows: str) -> list[tuple[str, int]]:
    run(book, a_file(LINES.format(amount), *(f"{row.format(f'来雪|{PHONE}|2026-01-03')}" for row in rows)))
    return [(one.product, one.amount) for one in book.purchases.where()]


def test_lines_of_one_order_are_a_purchase_each(book: Book) -> None:
    rows = ("T1|{}|冰箱|3999", "T1|{}|延保|299", "T1|{}|冰箱|3999", "T2|{}|延保|299")
    assert lines_of(book, "实付", *rows) == [("冰箱", 399_900), ("延保", 29_900), ("延保", 29_900)]
    assert lines_of(book, "实付", *rows) == [("冰箱", 399_900), ("延保", 29_900), ("延保", 29_900)]


def test_what_an_order_came_to_counts_once(book: Book) -> None:
    assert lines_of(book, "订单金额", "T1|{}|冰箱|4298", "T1|{}|延保|4298") == [("冰箱", 429_800)]


def test_lines_of_the_same_price_are_lines(book: Book) -> None:
    assert lines_of(book, "小计", "T1|{}|花洒|99", "T1|{}|龙头|99") == [("花洒", 9_900), ("龙头", 9_900)]


def test_a_line_without_its_order_belongs_to_the_one_above(book: Book) -> None:
    rows = (f"T1|来雪|{PHONE}|2026-01-03|冰箱|3999", "||||延保|299")
    for _ in range(2):
        run(book, a_file(LINES.format("金额"), *rows))
    assert [(one.order_no, one.product) for one in book.purchases.where()] == [("T1", "冰箱"), ("T1", "延保")]


def test_payments_of_one_contract_are_a_purchase_each(book: Book) -> None:
    headings = "合同编号 姓名 手机 收款日期 收款金额"
    run(book, a_file(headings, f"H1|来雪|{PHONE}|2026-01-03|10000", f"H1|来雪|{PHONE}|2026-02-03|20000"))
    assert [one.amount for one in book.purchases.where()] == [1_000_000, 2_000_000]
