"""Families refused, and two people told from one, each in one step."""

from datetime import date
from itertools import combinations

from core.actions.apart import family_of_two, keep_apart
from core.ports import Book
from tests.makers import a_customer, all_rows


def test_no_two_of_a_group_are_suggested_again(book: Book) -> None:
    people = [a_customer(book, f"客户{n}") for n in range(3)]
    before = all_rows(book)
    keep_apart(book, "family", people[::-1])
    kept = {(row.kind, row.first_id, row.second_id) for row in book.dismissals.where()}
    assert kept == {("family", *pair) for pair in combinations(people, 2)}
    assert keep_apart(book, "family", people).rows == 0
    book.undo()
    assert all_rows(book) == before


def test_two_people_of_one_family_are_served_together_and_not_taken_for_one(book: Book, today: date) -> None:
    first, second = a_customer(book, "李玉芬"), a_customer(book, "李玉芳")
    before = all_rows(book)
    home = book.customers.get(first).household_id
    family_of_two(book, (second, first), home, today)
    assert {card.household_id for card in book.customers.where()} == {home}
    (kept,) = book.dismissals.where()
    assert (kept.kind, kept.first_id, kept.second_id) == ("person", first, second)
    book.undo()
    assert all_rows(book) == before
