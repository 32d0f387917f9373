"""What stands on the page of one customer, and what never does."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.actions.purchases import add_purchase
from core.actions.referrals import link_referral
from core.customer_sheet import CustomerSheet, customer_sheet
from core.model.birthday import Calendar
from core.model.customer import Phone, Role
from core.model.household import Tier
from core.model.interaction import FollowUp, Kind
from core.model.purchase import OwnedItem, Purchase
from core.ports import Book
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_book, a_customer, a_touch

Fields = dict[str, Any]  # fields of Customer, of any type
ENGLISH = Words("en", TODAY)
BIRTHDAY: Fields = {"birth_calendar": Calendar.LUNAR, "birth_month": 8, "birth_day": 12}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(a_book(tmp_path)) as opened:
        yield opened


def said(sheet: CustomerSheet) -> dict[str, list[tuple[str, str, str]]]:
    """The lines by section, as they are spoken."""
    return {
        ENGLISH.say(section.title): [
            (ENGLISH.say(line.lead), ENGLISH.say(line.text), line.phone) for line in section.lines
        ]
        for section in sheet.sections
    }


def a_rich_customer(book: Book) -> int:
    referrer = a_customer(book, "介绍人")
    customer = a_customer(
        book,
        "李玉芬",
        "15422814821",
        tags=("钓鱼",),
        wechat="lyf",
        preferred_time="晚上",
        region="杭州",
        address="环城路 1 号",
        occupation="教师",
        note="秘密的话",
        birth_year=1976,
        **BIRTHDAY,
    )
    link_referral(book, referrer, customer, None, TODAY)
    add_purchase(book, Purchase(customer, TODAY, "商业险", 7_654_321), TODAY, date(2027, 9, 18))
    a_touch(book, customer, date(2026, 9, 14), Kind.WECHAT, None, note="聊了刹车")
    a_touch(book, customer, date(2026, 9, 13), Kind.CALL)
    with book.change(T("Fill the card")):
        book.households.update(book.customers.get(customer).household_id, pinned_tier=Tier.PLATINUM)
        book.owned_items.add(OwnedItem(customer, "冰箱", serial="B1"))
        book.follow_ups.add(FollowUp(customer, date(2026, 9, 15), set_on=date(2026, 9, 14)))
        book.phones.add(Phone(customer, "", "02155501234", "家庭电话", position=1))
    return customer


def test_the_page_tells_how_to_reach_somebody_and_what_happened(book: Book) -> None:
    sheet = customer_sheet(book, a_rich_customer(book), TODAY)
    found = said(sheet)
    assert (sheet.number, sheet.name, sheet.phone) == ("2", "李玉芬", "15422814821")
    assert found["Contact"] == [
        ("Phone", "", "15422814821"),
        ("家庭电话", "", "02155501234"),
        ("Birthday", "lunar 8/12, aged 49", ""),
        ("WeChat", "lyf", ""),
        ("Best time", "晚上", ""),
        ("Address", "杭州环城路 1 号", ""),
        ("Occupation", "教师", ""),
        ("Tags", "钓鱼", ""),
        ("Referrer", "介绍人", ""),
    ]
    assert [text for _, text, _ in found["Owned items"]] == ["商业险: Renewal 18 Sep 2027", "冰箱 B1"]
    assert [line[:2] for line in found["History"]] == [
        ("Fri 18 Sep", "purchase: 商业险"),
        ("Mon 14 Sep", "WeChat, 聊了刹车"),
        ("Sun 13 Sep", "call, Talked"),
    ]


def test_no_tier_no_amount_and_no_private_note(book: Book) -> None:
    told = str(said(customer_sheet(book, a_rich_customer(book), TODAY)))
    assert not any(word in told for word in ("Platinum", "76,543", "7654321", "秘密"))


def test_the_family_stands_there_with_numbers_that_may_be_shown(book: Book) -> None:
    parent = a_customer(book, "陈国栋", "13800138000")
    home = book.customers.get(parent).household_id
    young: Fields = {"birth_calendar": Calendar.SOLAR, "birth_month": 9, "birth_day": 20, "birth_year": 2018}
    child = a_customer(book, "陈小栋", "13900139000", household=home, role=Role.CHILD, **young)
    a_customer(book, "陈老", "13700137000", household=home, role=Role.PARENT, deceased=date(2020, 1, 1))
    sheet = customer_sheet(book, child, TODAY)
    assert sheet.phone == "13800138000"
    assert said(sheet)["Family"] == [("陈国栋", "", "13800138000"), ("陈老", "died 1 Jan 2020", "")]
    assert ("陈小栋", "Child", "") in said(customer_sheet(book, parent, TODAY))["Family"]


def test_what_there_is_nothing_to_say_about_has_no_section(book: Book) -> None:
    sheet = customer_sheet(book, a_customer(book, "甲", **BIRTHDAY, added=date(2026, 9, 18)), TODAY)
    assert said(sheet)["Contact"] == [("Birthday", "lunar 8/12", "")]
    assert {"Family", "Owned items", "History"}.isdisjoint(said(sheet))
