"""Many rows at once are watched as closely as single ones."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as engine

from core.model.customer import Customer, Sex, Tag
from core.model.household import Household
from core.text import T
from storage.book import OpenBook
from storage.journal import armed_tables, entered_together
from storage.tables import TABLES
from storage.tables.rows import MANY
from tests.storage.examples import TODAY, derived, person, put, raw, rows_of

COUNT = MANY.start + 20


def homes(count: int = COUNT, first: int = 1) -> list[Household]:
    return [Household(at, TODAY, id=at) for at in range(first, first + count)]


def tags(count: int = COUNT) -> list[Tag]:
    return [Tag(f"tag {at}") for at in range(count)]


def test_many_rows_go_and_come_again_as_one_change(book: OpenBook) -> None:
    put(book, Tag("老友"))
    before = rows_of(book), derived(book)
    with book.change(T("Many")) as many:
        book.households.add_all(homes())
        book.tags.add_all(tags())
    after = rows_of(book), derived(book)
    assert (many.changes.rows, many.changes.tables) == (
        2 * COUNT,
        frozenset({"households", "tags"}),
    )
    book.undo()
    assert (rows_of(book), derived(book)) == before
    book.redo()
    assert (rows_of(book), derived(book)) == after
    assert armed_tables(raw(book)) == TABLES.keys()
    assert book.check() == []


def test_more_than_are_held_at_once_are_all_stored(book: OpenBook) -> None:
    count = MANY.stop + 5
    with book.change(T("Many")) as many:
        book.tags.add_all(tags(count))
    assert many.changes.rows == count == len(book.tags.where())


def test_what_is_told_is_stored_and_the_rest_is_as_in_a_record(book: OpenBook) -> None:
    with book.change(T("Homes")):
        book.households.add_all(homes())
    whole = Customer("N1", "王芳", 1, sex=Sex.FEMALE, added=TODAY, birth_leap=True, deceased=TODAY, id=7)
    plain = Customer("N2", "李强", 2, id=8)
    with book.change(T("Cards")):
        book.customers.add_told([told(whole), told(plain), {"number": "N3", "name": "甲", "household_id": 3}])
    assert book.customers.where() == [whole, plain, Customer("N3", "甲", 3, id=9)]


def told(card: Customer) -> dict[str, Any]:
    """The fields in which a card differs from an empty one."""
    empty = asdict(Customer("", ""))
    return {name: value for name, value in asdict(card).items() if value != empty[name]}


def test_rows_that_are_told_get_the_next_ids(book: OpenBook) -> None:
    with book.change(T("Many")) as many:
        book.tags.add_told({"name": tag.name} for tag in tags())
    assert [tag.id for tag in book.tags.where()] == list(range(1, COUNT + 1))
    assert many.changes.rows == COUNT
    book.undo()
    assert book.tags.where() == []


def test_an_old_id_among_many_is_entered_too(book: OpenBook) -> None:
    person(book)
    put(book, Household(added=TODAY), Household(added=TODAY))
    with book.change(T("Remove")):
        book.households.remove(2)
    with book.change(T("Many")) as many:
        book.households.add_all([Household(added=TODAY, id=2), *homes(first=4)])
    assert many.changes.rows == COUNT + 1
    book.undo()
    assert [home.id for home in book.households.where()] == [1, 3]


def test_what_breaks_off_leaves_neither_rows_nor_an_unwatched_table(book: OpenBook) -> None:
    with book.change(T("Many")) as many:
        with pytest.raises(engine.IntegrityError, match="UNIQUE"):
            book.tags.add_all([*tags(), Tag("tag 3")])
        assert armed_tables(raw(book)) == TABLES.keys()
        book.tags.add(Tag("茶友"))
    assert many.changes.rows == 1
    book.undo()
    assert book.tags.where() == []


def test_a_table_is_watched_again_after_the_engine_rolled_back_by_itself(book: OpenBook) -> None:
    with (
        pytest.raises(ZeroDivisionError),
        book.change(T("Fail")),
        entered_together(raw(book), "households", 1),
    ):
        raw(book).execute("ROLLBACK")
        raise ZeroDivisionError
    assert armed_tables(raw(book)) == TABLES.keys()


def test_many_rows_are_refused_outside_a_change(book: OpenBook) -> None:
    with pytest.raises(engine.IntegrityError, match="outside a change"):
        book.tags.add_all(tags())
    assert book.tags.where() == []


def test_whoever_writes_while_many_rows_are_made_is_watched(book: OpenBook) -> None:
    def made() -> Iterator[Tag]:
        for tag in tags():
            book.tags.add(replace(tag, name=f"beside {tag.name}"))
            yield tag

    with book.change(T("Both")) as both:
        book.tags.add_all(made())
    assert both.changes.rows == 2 * COUNT
    book.undo()
    assert book.tags.where() == []
