"""Who stands on the sheet of the dormant, and what never does."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from core.actions.preferences import set_preference
from core.dormant_sheet import DormantSheet, dormant_sheet
from core.model.interaction import Kind, Outcome
from core.ports import Book
from core.screens.dormant import dormants
from resources.words import Words
from tests.makers import TODAY, a_book, a_customer, a_purchase, a_touch

ENGLISH = Words("en", TODAY)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(a_book(tmp_path)) as opened:
        yield opened


def bought(book: Book, name: str, *ago: int, household: int | None = None) -> int:
    customer = a_customer(book, name, "13800138000", household=household, note="只谈价格")
    for days in ago:
        a_purchase(book, customer, day=TODAY - timedelta(days=days))
    return customer


def sheet_of(book: Book) -> DormantSheet:
    return dormant_sheet(book, dormants(book, TODAY).rows, TODAY)


def test_a_household_is_told_in_two_lines(book: Book) -> None:
    set_preference(book, "own_name", "沈知远")
    one = bought(book, "邱海涛", 222, 177, 132)
    a_customer(book, "孟瑶", household=book.customers.get(one).household_id)
    sheet = sheet_of(book)
    ((entry,),) = [band.entries for band in sheet.bands]
    assert (sheet.households, sheet.own_name, entry.phone) == (1, "沈知远", "13800138000")
    assert (entry.name, ENGLISH.say(entry.silent)) == ("邱海涛", "132 days silent")
    assert ENGLISH.say(entry.why) == "usually 45 days, bought 3 times"
    assert entry.family is not None and ENGLISH.say(entry.family) == "邱海涛 family"
    assert ENGLISH.say(entry.last).endswith("purchase")
    assert "只谈价格" not in repr(sheet)


def test_an_open_complaint_comes_first_and_who_goes_by_the_limit_is_told_so(book: Book) -> None:
    one = bought(book, "任晓东", 400)
    a_touch(book, one, TODAY - timedelta(days=300), Kind.COMPLAINT, None, note="刹车响")
    other = bought(book, "柳眉", 500)
    for days in (20, 10):
        a_touch(book, other, TODAY - timedelta(days=days), outcome=Outcome.NO_ANSWER)
    with_hint, without = [band.entries[0] for band in sheet_of(book).bands]
    assert with_hint.hint is not None and (without.hint, without.family) == (None, None)
    assert ENGLISH.say(without.why) == "365 days allowed, plain limit"


def test_nobody_dormant_is_an_empty_sheet(book: Book) -> None:
    assert sheet_of(book).bands == ()


def test_who_was_never_reached_is_told_so(book: Book) -> None:
    customer = bought(book, "任晓东", 400)
    rows = dormants(book, TODAY).rows
    purchase = book.purchases.where(customer_id=customer)[0]
    with book.change(purchase_gone := sheet_of(book).bands[0].title):
        book.purchases.remove(purchase.id)
    assert purchase_gone.msgid
    (band,) = dormant_sheet(book, rows, TODAY).bands
    assert ENGLISH.say(band.entries[0].last) == "Not reached yet"
