"""Which ends stand on the sheet of renewals, and what never does."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.actions.preferences import set_preference
from core.model.interaction import Kind
from core.model.purchase import End, ItemEnd, OwnedItem
from core.ports import Book
from core.renewals_sheet import renewal_sheet
from core.screens.renewals import Segment
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_book, a_customer, a_touch

ENGLISH = Words("en", TODAY)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(a_book(tmp_path)) as opened:
        yield opened


def an_end(book: Book, customer: int, name: str, due: date, kind: End = End.RENEWAL) -> None:
    with book.change(T("Add an item")):
        item = book.owned_items.add(OwnedItem(customer, name, premium=3200_00))
        book.item_ends.add(ItemEnd(item, customer, kind, due, TODAY))


def test_what_lapsed_comes_first_and_families_have_their_name(book: Book) -> None:
    set_preference(book, "own_name", "沈知远")
    one = a_customer(book, "陈国栋", "13800138000", note="只谈价格")
    a_customer(book, "李玉芬", household=book.customers.get(one).household_id)
    other = a_customer(book, "王祥")
    an_end(book, one, "商业险", TODAY + timedelta(days=5))
    an_end(book, other, "车辆", TODAY - timedelta(days=2), End.INSPECTION)
    sheet = renewal_sheet(book, TODAY)
    assert (sheet.items, sheet.own_name, sheet.until) == (2, "沈知远", TODAY + timedelta(days=60))
    lapsed, near = sheet.bands
    assert (lapsed.title, near.title) == (T("Lapsed"), near.title)
    (first,), (second,) = lapsed.entries, near.entries
    assert (first.name, first.thing, first.family, first.phone) == ("王祥", "车辆", None, "")
    assert (ENGLISH.say(first.end), ENGLISH.say(first.left)) == ("Inspection", "2 d over")
    assert (second.name, second.due, second.phone) == ("陈国栋", TODAY + timedelta(days=5), "13800138000")
    assert second.family == T("{name} family", name="陈国栋")
    told = str(sheet)
    assert "3200" not in told and "320000" not in told and "价格" not in told


def test_it_can_be_narrowed_to_one_segment(book: Book) -> None:
    one = a_customer(book, "陈国栋")
    an_end(book, one, "商业险", TODAY + timedelta(days=5))
    an_end(book, one, "车辆", TODAY + timedelta(days=6), End.INSPECTION)
    assert renewal_sheet(book, TODAY, Segment.INSPECTION).items == 1


def test_a_complaint_is_answered_first(book: Book) -> None:
    one = a_customer(book, "陈国栋")
    an_end(book, one, "商业险", TODAY + timedelta(days=5))
    a_touch(book, one, TODAY, Kind.COMPLAINT, None, note="异响")
    (band,) = renewal_sheet(book, TODAY).bands
    assert band.entries[0].hint == T("Answer first")
