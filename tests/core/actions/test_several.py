"""Tags, and one family, for several customers at once."""

import pytest

from core.actions.several import give_tags, make_one_family, take_tags
from core.errors import UserError
from core.ports import Book
from core.screens.card.view import tags_of
from core.text import N
from tests.makers import TODAY, a_customer


@pytest.fixture
def people(book: Book) -> list[int]:
    return [a_customer(book, name) for name in ("陈国栋", "李玉芬", "谢宏斌")]


def tags(book: Book, people: list[int]) -> list[tuple[str, ...]]:
    return [tags_of(book, one) for one in people]


def test_all_of_them_bear_the_tags_and_one_step_takes_them_back(book: Book, people: list[int]) -> None:
    give_tags(book, people[:1], ["茶友"])
    given = give_tags(book, people, ["茶友", "老乡"])
    assert tags(book, people) == [("老乡", "茶友")] * 3
    expected = N("Tag {n} customer: {tags}", "Tag {n} customers: {tags}", 3, tags=("茶友", "老乡"))
    assert given.label == expected
    book.undo()
    assert tags(book, people) == [("茶友",), (), ()]


def test_a_tag_is_taken_off_those_alone(book: Book, people: list[int]) -> None:
    give_tags(book, people, ["茶友", "老乡"])
    take_tags(book, people[1:], ["茶友", "没有"])
    assert tags(book, people) == [("老乡", "茶友"), ("老乡",), ("老乡",)]
    book.undo()
    assert tags(book, people) == [("老乡", "茶友")] * 3


def test_nothing_typed_is_told_and_nothing_written(book: Book, people: list[int]) -> None:
    with pytest.raises(UserError, match="No tag is written"):
        give_tags(book, people, [])
    assert book.tags.where() == []


def test_a_family_is_that_of_whoever_was_entered_first(book: Book, people: list[int]) -> None:
    home = book.customers.get(people[0]).household_id
    make_one_family(book, people[::-1], TODAY)
    assert {book.customers.get(one).household_id for one in people} == {home}
    assert book.households.get(home).primary_id == people[0]
    book.undo()
    assert len({book.customers.get(one).household_id for one in people}) == 3


@pytest.mark.parametrize("count", [0, 1])
def test_a_family_needs_two(book: Book, people: list[int], count: int) -> None:
    with pytest.raises(UserError, match="A family needs two"):
        make_one_family(book, people[:count], TODAY)
