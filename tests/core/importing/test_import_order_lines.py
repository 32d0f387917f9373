"""Orders as shops export them: further lines, sums that stand beside the first alone, #1001 as a name."""

import pytest

from core.importing.fields import SheetKind
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run, verdicts

SHOP = (
    "Name Email FinancialStatus Paidat Total Lineitem-quantity Lineitem-name Lineitem-price BillingName "
    "BillingPhone ShippingName ShippingPhone Id"
)


def bought(book: Book) -> list[tuple[str, int]]:
    return [(one.product, one.amount) for one in book.purchases.where()]


def test_further_lines_of_an_order_name_nobody_and_have_no_sum(book: Book) -> None:
    rows = (
        "#1001|a@x.sg|paid|2026-03-01|95|1|Vase|50|Amy Tan|+65 9123 4567|Bob Tan|+65 9876 5432|4501",
        "#1001|a@x.sg||||2|Candle|20|||||",
        "#1002|j@x.sg|refunded|2026-03-05|70|1|Vase|50|Joe Lim|+65 8111 2222|Joe Lim|+65 8111 2222|4502",
        "#1002|j@x.sg||||1|Candle|20|||||",
    )
    report = run(book, a_file(SHOP, *rows))
    assert (report.kind, verdicts(report)) == (SheetKind.PURCHASES, (2, 0, 0, 2, 0))
    assert bought(book) == [("Vase", 50_00), ("Candle", 40_00)]
    [amy] = book.customers.where()
    assert (amy.name, amy.number) == ("Amy Tan", "1")
    assert {one.order_no for one in book.purchases.where()} == {"#1001"}


def test_a_line_without_a_name_and_an_order_of_its_own_has_lost_it(book: Book) -> None:
    rows = (f"A1|来雪|{PHONE}|2026-03-01|花|20", f"A2|来雪|{PHONE}|2026-03-02|花|20", "A3|||2026-03-03|花|20")
    report = run(book, a_file("订单号 姓名 手机 日期 产品 金额", *rows))
    assert verdicts(report) == (2, 0, 0, 0, 1)


def test_a_line_that_tells_another_buyer_is_no_further_line(book: Book) -> None:
    rows = (f"A1|来雪|{PHONE}|2026-03-01|花|20", f"A1||{OTHER_PHONE}|2026-03-01|草|30")
    run(book, a_file("订单号 姓名 手机 日期 产品 金额", *rows))
    assert len(book.customers.where()) == 2


def test_the_sum_stays_where_a_line_has_no_price(book: Book) -> None:
    rows = (f"A1|来雪|{PHONE}|2026-03-01|花|50|20", "A1||||草||")
    report = run(book, a_file("订单号 姓名 手机 日期 产品 金额 单价", *rows))
    assert (bought(book), len(report.problems)) == ([("花", 50_00)], 1)


@pytest.mark.parametrize(
    "headings",
    [
        "訂單編號 日期時間 客戶姓名 電話 Email 地址 商品明細 總金額 備註",
        "OrderNumber OrderDate CustomerName Phone Email Address ItemName OrderTotalAmount CustomerNote",
    ],
)
def test_an_order_is_one_however_much_is_told_of_its_buyer(book: Book, headings: str) -> None:
    row = f"ORD-1|2023/11/3|来雪|{PHONE}|a@b.tw|台北市大安區忠孝東路1號|鳳梨酥x2|1280|送禮"
    assert run(book, a_file(headings, row)).kind is SheetKind.PURCHASES
    assert bought(book) == [("鳳梨酥x2", 1280_00)]
