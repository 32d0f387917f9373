"""Invented customers: as many as asked for, the same for the same seed, one change to take back."""

from contextlib import AbstractContextManager, closing

import pytest

from core.actions.customers import next_number
from core.demo.filling import fill_with_demo
from core.errors import UserError
from core.model.birthday import Calendar
from core.model.customer import Role
from core.ports import Book
from core.ports.book import Pending
from core.screens.listings.likeness import duplicate_listing, family_listing
from core.text import Text
from storage.opening import open_book
from tests.makers import TODAY, a_book, a_customer, all_rows


def test_the_book_holds_as_many_as_asked_for_and_all_that_belongs_to_them(book: Book) -> None:
    fill_with_demo(book, 150, 1, TODAY)
    assert (book.customer_count(), next_number(book)) == (150, "151")
    rows = all_rows(book)
    filled = "households phones taggings purchases owned_items item_ends interactions promises"
    for table in f"{filled} appointments wishes referrals credit_entries".split():
        assert rows[table], table
    calendars = {card.birth_calendar for card in book.customers.where()}
    assert calendars == {Calendar.SOLAR, Calendar.LUNAR}
    assert book.check() == []


def test_families_of_the_demo_live_together(book: Book) -> None:
    fill_with_demo(book, 60, 1, TODAY)
    children = book.customers.where(role=Role.CHILD)
    for child in children:
        home = book.households.get(child.household_id)
        assert book.customers.get(home.primary_id).address == child.address
        assert book.phones.where(customer_id=child.id) == []
    assert children


def test_there_are_families_and_doubles_to_be_found(book: Book) -> None:
    fill_with_demo(book, 150, 1, TODAY)
    assert len(family_listing(book).rows) > 20
    assert 0 < len(duplicate_listing(book).rows) < 10


def test_nothing_of_the_demo_lies_ahead_that_has_happened(book: Book) -> None:
    fill_with_demo(book, 80, 3, TODAY)
    assert max(purchase.day for purchase in book.purchases.where()) < TODAY
    assert max(said.day for said in book.interactions.where()) < TODAY
    assert min(meeting.day for meeting in book.appointments.where()) >= TODAY


def test_the_same_seed_gives_the_same_people(tmp_path_factory: pytest.TempPathFactory) -> None:
    books = [a_book(tmp_path_factory.mktemp(name)) for name in ("first", "second", "third")]
    for book, seed in zip(books, (5, 5, 6), strict=True):
        fill_with_demo(book, 20, seed, TODAY)
    first, second, third = map(all_rows, books)
    for book in books:
        book.close()
    assert first == second
    assert first["customers"] != third["customers"]


def test_one_undo_empties_the_book_again(book: Book) -> None:
    fill_with_demo(book, 20, 1, TODAY)
    book.undo()
    assert book.customer_count() == 0


def test_real_customers_are_never_mixed_with_invented_ones(book: Book) -> None:
    a_customer(book)
    with pytest.raises(UserError):
        fill_with_demo(book, 20, 1, TODAY)
    assert book.customer_count() == 1


def test_a_book_that_was_filled_meanwhile_is_left_alone(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    change = book.change

    def after_another(label: Text) -> AbstractContextManager[Pending]:
        with closing(open_book(book.path)) as other:
            a_customer(other, "先来")
        return change(label)

    monkeypatch.setattr(book, "change", after_another)
    with pytest.raises(UserError, match="already"):
        fill_with_demo(book, 20, 1, TODAY)
    assert book.customer_count() == 1
