"""What a list of what people own tells of its price is a purchase, once."""

import pytest

from core.model.purchase import Purchase
from core.ports import Book
from core.text import T
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run, verdicts
from tests.makers import TODAY, all_rows

POLICIES = "姓名 手机 险种 保单号 生效日期 保费 续期日"
THINGS = "姓名 手机 性别 生日 地址 小区 来源 产品 机身编号 购买日期 成交金额 保修到期 下次清洗"


def lines(book: Book) -> list[tuple[str, str, int, str]]:
    return [(str(one.day), one.product, one.amount, one.order_no) for one in book.purchases.where()]


def test_a_policy_with_its_day_and_premium_was_bought(book: Book) -> None:
    file = a_file(POLICIES, f"张伟|{PHONE}|重疾险|P1|2024-03-15|6000|2027-03-15")
    run(book, file)
    assert lines(book) == [("2024-03-15", "重疾险", 600_000, "P1")]
    [item], [line] = book.owned_items.where(), book.purchases.where()
    assert (item.purchase_id, item.premium, line.paid_on) == (line.id, 600_000, line.day)
    before = all_rows(book)
    assert verdicts(run(book, file)) == (0, 0, 0, 1, 0)
    assert all_rows(book) == before


def test_customers_with_what_they_bought_beside_have_bought_it(book: Book) -> None:
    who = f"张伟|{PHONE}|男|1980-01-01|中山路1号|阳光花园|进店"
    run(book, a_file(THINGS, f"{who}|空调|SN1|2025-06-18|3299|2031-06-18|2027-05-01"))
    assert lines(book) == [("2025-06-18", "空调", 329_900, "")]
    assert len(book.item_ends.where()) == 2


@pytest.mark.parametrize(
    ("day", "premium"), [("", "6000"), ("2024-03-15", ""), ("2024-03-15", "0"), ("2099-03-15", "6000")]
)
def test_without_a_day_or_a_sum_nothing_was_bought(day: str, premium: str, book: Book) -> None:
    run(book, a_file(POLICIES, f"张伟|{PHONE}|重疾险|P1|{day}|{premium}|2099-03-15"))
    assert (lines(book), len(book.owned_items.where())) == ([], 1)


def test_the_premium_of_a_car_is_not_its_price(book: Book) -> None:
    row = f"张伟|{PHONE}|凯美瑞|闽C1|2020-01-15|4500|2027-01-14"
    run(book, a_file("姓名 手机 车型 车牌 上牌日期 保费 保险到期", row))
    assert (lines(book), len(book.owned_items.where())) == ([], 1)


def test_what_the_book_has_as_bought_is_not_bought_again(book: Book) -> None:
    run(book, a_file("姓名 手机", f"张伟|{PHONE}", f"李娜|{OTHER_PHONE}"))
    with book.change(T("Add purchases")):
        book.purchases.add(Purchase(1, TODAY, "重疾险", 600_000, order_no="P1"))
        book.purchases.add(Purchase(2, TODAY, "医疗险", 60_000))
    before = lines(book)
    rows = (
        f"张伟|{PHONE}|重疾|P1|{TODAY}|6000|2027-03-15",
        f"李娜|{OTHER_PHONE}|医疗险||{TODAY}|600|2027-03-15",
    )
    run(book, a_file(POLICIES, *rows))
    assert (lines(book), len(book.owned_items.where())) == (before, 2)


def test_a_sum_without_a_day_is_kept_in_the_note(book: Book) -> None:
    headings = "姓名 手机 车牌 金额 保险到期"
    run(book, a_file(headings, f"张伟|{PHONE}|闽C1|360|2027-01-14"))
    assert ([card.note for card in book.customers.where()], lines(book)) == (["金额: 360"], [])
