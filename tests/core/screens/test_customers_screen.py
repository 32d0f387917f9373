"""The list of customers without a window: what is found, how far it has been read, which phone is shown."""

from datetime import date
from typing import Any

import pytest

from core.model.birthday import Calendar
from core.ports import Book
from core.screens import customers
from core.screens.customers import FIRST_ROWS, CustomersScreen
from resources.words import Words
from tests.makers import TODAY, a_customer

ENGLISH = Words("en", TODAY)
Born = dict[str, Any]  # some fields of Customer


@pytest.fixture
def screen(book: Book) -> CustomersScreen:
    return CustomersScreen(book, TODAY)


def crowd(book: Book, count: int) -> None:
    for number in range(count):
        a_customer(book, f"Ann {number}")


def names(screen: CustomersScreen) -> list[str]:
    return [row.line.name for row in screen.rows]


def test_a_phrase_finds_by_name_initials_and_last_digits(book: Book, screen: CustomersScreen) -> None:
    a_customer(book, "陈国栋", "15422814821")
    a_customer(book, "李玉芬", "15422814900")
    for phrase in ("国栋", "cgd", "4821", "chenguodong"):
        screen.seek(phrase)
        assert (names(screen), screen.found) == (["陈国栋"], 1)
    screen.seek("cgx")
    assert (names(screen), screen.found, screen.is_whole) == ([], 0, True)


def test_a_long_list_is_read_page_by_page(
    book: Book, screen: CustomersScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(customers, "MORE_ROWS", 10)
    crowd(book, FIRST_ROWS + 12)
    screen.seek("")
    assert (len(screen.rows), screen.found, screen.is_whole) == (FIRST_ROWS, FIRST_ROWS + 12, False)
    assert [row.line.name for row in screen.more()] == [f"Ann {FIRST_ROWS + n}" for n in range(10)]
    assert len(screen.more()) == 2
    assert screen.is_whole


def test_a_refresh_keeps_what_had_been_read(book: Book, screen: CustomersScreen) -> None:
    crowd(book, FIRST_ROWS + 2)
    screen.seek("")
    screen.more()
    screen.refresh(TODAY)
    assert len(screen.rows) == FIRST_ROWS + 2


def test_rows_that_are_gone_meanwhile_end_the_list(book: Book, screen: CustomersScreen) -> None:
    crowd(book, FIRST_ROWS + 1)
    screen.seek("")
    book.undo()
    assert screen.more() == []
    assert screen.is_whole


def test_everybody_is_counted_with_their_households(book: Book, screen: CustomersScreen) -> None:
    first = a_customer(book, "Ann")
    a_customer(book, "Bob", household=book.customers.get(first).household_id)
    assert ENGLISH.say(screen.everybody()) == "2 customers, 1 household"


def test_members_name_the_one_who_is_called_first(book: Book, screen: CustomersScreen) -> None:
    first = a_customer(book, "Ann")
    second = a_customer(book, "Bob", household=book.customers.get(first).household_id)
    screen.seek("")
    assert [row.customer_id for row in screen.rows] == [first, second]
    assert [(row.line.name, row.head) for row in screen.rows] == [("Ann", ""), ("Bob", "Ann")]


@pytest.mark.parametrize(("born", "phone"), [(2012, "15422814821"), (2013, "")])
def test_a_person_under_fourteen_shows_no_phone(book: Book, born: int, phone: str) -> None:
    birthday: Born = {"birth_calendar": Calendar.SOLAR, "birth_month": 9, "birth_day": 18, "birth_year": born}
    a_customer(book, "Ann", "15422814821", **birthday)
    a_customer(book, "Bob")
    screen = CustomersScreen(book, date(2026, 9, 18))
    screen.seek("")
    assert [row.phone for row in screen.rows] == [phone, ""]
