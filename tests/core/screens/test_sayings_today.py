"""What is proposed on Today for a household: for the reason that asks most, or for none."""

from datetime import date

from core.model.interaction import Interaction, Kind, Promise, Purpose
from core.model.purchase import End, ItemEnd, OwnedItem
from core.ports import Book
from core.screens.saying.sayings import Sayings, sayings_today
from core.screens.today import household_row
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer

WORDS = Words("en", TODAY)
LONG_AGO = date(2025, 1, 6)


def add(book: Book, table: str, row: object) -> int:
    with book.change(T("Add")):
        added: int = getattr(book, table).add(row)
    return added


def said(book: Book, customer: int) -> Sayings:
    row = household_row(book, book.customers.get(customer).household_id, TODAY)
    return sayings_today(book, WORDS, row, TODAY)


def test_the_words_are_for_what_asks_most(book: Book) -> None:
    he = a_customer(book, "Ben", added=LONG_AGO)
    add(book, "promises", Promise(he, "a check", TODAY, LONG_AGO))
    found = said(book, he)
    assert found.all[found.first].occasion == "promise"


def test_who_is_not_due_can_be_written_to_all_the_same(book: Book) -> None:
    he = a_customer(book, "Ben", do_not_contact=True)
    assert household_row(book, book.customers.get(he).household_id, TODAY).top is None
    assert said(book, he).all


def test_nothing_is_sold_while_a_complaint_is_open(book: Book) -> None:
    he = a_customer(book, "Ben", added=LONG_AGO)
    add(book, "interactions", Interaction(he, TODAY, Kind.COMPLAINT, promised=TODAY))
    item = add(book, "owned_items", OwnedItem(he, "Third-party"))
    add(book, "item_ends", ItemEnd(item, he, End.RENEWAL, TODAY, LONG_AGO))
    assert Purpose.SALES not in {saying.purpose for saying in said(book, he).all}
