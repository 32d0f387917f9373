"""People beside the customer: their phones are not his, and children without a surname are children."""

from datetime import date

import pytest

from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run


def digits(book: Book) -> list[str]:
    return [phone.digits for phone in book.phones.where()]


@pytest.mark.parametrize(
    "heading", ["教练电话", "班主任手机", "房东电话", "寄件电话", "推荐的朋友手机", "AgentMobile"]
)
def test_the_phone_of_a_third_person_stays_in_the_note(book: Book, heading: str) -> None:
    run(book, a_file(f"会员姓名 电话 {heading}", f"来雪|{PHONE}|{OTHER_PHONE}"))
    assert digits(book) == [PHONE]
    assert f"{heading}: {OTHER_PHONE}" in card(book, "1").note


@pytest.mark.parametrize(
    "heading", ["公司电话", "常用手机", "店铺电话", "家里的电话", "WorkMobile", "商务电话2"]
)
def test_a_further_phone_of_the_customer_is_his(book: Book, heading: str) -> None:
    run(book, a_file(f"会员姓名 电话 {heading}", f"来雪|{PHONE}|{OTHER_PHONE}"))
    assert digits(book) == [PHONE, OTHER_PHONE]


def test_the_only_phone_is_the_customer_s_whatever_it_is_called(book: Book) -> None:
    run(book, a_file("姓名 班主任手机", f"来雪|{PHONE}"))
    assert digits(book) == [PHONE]


@pytest.mark.parametrize(
    ("told", "name"), [("小宝", "小宝"), ("两个", ""), ("一儿一女", ""), ("男孩", ""), ("没有", "")]
)
def test_a_child_of_whom_the_birthday_is_told_needs_no_surname(book: Book, told: str, name: str) -> None:
    run(book, a_file("会员 手机 孩子 孩子生日", f"来雪|{PHONE}|{told}|2015-08-08"))
    assert [one.name for one in book.customers.where()] == list(filter(None, ["来雪", name]))


def test_who_drives_is_the_customer_where_nobody_else_is_named(book: Book) -> None:
    run(book, a_file("车牌号 司机 手机 单位", f"苏B11111|来雪|{PHONE}|顺通物流"))
    assert [(one.name, one.employer) for one in book.customers.where()] == [("来雪", "顺通物流")]


@pytest.mark.parametrize("word", ["空置", "不在家"])
def test_a_flat_without_people_is_nobody(book: Book, word: str) -> None:
    report = run(book, a_file("业主 电话 房号", f"{word}||101", f"来雪|{PHONE}|102"))
    assert [note.row for note in report.problems] == [2]


def test_what_was_said_month_by_month(book: Book) -> None:
    file = a_file(
        "客户姓名 电话 9月跟进 10月跟进 随访1", f"来雪|{PHONE}|9.5打电话没接|10.12微信聊过|10.15 适应良好"
    )
    run(book, file)
    told = [(one.day.month, one.day.day, one.kind.value) for one in book.interactions.where()]
    assert told == [(9, 5, "call"), (10, 12, "wechat"), (10, 15, "call")]


def test_the_total_comes_before_the_price_of_one(book: Book) -> None:
    file = a_file(
        "Datecreated Item Qty Price Recipientname Recipientphone Total",
        f"2026-10-03|Candle|2|18|Mia Ross|{PHONE}|43.1",
    )
    run(book, file)
    assert [(one.day, one.amount) for one in book.purchases.where()] == [(date(2026, 10, 3), 4_310)]


def test_what_medicine_was_bought_last(book: Book) -> None:
    run(book, a_file("姓名 手机 上次购药日期 上次购药金额", f"来雪|{PHONE}|2026-11-01|126.5"))
    assert [one.amount for one in book.purchases.where()] == [12_650]


def test_who_buys_is_the_customer_and_not_who_owned_it_before(book: Book) -> None:
    row = f"卡罗拉|闽C12345|吴刚|{OTHER_PHONE}|2026-03-20|郑爽|{PHONE}|69000"
    run(book, a_file("车型 车牌 车主 车主电话 售出日期 买家 买家电话 售价", row))
    assert [one.name for one in book.customers.where()] == ["郑爽"]
    assert digits(book) == [PHONE]
    assert [one.amount for one in book.purchases.where()] == [6_900_000]


def test_who_owns_it_is_the_customer_where_no_buyer_can_be_reached(book: Book) -> None:
    run(book, a_file("业主 业主电话 房号 买家", f"吴刚|{OTHER_PHONE}|3-501|郑爽"))
    assert [one.name for one in book.customers.where()] == ["吴刚"]


def test_when_somebody_comes_for_medicine_again(book: Book) -> None:
    run(book, a_file("姓名 手机 病种 下次购药", f"来雪|{PHONE}|高血压|2026-12-01"))
    assert [one.due for one in book.follow_ups.where()] == [date(2026, 12, 1)]


@pytest.mark.parametrize(
    "headings",
    [
        "訂單編號 訂單日期 訂單金額 訂購人 訂購人電話 收件人 收件人電話 收件人地址",
        "订单编号 下单时间 实付金额 用户姓名 用户手机 收货人 收货电话 收货地址",
    ],
)
def test_who_ordered_is_the_customer_and_not_who_receives_it(book: Book, headings: str) -> None:
    run(book, a_file(headings, f"A1|2026-05-01|98|来雪|{PHONE}|来妈妈|{OTHER_PHONE}|杭州市上城区中山路8号"))
    [one] = book.customers.where()
    assert (one.name, one.address) == ("来雪", "杭州市上城区中山路8号")
    assert [phone.digits for phone in book.phones.where()] == [PHONE]
    assert "来妈妈" in book.purchases.where()[0].note


def test_who_receives_it_is_the_customer_where_nothing_tells_the_phone_of_another(book: Book) -> None:
    run(
        book, a_file("订单编号 下单时间 实付金额 用户 收货人 收货电话", f"A1|2026-05-01|98|阳光|来雪|{PHONE}")
    )
    assert [one.name for one in book.customers.where()] == ["来雪"]


def test_a_nickname_is_no_name_of_who_ordered(book: Book) -> None:
    row = f"A1|2026-05-01|98|豆豆|{OTHER_PHONE}|来雪|{PHONE}"
    run(book, a_file("订单编号 下单时间 实付金额 买家昵称 买家手机号 收货人姓名 收货人手机号", row))
    assert [one.name for one in book.customers.where()] == ["来雪"]
