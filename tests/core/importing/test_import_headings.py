"""Headings: what they name, in either script and in English."""

import pytest

from core.importing.fields import FIELDS, SheetKind
from core.importing.headers import INDEX_COLUMN, PRIVATE_COLUMN, Trust, calendar_of, meaning_of
from core.importing.units import unit_of
from core.model.birthday import Calendar
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run

CUSTOMERS = SheetKind.CUSTOMERS


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("客户编号", "number"),
        (" 姓名\n(必填)", "name"),
        ("*手机号码（11位）", "phone"),
        ("聯絡電話：", "phone"),
        ("備用電話", "phone2"),
        ("Phone 2 - Value", "phone2"),
        ("E-mail 1 - Value", "email"),
        ("农历生日", "birthday"),
        ("Date of Birth", "birthday"),
        ("生日类型", "birthday_kind"),
        ("所在省份", "region"),
        ("會員卡號", "card_number"),
        ("要保人", "policy_holder"),
        ("下次跟进时间", "next_follow_up"),
        ("行驶里程(km)", "kilometres"),
        ("Next follow-up", "next_follow_up"),
        ("place_met", "place_met"),
        ("备注说明", "note"),
    ],
)
def test_known_headings_name_their_field(heading: str, field: str) -> None:
    found = meaning_of(heading, CUSTOMERS)
    assert found is not None
    assert found.sure
    assert found.field == field


def test_every_field_is_known_by_its_own_name_and_label() -> None:
    for kind, fields in FIELDS.items():
        for name, field in fields.items():
            for heading in (name, field.label.msgid):
                found = meaning_of(heading, kind)
                assert found is not None
                assert found.field == name


@pytest.mark.parametrize(
    ("heading", "field", "trust"),
    [
        ("客户微信", "wechat", Trust.TRIMMED),
        ("车主单位", "employer", Trust.TRIMMED),
        ("客户成交金额", "total", Trust.WEAK),
        ("成交日期", "first_purchase", Trust.WEAK),
        ("平时用的微信", "wechat", Trust.PART),
        ("配偶电话", "spouse_phone", Trust.PART),
        ("QQ帳號", "qq", Trust.KNOWN),
        ("微信帐号", "wechat", Trust.KNOWN),
        ("老婆生日", "spouse_birthday", Trust.TRIMMED),
        ("孩子姓名", "child", Trust.TRIMMED),
        ("第二个孩子的名字", "child2", Trust.TRIMMED),
        ("小孩3生日", "child3_birthday", Trust.TRIMMED),
        ("Child 2 DOB", "child2_birthday", Trust.TRIMMED),
        ("父亲", "parent", Trust.TRIMMED),
        ("母亲电话", "parent2_phone", Trust.PART),
        ("紧急联系人电话", "phone2", Trust.PART),
    ],
)
def test_longer_headings_are_understood_with_less_trust(heading: str, field: str, trust: Trust) -> None:
    found = meaning_of(heading, CUSTOMERS)
    assert found is not None
    assert (found.field, found.trust) == (field, trust)


@pytest.mark.parametrize(
    "heading",
    [
        "孩子数量",
        "是否有孩子",
        "家属姓名",
        "业务员电话",
        "推荐人微信",
        "公司简介",
        "",
        "请填写这位客户平时最常用的那一个手机号码，多个用逗号隔开",
    ],
)
def test_what_belongs_to_others_or_says_nothing_is_left_open(heading: str) -> None:
    assert meaning_of(heading, CUSTOMERS) is None


def test_what_is_personal_is_understood_on_every_kind_of_sheet() -> None:
    told = {
        heading: meaning_of(heading, SheetKind.PURCHASES) for heading in ("会员生日", "客户的微信号", "房号")
    }
    assert {heading: found.field for heading, found in told.items() if found} == {
        "会员生日": "birthday",
        "客户的微信号": "wechat",
        "房号": "address_part",
    }
    assert meaning_of("家庭角色", SheetKind.PURCHASES) is None


@pytest.mark.parametrize("heading", ["序号", "No.", "#", "＃"])
def test_a_column_that_only_counts_is_no_number(heading: str) -> None:
    found = meaning_of(heading, CUSTOMERS)
    assert found is not None
    assert found.field == INDEX_COLUMN


@pytest.mark.parametrize("heading", ["身份证号", "身份證字號", "ID number", "证件号码(选填)"])
def test_identity_numbers_are_private(heading: str) -> None:
    found = meaning_of(heading, CUSTOMERS)
    assert found is not None
    assert found.field == PRIVATE_COLUMN


@pytest.mark.parametrize(
    ("heading", "calendar"),
    [
        ("生日（阴）", Calendar.LUNAR),
        ("農曆生日", Calendar.LUNAR),
        ("生日阳", Calendar.SOLAR),
        ("公历出生日期", Calendar.SOLAR),
        ("农历/公历生日", None),
        ("生日", None),
    ],
)
def test_a_heading_may_name_the_calendar(heading: str, calendar: Calendar | None) -> None:
    assert calendar_of(heading) is calendar


@pytest.mark.parametrize(
    ("heading", "unit"),
    [("金额(万元)", 10_000), ("累计/万", 10_000), ("金额（千元）", 1_000), ("万元户", 1), ("里程(千米)", 1)],
)
def test_a_heading_may_name_the_unit(heading: str, unit: int) -> None:
    assert unit_of(heading) == unit


def test_the_same_word_means_something_else_on_another_kind_of_sheet() -> None:
    way = meaning_of("联系方式", SheetKind.INTERACTIONS)
    phone = meaning_of("联系方式", CUSTOMERS)
    assert way is not None
    assert phone is not None
    assert (way.field, phone.field) == ("kind", "phone")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Name / First Name", "given_name"),
        ("Emails / Primary Email", "email"),
        ("Phones / Primary Phone Number", "phone"),
        ("Address / City", "region"),
        ("Created by / Name", None),
        ("Phones / Primary Phone Country Code", None),
    ],
)
def test_a_heading_may_name_a_part_of_something(heading: str, field: str | None) -> None:
    found = meaning_of(heading, CUSTOMERS)
    assert (found.field if found else None) == field


@pytest.mark.parametrize(
    ("heading", "kind", "field"),
    [
        ("Lifetime Spend", SheetKind.CUSTOMERS, "total"),
        ("累计交易", SheetKind.CUSTOMERS, "total"),
        ("Loyalty Tier", SheetKind.CUSTOMERS, "tier"),
        ("Lineitem name", SheetKind.PURCHASES, "product"),
        ("录单日期", SheetKind.PURCHASES, "date"),
        ("Call Start Time", SheetKind.INTERACTIONS, "date"),
        ("Call Result", SheetKind.INTERACTIONS, "outcome"),
        ("Policy Owner", SheetKind.OWNED, "policy_holder"),
        ("Plan Name", SheetKind.OWNED, "product"),
    ],
)
def test_words_of_well_known_programs(heading: str, kind: SheetKind, field: str) -> None:
    found = meaning_of(heading, kind)
    assert found is not None
    assert found.field == field


def test_interest_in_figures_is_that_of_a_loan(book: Book) -> None:
    run(book, a_file("Name Phone Interest", f"Ann|{PHONE}|5000", f"Bob|{OTHER_PHONE}|2000"))
    assert book.wishes.where() == []
    run(book, a_file("Name Phone Interest", "Cid|15422814829|SUV"))
    assert [one.category for one in book.wishes.where()] == ["SUV"]
