"""Who stands on the sheet of birthdays, and in which band."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.actions.preferences import set_preference
from core.birthday_sheet import birthday_sheet
from core.model.birthday import Birthday, Calendar
from core.ports import Book
from core.text import T
from tests.makers import TODAY, a_book, a_customer

Fields = dict[str, Any]  # fields of Customer, of any type
SOLAR = Calendar.SOLAR


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(a_book(tmp_path)) as opened:
        yield opened


def test_a_week_comes_first_and_then_the_month(book: Book) -> None:
    set_preference(book, "own_name", "沈知远")
    near: Fields = {"birth_calendar": SOLAR, "birth_month": 9, "birth_day": 25, "birth_year": 1986}
    a_customer(book, "甲", "13800138000", **near)
    a_customer(book, "乙", birth_calendar=Calendar.LUNAR, birth_month=9, birth_day=1)
    a_customer(book, "丙", birth_calendar=SOLAR, birth_month=12, birth_day=1)
    sheet = birthday_sheet(book, TODAY)
    assert (sheet.people, sheet.until, sheet.own_name) == (2, date(2026, 10, 18), "沈知远")
    first, later = sheet.bands
    assert (first.title, later.title) == (T("Within a week"), T("Later"))
    (entry,) = first.entries
    assert (entry.name, entry.due, entry.age) == ("甲", date(2026, 9, 25), 40)
    assert (entry.born, entry.family, entry.phone) == (Birthday(SOLAR, 9, 25), None, "13800138000")
    assert later.entries[0].born == Birthday(Calendar.LUNAR, 9, 1)


def test_a_child_is_called_by_its_family(book: Book) -> None:
    parent = a_customer(book, "陈国栋", "13800138000")
    home = book.customers.get(parent).household_id
    young: Fields = {"birth_calendar": SOLAR, "birth_month": 9, "birth_day": 20, "birth_year": 2018}
    a_customer(book, "陈小栋", "13900139000", household=home, **young)
    (band,) = birthday_sheet(book, TODAY).bands
    (entry,) = band.entries
    assert (entry.phone, entry.family) == ("13800138000", T("{name} family", name="陈国栋"))
