"""Whole rows: values by field, what is told, what is kept, and which rows cannot be written."""

from datetime import date

import pytest

from core.importing.cleaning.preview import Plain, preview_value
from core.importing.cleaning.row import CleanRow, clean_rows
from core.importing.cleaning.wishes import WishTold
from core.importing.fields import SheetKind
from core.importing.mapping import guess_mapping
from core.importing.sheet import Cell, Sheet
from core.importing.table import find_table
from core.model.birthday import Birthday, Calendar
from core.model.customer import Phone, Sex, Source
from core.model.household import Tier
from core.model.purchase import Strength


def clean(headings: str, *rows: list[Cell], kind: SheetKind = SheetKind.CUSTOMERS) -> list[CleanRow]:
    head: list[Cell] = list(headings.split())
    table = find_table(Sheet("客户", [head, *rows]))
    assert table is not None
    return list(clean_rows(guess_mapping(table, kind), table.rows))


def one(headings: str, *cells: Cell, kind: SheetKind = SheetKind.CUSTOMERS) -> CleanRow:
    [row] = clean(headings, list(cells), kind=kind)
    return row


def test_a_whole_card() -> None:
    row = one(
        "客户编号 姓名 性别 手机 备用电话 微信号 生日 生日类型 省市 "
        "地址 客户来源 介绍人 标签 等级 首次成交日期 累计金额 备注",
        *[
            "C000005",
            "米秀敏",
            "女",
            "13687963787",
            "0595-22345678",
            "wx721796",
            "旧历腊月廿七",
            "农历",
            "福建省泉州市",
        ],
        *["幸福路75号", "朋友圈", "来雪", "未婚;有车", "C", "2016-08-29", "6740", "爱喝茶"],
    )
    assert row.row == 2
    assert row.problem is None
    assert row.warnings == ()
    assert row.values == {
        "number": "C000005",
        "name": "米秀敏",
        "sex": Sex.FEMALE,
        "phone": (Phone(0, "13687963787", "13687963787"),),
        "phone2": (Phone(0, "0595-22345678", "059522345678", "备用电话"),),
        "wechat": "wx721796",
        "birthday": Birthday(Calendar.LUNAR, 12, 27),
        "birthday_kind": Calendar.LUNAR,
        "region": "福建省泉州市",
        "address": "幸福路75号",
        "source": Source.ONLINE,
        "referrer": "来雪",
        "tags": ("未婚", "有车"),
        "tier": "C",
        "first_purchase": date(2016, 8, 29),
        "total": 674_000,
        "note": "爱喝茶",
    }


def test_what_is_not_understood_goes_to_the_note() -> None:
    row = one("姓名 车型 上次充值时间 备注", "张三", "宝马 3系", date(2025, 3, 10), "VIP")
    assert row.get("note", str) == "VIP\n车型: 宝马 3系\n上次充值时间: 2025-03-10"


def test_an_unreadable_cell_is_left_empty_told_and_kept() -> None:
    row = one("姓名 手机 生日", "姚振华", "154 7725 614", "二月三十一")
    assert row.problem is None
    assert set(row.values) == {"name", "note"}
    assert row.get("note", str) == "手机: 154 7725 614\n生日: 二月三十一"
    assert [(note.row, note.column, note.value) for note in row.warnings] == [
        (2, "手机", "154 7725 614"),
        (2, "生日", "二月三十一"),
    ]


def test_a_form_of_address_tells_the_sex_unless_a_column_does() -> None:
    assert one("姓名 性别", "王先生", None).get("sex", Sex) is Sex.MALE
    assert one("姓名 性别", "王先生", "女").get("sex", Sex) is Sex.FEMALE
    assert one("姓名 性别", "王总", None).get("sex", Sex) is None


def test_a_row_shorter_than_the_heading_is_complete() -> None:
    rows = clean("姓名 手机 生日 备注", ["来雪"], ["王祥", None, "1961-08-14", "x"])
    assert rows[0].values == {"name": "来雪"}


def test_phones_of_all_columns_stand_once_in_their_order() -> None:
    row = one("姓名 手机 电话 固定电话", "来雪", "13800138000/13900139000", "13800138000", "0595-22345678")
    assert [(phone.digits, phone.position) for phone in row.phones] == [
        ("13800138000", 0),
        ("13900139000", 1),
        ("059522345678", 2),
    ]
    assert [phone.label for phone in row.phones] == ["", "", "固定电话"]


def test_several_columns_of_one_field_are_joined() -> None:
    told = ("来雪", "江苏", "南京市", "南京", "a,b", "b、c", "甲", "乙")
    row = one("姓名 省 市 区 标签 分组 备注 说明", *told)
    assert row.get("region", str) == "江苏南京市"
    assert row.get("tags", tuple) == ("a", "b", "c")
    assert row.get("note", str) == "甲\n乙"


def test_names_in_two_columns_are_put_together() -> None:
    assert one("名 姓", "伟", "王").get("name", str) == "王伟"
    assert one("First_Name Last_Name", "John", "Smith").get("name", str) == "John Smith"
    assert one("Last_Name First_Name", "Smith", "John").get("name", str) == "John Smith"


def test_the_calendar_of_the_row_outranks_that_of_the_heading() -> None:
    rows = clean("姓名 生日（阴） 生日类型", ["来雪", "1981-03-18", None], ["王祥", "1961-08-14", "公历"])
    assert [row.get("birthday_kind", Calendar) for row in rows] == [Calendar.LUNAR, Calendar.SOLAR]


def test_the_first_of_two_birthdays_counts_and_the_other_is_kept() -> None:
    rows = clean(
        "姓名 公历生日 农历生日",
        ["来雪", "1981-03-18", "二月十三"],
        ["王祥", None, "七月初四"],
        ["米秀敏", "", ""],
    )
    assert rows[0].get("birthday", Birthday) == Birthday(Calendar.SOLAR, 3, 18, year=1981)
    assert rows[0].get("note", str) == "农历生日: 二月十三"
    assert rows[1].get("birthday", Birthday) == Birthday(Calendar.LUNAR, 7, 4)
    assert rows[1].get("birthday_kind", Calendar) is Calendar.LUNAR
    assert "birthday" not in rows[2].values


def test_the_same_birthday_twice_is_told_once() -> None:
    row = one("姓名 公历生日 阳历生日", "来雪", "1981-03-18", "1981/3/18")
    assert "note" not in row.values


def test_words_about_the_source_say_where_somebody_was_met() -> None:
    assert one("姓名 客户来源", "来雪", "亲戚朋友").get("place_met", str) == "亲戚朋友"
    both = one("姓名 认识地点 客户来源", "来雪", "同学会", "亲戚朋友")
    assert both.get("place_met", str) == "同学会"
    assert both.get("note", str) == "亲戚朋友"


def test_a_wish_a_premium_and_a_reading() -> None:
    row = one("姓名 意向 保费(万元) 里程", "来雪", "SUV（强）", 1.2, "5.2万公里")
    assert row.get("wish", WishTold) == WishTold("SUV", Strength.STRONG)
    assert row.get("premium", int) == 1_200_000
    assert row.get("kilometres", int) == 52_000


@pytest.mark.parametrize(
    ("headings", "cells", "kind", "column", "told"),
    [
        ("姓名 手机 地址", [None, None, "中山路"], SheetKind.CUSTOMERS, "姓名", "neither a name"),
        ("姓名 手机", [None, "154 7725 614"], SheetKind.CUSTOMERS, "手机", "should have 11 digits"),
        ("姓名 日期 金额", [None, "2026-09-18", 1.0], SheetKind.PURCHASES, "姓名", "which customer"),
        ("姓名 日期 金额", ["来雪", "23年5月", 1.0], SheetKind.PURCHASES, "日期", "has no day"),
        ("姓名 日期 金额", ["来雪", None, 1.0], SheetKind.PURCHASES, "日期", "date is missing"),
        ("姓名 日期 金额", ["来雪", "2026-09-18", "面议"], SheetKind.PURCHASES, "金额", "not an amount"),
        ("姓名 日期", ["来雪", "2026-09-18"], SheetKind.PURCHASES, "amount", "amount is missing"),
        ("姓名 日期 结果", ["来雪", None, "未接"], SheetKind.INTERACTIONS, "日期", "date is missing"),
        ("姓名 产品 保费", ["来雪", None, 1.0], SheetKind.OWNED, "产品", "what is owned"),
    ],
)
def test_a_row_that_cannot_be_written_says_why(
    headings: str, cells: list[Cell], kind: SheetKind, column: str, told: str
) -> None:
    row = one(headings, *cells, kind=kind)
    assert row.problem is not None
    assert (row.problem.row, row.problem.column) == (2, column)
    assert told in row.problem.reason.msgid
    assert row.problem not in row.warnings


def test_a_phone_alone_is_enough_for_a_card() -> None:
    assert one("姓名 手机", None, "13800138000").problem is None


def test_a_purchase_and_a_contact() -> None:
    bought = one(
        "客户编号 日期 产品 数量 金额 备注",
        "C1",
        "2016-07-10",
        "空调",
        "2台",
        "¥3,200",
        "送货",
        kind=SheetKind.PURCHASES,
    )
    assert bought.problem is None
    assert (bought.get("quantity", int), bought.get("amount", int)) == (2, 320_000)
    assert bought.get("note", str) == "备注: 送货"
    called = one(
        "客户编号 日期 方式 结果 备注",
        "C1",
        "2016-09-27",
        "微信",
        "再考虑",
        "下周回",
        kind=SheetKind.INTERACTIONS,
    )
    assert called.get("note", str) == "下周回\n再考虑"


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (12, 12),
        (1.5, 1.5),
        ("a", "a"),
        (date(2026, 9, 18), "2026-09-18"),
        (Birthday(Calendar.SOLAR, 3, 18, year=1981), "1981-03-18"),
        (Birthday(Calendar.LUNAR, 8, 15), "--08-15"),
        (Birthday(Calendar.LUNAR, 4, 3, True, 1963), "1963-04-03 leap"),
        ((Phone(0, "138 0013 8000", "13800138000"),), "13800138000"),
        ((Phone(0, "a", "1"), Phone(0, "b", "2")), ["1", "2"]),
        (("有车",), ["有车"]),
        (Tier.GOLD, "gold"),
        (WishTold("SUV"), "SUV"),
        (WishTold("", Strength.STRONG), "strong"),
    ],
)
def test_values_are_shown_as_plain_data(value: object, plain: Plain) -> None:
    assert preview_value(value) == plain
