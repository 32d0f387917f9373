"""Words of fixed meaning: sex, source, tier, role, ways and outcomes of contacts, wishes, tags."""

import pytest

from core.importing.cleaning.contacts import read_kind, read_outcome
from core.importing.cleaning.people import (
    read_consent,
    read_mark,
    read_role,
    read_sex,
    read_source,
    read_tier,
)
from core.importing.cleaning.reading import Reading
from core.importing.cleaning.tags import read_tags
from core.importing.cleaning.texts import read_number, read_text
from core.importing.cleaning.wishes import WishTold, read_wish
from core.importing.sheet import Cell
from core.model.customer import Role, Sex, Source
from core.model.household import Tier
from core.model.interaction import Kind, Outcome
from core.model.purchase import Strength, WishState
from core.ports import Book
from tests.core.importing.sheets import a_file, run


@pytest.mark.parametrize(
    ("cell", "sex"),
    [
        ("男", Sex.MALE),
        ("女士", Sex.FEMALE),
        ("M", Sex.MALE),
        ("Female", Sex.FEMALE),
        ("先生", Sex.MALE),
        ("女 F", Sex.FEMALE),
    ],
)
def test_sexes(cell: str, sex: Sex) -> None:
    assert read_sex(cell) == Reading(sex)


def test_no_sex_told_is_no_fault_and_nonsense_is() -> None:
    assert read_sex("保密") == read_sex("Unspecified") == read_sex("") == Reading()
    nonsense = read_sex("双")
    assert read_sex("男/女").value is None
    assert (nonsense.value, nonsense.keep_typed) == (None, True)


@pytest.mark.parametrize("cell", ["是", "Y", "√", 1.0, True, "勿扰", "客户要求不要再打", "Do not call"])
def test_a_mark_is_set_by_yes_or_by_its_own_words(cell: Cell) -> None:
    assert read_mark(cell) == Reading(True)


@pytest.mark.parametrize("cell", ["否", "No", 0.0, False, "", None])
def test_no_mark_leaves_the_card_as_it_is(cell: Cell) -> None:
    assert read_mark(cell) == Reading()


def test_what_says_neither_yes_nor_no_is_kept() -> None:
    assert read_mark("周末可以") == Reading(keep_typed=True)


@pytest.mark.parametrize(
    ("cell", "source"),
    [
        ("转介绍", Source.REFERRAL),
        ("老客户", Source.OLD_CUSTOMER),
        ("門店", Source.SHOWROOM),
        ("陌生拜访", Source.WALK_IN),
        ("朋友圈", Source.ONLINE),
        ("车展", Source.EVENT),
        ("電話", Source.PHONE),
        ("广告", Source.ADVERTISING),
        ("修理厂", Source.PARTNER),
        ("walk_in", Source.WALK_IN),
        ("Walk in", Source.WALK_IN),
    ],
)
def test_sources(cell: str, source: Source) -> None:
    assert read_source(cell) == Reading(source)


def test_a_source_that_says_more_keeps_its_words() -> None:
    assert read_source("亲戚朋友") == Reading(Source.OTHER, aside="亲戚朋友")
    assert read_source("Trade Show") == Reading(Source.EVENT, aside="Trade Show")
    assert read_source("Cold Call") == Reading(Source.PHONE, aside="Cold Call")
    assert read_source("Web Download") == Reading(Source.ONLINE, aside="Web Download")
    assert read_source("抖音直播间") == Reading(Source.ONLINE, aside="抖音直播间")
    assert read_source("") == Reading()


def test_tiers_and_grades() -> None:
    assert read_tier("白金") == Reading(Tier.PLATINUM)
    assert read_tier("黃金客戶") == Reading(Tier.GOLD)
    assert read_tier("iron") == Reading(Tier.IRON)
    grade = read_tier("A").value
    assert grade == "A"
    assert not isinstance(grade, Tier)
    assert read_tier("") == Reading()


@pytest.mark.parametrize(
    ("cell", "role"),
    [
        ("户主", Role.SELF),
        ("Head of Household", Role.SELF),
        ("妻子", Role.SPOUSE),
        ("女儿", Role.CHILD),
        ("母親", Role.PARENT),
        ("弟弟", Role.SIBLING),
    ],
)
def test_roles(cell: str, role: Role) -> None:
    assert read_role(cell) == Reading(role)


def test_an_unknown_role_is_kept() -> None:
    assert read_role("侄子") == Reading(Role.OTHER, keep_typed=True)
    assert read_role("") == Reading()


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("电话", Kind.CALL),
        ("微信", Kind.WECHAT),
        ("上门", Kind.VISIT),
        ("门店", Kind.VISIT),
        ("短信", Kind.SMS),
        ("邮件", Kind.EMAIL),
        ("快递", Kind.POST),
        ("电话回访", Kind.REVISIT),
        ("活动", Kind.EVENT),
        ("送礼", Kind.GIFT),
        ("保养", Kind.SERVICE),
        ("咨询", Kind.ENQUIRY),
        ("建议", Kind.SUGGESTION),
        ("表扬", Kind.PRAISE),
        ("投诉", Kind.COMPLAINT),
        ("备注", Kind.NOTE),
    ],
)
def test_ways_of_contact(cell: str, kind: Kind) -> None:
    assert read_kind(cell) == Reading(kind)


def test_an_unknown_way_was_still_a_contact() -> None:
    assert read_kind("飞鸽传书") == Reading(Kind.CALL, aside="飞鸽传书")
    assert read_kind("在4S店见面") == Reading(Kind.VISIT, aside="在4S店见面")
    assert read_kind("") == Reading()


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [
        ("接通", Outcome.REACHED),
        ("已聯繫", Outcome.REACHED),
        ("未接", Outcome.NO_ANSWER),
        ("无人接听", Outcome.NO_ANSWER),
        ("约见面", Outcome.REARRANGED),
        ("已成交", Outcome.BOUGHT),
        ("只发微信", Outcome.MESSAGE),
        ("放一放", Outcome.SET_ASIDE),
        ("set_aside", Outcome.SET_ASIDE),
    ],
)
def test_outcomes(cell: str, outcome: Outcome) -> None:
    assert read_outcome(cell) == Reading(outcome)


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [
        ("关机", Outcome.NO_ANSWER),
        ("再考虑", Outcome.REACHED),
        ("未成交", Outcome.REACHED),
        ("当场成交两单", Outcome.BOUGHT),
        ("暂不考虑换车", Outcome.SET_ASIDE),
        ("改到周六，约见门店", Outcome.REARRANGED),
    ],
)
def test_an_outcome_that_says_more_keeps_its_words(cell: str, outcome: Outcome) -> None:
    assert read_outcome(cell) == Reading(outcome, aside=cell)
    assert read_outcome("") == Reading()


@pytest.mark.parametrize(
    ("cell", "wish"),
    [
        ("高", WishTold("", Strength.STRONG)),
        ("B", WishTold("", Strength.NORMAL)),
        ("无", WishTold("", Strength.NONE)),
        ("SUV", WishTold("SUV")),
        ("SUV（高）", WishTold("SUV", Strength.STRONG)),
        ("SUV（红色）", WishTold("SUV（红色）")),
    ],
)
def test_wishes(cell: str, wish: WishTold) -> None:
    assert read_wish(cell) == Reading(wish)


def test_a_wish_may_have_ended_and_a_strength_be_explained() -> None:
    assert read_wish("已成交") == Reading(WishTold("", state=WishState.WON), keep_typed=True)
    assert read_wish("H级（一周内）") == Reading(WishTold("", Strength.STRONG), keep_typed=True)


def test_what_is_wished_and_what_came_of_it_stand_in_two_columns(book: Book) -> None:
    headings = "姓名 手机 意向车型 意向级别"
    run(book, a_file(headings, "陈国栋|13700000001|卡罗拉|已成交", "来雪|13700000002|雷凌|H级（一周内）"))
    told = [(wish.category, wish.strength, wish.state) for wish in book.wishes.where()]
    assert told == [
        ("卡罗拉", Strength.NORMAL, WishState.WON),
        ("雷凌", Strength.STRONG, WishState.OPEN),
    ]
    assert [card.note for card in book.customers.where()] == ["意向级别: 已成交", "意向级别: H级（一周内）"]


def test_no_wish_told_is_none() -> None:
    assert read_wish("") == Reading()


def test_tags_stand_once_and_in_order() -> None:
    assert read_tags("宝妈;未婚、有车 有车，退休|* 老乡") == Reading(("宝妈", "未婚", "有车", "退休", "老乡"))
    assert read_tags("Hot lead, VIP 老客户 Boss") == Reading(("Hot lead", "VIP", "老客户", "Boss"))
    assert read_tags("[老客户][VIP]") == Reading(("老客户", "VIP"))
    assert read_tags("* myContacts ::: 家人") == Reading(("myContacts", "家人"))
    assert read_tags('"VIP","Newsletter"') == Reading(("VIP", "Newsletter"))
    assert read_tags(" ; ") == read_tags("") == Reading()


@pytest.mark.parametrize(
    ("cell", "text"),
    [(12.0, "12"), (12.5, "12.5"), ("a\x00b\u200b", "ab"), ("一\n二", "一\n二"), (True, "True")],
)
def test_texts_lose_only_what_nobody_sees(cell: Cell, text: str) -> None:
    assert read_text(cell) == Reading(text)


def test_an_endless_text_is_cut() -> None:
    reading = read_text("x" * 40_000)
    assert reading.value == "x" * 32_767
    assert reading.remark is not None


@pytest.mark.parametrize(
    ("cell", "number"), [(12.0, "12"), ("0012", "0012"), ("'0012", "0012"), (" C 1 ", "C 1")]
)
def test_numbers_that_name_something_stay_text(cell: Cell, number: str) -> None:
    assert read_number(cell) == Reading(number)


def test_nothing_is_written_in_many_ways() -> None:
    assert (
        read_text("N/A")
        == read_text("'null")
        == read_text(None)
        == read_text("#REF!")
        == read_number("—")
        == Reading()
    )


@pytest.mark.parametrize(
    ("typed", "marked", "kept"),
    [
        *(("否", True, True), ("不可以", True, True), ("拒绝推销", True, True), ("看情况", None, True)),
        *(("是", None, False), ("可以", None, False), ("", None, False)),
    ],
)
def test_who_may_not_be_contacted(typed: str, marked: bool | None, kept: bool) -> None:
    reading = read_consent(typed)
    assert (reading.value, reading.keep_typed) == (marked, kept)


def test_what_came_of_a_call_says_not_who_may_be_called(book: Book) -> None:
    run(book, a_file("姓名 是否接听 通话结果", "来雪|否|无人接听"))
    run(book, a_file("姓名 手机 是否接听", "王祥|15409173306|否"))
    assert [card.do_not_contact for card in book.customers.where()] == [False, True]


def test_a_heading_may_ask_who_may_be_contacted(book: Book) -> None:
    run(book, a_file("姓名 是否可联系", "来雪|是", "王祥|否"))
    assert [card.do_not_contact for card in book.customers.where()] == [False, True]
