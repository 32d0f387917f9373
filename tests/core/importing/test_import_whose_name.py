"""Whom a sheet means where its headings name people in two scripts, or as sellers."""

from datetime import date

import pytest

from core.importing.fields import SheetKind
from core.model.customer import Customer
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run


def people(book: Book) -> list[Customer]:
    return list(book.customers.where())


@pytest.mark.parametrize(
    "headings", ["客戶名稱 ClientName", "ClientName 客戶名稱", "姓名 EnglishName", "CustomerName 客户姓名"]
)
def test_of_two_names_the_one_in_characters_is_the_name(book: Book, headings: str) -> None:
    names = {True: "CHAN_Tai_Man|陳大文", False: "陳大文|CHAN_Tai_Man"}[headings.split()[0].isascii()]
    run(book, a_file(f"{headings} 電話", f"{names.replace('_', ' ')}|{PHONE}"))
    (chan,) = people(book)
    assert (chan.name, chan.employer) == ("陳大文", "")
    assert "CHAN Tai Man" in chan.note


def test_a_firm_beside_a_name_in_letters_stays_the_firm(book: Book) -> None:
    run(book, a_file("客户名称 ContactName 电话", f"上海顺通物流有限公司|Peter Wang|{PHONE}"))
    (peter,) = people(book)
    assert (peter.name, peter.employer) == ("Peter Wang", "上海顺通物流有限公司")


def test_who_sells_is_the_customer_where_nobody_else_is_named(book: Book) -> None:
    run(
        book,
        a_file(
            "登记日 卖家姓名 卖家电话 车牌 品牌车型 保险到期 卖家脾气",
            f"2026-03-01|来雪|{PHONE}|鄂A12K88|迈腾|2026-06-18|急",
        ),
    )
    assert [one.name for one in people(book)] == ["来雪"]
    assert [phone.digits for phone in book.phones.where()] == [PHONE]
    assert "卖家脾气: 急" in card(book, "1").note


def test_of_who_buys_and_who_sells_the_buyer_is_the_customer(book: Book) -> None:
    run(book, a_file("卖家 卖家电话 买家 买家电话", f"习大明|{OTHER_PHONE}|来雪|{PHONE}"))
    assert [one.name for one in people(book)] == ["来雪"]


def test_who_sells_beside_a_customer_stays_in_the_note(book: Book) -> None:
    run(book, a_file("姓名 电话 卖家姓名 卖家电话", f"来雪|{PHONE}|习大明|{OTHER_PHONE}"))
    assert "卖家姓名: 习大明" in card(book, "1").note and "卖家电话" in card(book, "1").note


def test_a_policy_begins_on_its_first_day(book: Book) -> None:
    run(
        book,
        a_file(
            "要保人 手機 險種 保單號碼 投保始期 年繳保費", f"来雪|{PHONE}|醫療險|8001234568|2021-03-15|12800"
        ),
    )
    assert [item.bought_on for item in book.owned_items.where()] == [date(2021, 3, 15)]


def test_who_recommended_a_member(book: Book) -> None:
    run(book, a_file("会员姓名 手机 推荐会员", f"来雪|{PHONE}|", f"习大明|{OTHER_PHONE}|来雪"))
    assert [(one.referrer_id, one.referee_id) for one in book.referrals.where()] == [(1, 2)]


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("学员姓名 电话 科目 报名时间 课时数 缴费金额", "{who}|数学|2025-09-01|48|5760"),
        ("顾客姓名 电话 镜架 配镜日期 金额", "{who}|暴龙|2025-09-01|5760"),
    ],
)
def test_what_was_paid_on_a_day_is_a_purchase(book: Book, headings: str, cells: str) -> None:
    run(book, a_file(headings, cells.format(who=f"来雪|{PHONE}")))
    assert [(one.day, one.amount) for one in book.purchases.where()] == [(date(2025, 9, 1), 5760_00)]


def test_a_pupil_is_known_by_the_phone_of_a_parent(book: Book) -> None:
    file = a_file(
        "学员姓名 家长姓名 家长电话 关系 科目 报名时间 缴费金额",
        f"汤小米|汤正国|{PHONE}|爸爸|数学|2025-09-01|5760",
        f"汤小麦|汤正国|{PHONE}|爸爸|英语|2025-09-01|3600",
    )
    report = run(book, file)
    assert not report.problems
    assert [one.name for one in people(book)] == ["汤小米", "汤正国", "汤小麦"]
    assert len({one.household_id for one in people(book)}) == 1
    assert [one.amount for one in book.purchases.where()] == [5760_00, 3600_00]
    assert not run(book, file).problems and len(people(book)) == 3


def test_where_no_contact_is_told_the_name_of_the_customer_is(book: Book) -> None:
    rows = (f"张三丰|{PHONE}||", f"天成商贸公司|{OTHER_PHONE}|天成商贸有限公司|王经理")
    run(book, a_file("客户名称 手机号 公司名称 联系人", *rows))
    assert [(one.name, one.employer) for one in book.customers.where()] == [
        ("张三丰", ""),
        ("王经理", "天成商贸有限公司"),
    ]


def test_what_somebody_is_called_besides_is_no_firm(book: Book) -> None:
    run(book, a_file("顾客姓名 客户名称 移动电话", f"王丽华|王姐|{PHONE}", f"陈建|陈老师|{OTHER_PHONE}"))
    assert [(one.name, one.employer) for one in book.customers.where()] == [("王丽华", ""), ("陈建", "")]
    assert "王姐" in book.customers.where()[0].note


def test_nobody_is_employed_by_himself(book: Book) -> None:
    run(
        book,
        a_file("客户名称 联系人 手机", f"明远电器有限公司|李建国|{PHONE}", f"刘大伟|刘大伟|{OTHER_PHONE}"),
    )
    told = [(one.name, one.employer) for one in book.customers.where()]
    assert told == [("李建国", "明远电器有限公司"), ("刘大伟", "")]


def test_parents_beside_a_name_are_those_of_a_pupil(book: Book) -> None:
    run(book, a_file("姓名 年级 家长姓名 联系电话", f"张子涵|初一|张建军|{PHONE}"))
    assert {one.name for one in book.customers.where()} == {"张子涵", "张建军"}


def test_the_owner_of_a_policy_is_the_customer_and_not_the_child_it_insures(book: Book) -> None:
    headings = "PolicyNo PolicyOwner InsuredName Mobile PlanName ModalPremium NextDueDate"
    run(book, a_file(headings, "H1|LEE SIU MING|LEE KA YAN|+852 6123 4567|Child Edu|850|2036-12-01"))
    assert "LEE SIU MING" in {one.name for one in book.customers.where()}
    [thing] = book.owned_items.where()
    assert (thing.name, card_of(book, thing.customer_id)) == ("Child Edu", "LEE SIU MING")


def card_of(book: Book, customer_id: int) -> str:
    return next(one.name for one in people(book) if one.id == customer_id)


def test_a_log_of_contacts_names_whom_they_belong_to(book: Book) -> None:
    headings = "跟进内容 跟进类型 相关客户 相关联系人 下次联系时间 创建时间"
    rows = (
        "报了价|打电话|刘玉梅||2036-12-01|2026-03-01 15:20:33",
        "量尺|见面拜访|刘玉梅|||2026-03-05 10:00:01",
    )
    report = run(book, a_file(headings, *rows))
    assert report.kind is SheetKind.INTERACTIONS
    assert [one.name for one in people(book)] == ["刘玉梅"]
    assert len(book.interactions.where()) == 2


def test_sales_of_a_shop_that_calls_its_customers_partners(book: Book) -> None:
    row = "2026-01-05|XSD-1|张翠花|电饭煲|DF-40|1|299|299"
    report = run(book, a_file("录单日期 单据编号 往来单位全名 商品全名 型号 数量 单价 金额", row))
    assert report.kind is SheetKind.PURCHASES
    assert [(one.product, one.amount) for one in book.purchases.where()] == [("电饭煲", 299_00)]
