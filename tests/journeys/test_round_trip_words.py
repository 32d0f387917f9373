"""What an export calls its columns and answers, an import understands, whatever language wrote it."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.birthdays import check
from core.errors import UserError
from core.importing.cleaning.appointments import read_purpose, read_state
from core.importing.cleaning.birthdays import read_birthday_cell, read_calendar
from core.importing.cleaning.contacts import read_kind, read_outcome
from core.importing.cleaning.people import read_role, read_sex, read_source, read_tier
from core.importing.cleaning.readers import Reader
from core.importing.cleaning.reading import Reading
from core.importing.fields import SheetKind
from core.importing.headers import meaning_of
from core.importing.updates import PINNED
from core.model.birthday import Birthday, Calendar
from core.model.customer import Customer
from core.screens.listings.cards import CALENDARS, HEADINGS, CardRow
from core.screens.listings.intentions import APPOINTMENT_HEADINGS
from core.screens.listings.labels import APPOINTMENT_STATES, ROLES, SEXES, SOURCES
from core.screens.listings.records import INTERACTION_HEADINGS, OWNED_HEADINGS, PURCHASE_HEADINGS
from core.screens.meetings import KINDS as MEETINGS
from core.screens.words import KINDS, OUTCOMES, TIERS
from core.text import Text
from resources.words import Words, languages
from tests.makers import TODAY

V = TypeVar("V")
CODES = [code for code, _ in languages()]
BIRTHDAY = [heading.text.msgid for heading in HEADINGS].index("Birthday")
FIELDS = (
    "number name sex phone phone2 wechat qq email birthday birthday_kind region address estate occupation "
    "employer source place_met referrer tags tier first_purchase total next_follow_up household role "
    "card_number form_of_address preferred_channel preferred_time trade offers seeks wedding close "
    "do_not_contact deceased note"
)
OTHER_HEADINGS = {
    "simplified": (
        "编号 姓名 性别 手机 备用电话 微信号 QQ 邮箱 生日 生日类型 地区 地址 小区 职业 工作单位 来源 "
        "认识地点 介绍人 标签 等级 首次成交日期 累计成交 下次联系日期 家庭 家庭角色 会员卡号 称呼方式 "
        "首选联系方式 方便时间 行业 能提供 想找 结婚纪念日 关系亲近 免打扰 去世日期 备注"
    ),
    "traditional": (
        "編號 姓名 性別 手機 備用電話 微信號 QQ 電子郵件 生日 生日類型 地區 地址 社區 職業 服務單位 來源 "
        "認識地點 介紹人 標籤 等級 首次成交日期 累計成交 下次聯絡日期 家庭 家庭角色 會員卡號 稱呼方式 "
        "偏好的聯絡方式 方便時間 行業 能提供 想找 結婚紀念日 關係親近 不要聯絡 已故 備註"
    ),
}
KEPT = {
    SheetKind.PURCHASES: PURCHASE_HEADINGS,
    SheetKind.INTERACTIONS: INTERACTION_HEADINGS,
    SheetKind.OWNED: OWNED_HEADINGS,
    SheetKind.APPOINTMENTS: APPOINTMENT_HEADINGS,
}
KEPT_FIELDS = {
    SheetKind.PURCHASES: "date product category quantity amount discount order_no paid_on",
    SheetKind.INTERACTIONS: "date kind outcome note",
    SheetKind.OWNED: (
        "product category serial policy_holder insured beneficiary premium kilometres renewal warranty "
        "inspection licence maintenance benefit"
    ),
    SheetKind.APPOINTMENTS: "date hour place kind state note",
}
Answer = tuple[Reader, object, Text]


def answers(read: Reader, words: Mapping[V, Text]) -> list[Answer]:
    """Every value with its word and the reader of its column."""
    return [(read, value, word) for value, word in words.items()]


@pytest.mark.parametrize("language", CODES)
def test_every_exported_column_is_known_for_certain(language: str) -> None:
    words = Words(language, TODAY)
    assert fields_of([words.say(heading.text) for heading in HEADINGS]) == FIELDS


@pytest.mark.parametrize("script", OTHER_HEADINGS)
def test_columns_under_the_usual_chinese_headings_are_known_for_certain(script: str) -> None:
    assert fields_of(OTHER_HEADINGS[script].split()) == FIELDS


@pytest.mark.parametrize("language", CODES)
def test_every_exported_answer_is_read_as_what_it_was(language: str) -> None:
    words = Words(language, TODAY)
    told = [
        *answers(read_sex, SEXES),
        *answers(read_role, ROLES),
        *answers(read_calendar, CALENDARS),
        *answers(read_tier, {tier: TIERS[tier] for tier in PINNED}),
    ]
    assert misread(words, told) == {}


@pytest.mark.parametrize("language", CODES)
def test_every_column_of_the_whole_book_that_a_record_needs_is_known_for_certain(language: str) -> None:
    words = Words(language, TODAY)
    found = {
        kind: fields_of([words.say(heading.text) for heading in headings], kind)
        for kind, headings in KEPT.items()
    }
    assert found == {kind: f"number name {fields}" for kind, fields in KEPT_FIELDS.items()}


@pytest.mark.parametrize("language", CODES)
def test_every_word_of_the_history_is_read_as_what_it_was(language: str) -> None:
    told = [
        *answers(read_kind, KINDS),
        *answers(read_outcome, OUTCOMES),
        *answers(read_state, APPOINTMENT_STATES),
        *answers(read_purpose, MEETINGS),
    ]
    assert misread(Words(language, TODAY), told) == {}


@pytest.mark.parametrize("language", CODES)
def test_every_exported_source_is_read_as_what_it_was(language: str) -> None:
    assert misread(Words(language, TODAY), answers(read_source, SOURCES)) == {}


@st.composite
def birthdays(draw: st.DrawFn) -> Birthday:
    lunar = draw(st.booleans())
    born = Birthday(
        Calendar.LUNAR if lunar else Calendar.SOLAR,
        draw(st.integers(1, 12)),
        draw(st.integers(1, 30 if lunar else 31)),
        lunar and draw(st.booleans()),
        draw(st.none() | st.integers(1902, 2025)),
    )
    try:
        check(born)
    except UserError:
        return Birthday(born.calendar, born.month, 1)
    return born


@given(birthdays(), st.sampled_from(CODES))
def test_every_birthday_is_read_as_what_it_was(born: Birthday, language: str) -> None:
    card = Customer(
        "1",
        "李玉芬",
        birth_calendar=born.calendar,
        birth_month=born.month,
        birth_day=born.day,
        birth_leap=born.leap,
        birth_year=born.year,
    )
    written = Words(language, TODAY).written(CardRow(card, (), (), "", "").cells()[BIRTHDAY])
    assert {read_birthday_cell(written, hint).value for hint in (None, born.calendar)} == {born}


def test_no_spreadsheet_takes_a_birthday_without_a_year_for_a_date() -> None:
    card = Customer("1", "李玉芬", birth_calendar=Calendar.SOLAR, birth_month=3, birth_day=8)
    written = Words("en", TODAY).written(CardRow(card, (), (), "", "").cells()[BIRTHDAY])
    with pytest.raises(ValueError, match="Invalid isoformat"):
        date.fromisoformat(written)
    assert not written[0].isdigit()


def fields_of(headings: list[str], kind: SheetKind = SheetKind.CUSTOMERS) -> str:
    """The field of each heading; a question mark for one that somebody would have to look at."""
    found = [meaning_of(heading, kind) for heading in headings]
    return " ".join(one.field if one is not None and one.sure else "?" for one in found)


def misread(words: Words, told: list[Answer]) -> dict[str, object]:
    """By the word as it is spoken: what reading it gave, where that is not exactly what it stands for."""
    read = {words.say(word): (reader(words.say(word)), Reading(value)) for reader, value, word in told}
    return {word: found for word, (found, meant) in read.items() if found != meant}
