"""Undo that was insisted on: later edits are overwritten, in a change that can be taken back itself."""

import pytest

from core.errors import UserError
from core.model.customer import Customer, Phone, Tag, Tagging
from core.model.household import Household
from core.model.interaction import FollowUp, Interaction, Kind, Settlement
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, derived, person, put, rows_of


def rename(book: OpenBook, customer: int, name: str) -> int:
    with book.change(T("Rename")) as pending:
        book.customers.update(customer, name=name)
    return pending.changes.number


def names(book: OpenBook) -> list[str]:
    return [card.name for card in book.customers.where()]


def test_later_edits_are_overwritten_and_come_back(book: OpenBook) -> None:
    customer = person(book, "甲")
    first = rename(book, customer, "乙")
    rename(book, customer, "丙")
    before = (rows_of(book), derived(book))
    done = book.undo(first, insist=True)
    assert (names(book), done.rows, done.kept) == (["甲"], 1, ())
    assert done.label == T("Undo with later edits: {label}", label=T("Rename"))
    taken = (rows_of(book), derived(book))
    book.undo()
    assert (rows_of(book), derived(book)) == before
    book.redo()
    assert (rows_of(book), derived(book)) == taken
    assert book.check() == []


def test_what_was_insisted_on_counts_as_undone_until_it_is_brought_back(book: OpenBook) -> None:
    customer = person(book, "甲")
    first = rename(book, customer, "乙")
    rename(book, customer, "丙")
    book.undo(first, insist=True)
    assert {line.number: line.undone for line in book.history()}[first]
    with pytest.raises(UserError, match="already undone"):
        book.undo(first)
    with pytest.raises(UserError, match="already undone"):
        book.undo(first, insist=True)
    book.redo(first)
    assert names(book) == ["丙"]
    assert not {line.number: line.undone for line in book.history()}[first]


def test_without_anything_in_the_way_it_is_a_plain_undo(book: OpenBook) -> None:
    customer = person(book, "甲")
    only = rename(book, customer, "乙")
    assert book.undo(only, insist=True).number == only
    assert len(book.history()) == 2
    with pytest.raises(UserError, match="already undone"):
        book.undo(only, insist=True)


def test_later_records_of_a_new_card_go_with_it(book: OpenBook) -> None:
    with book.change(T("Import")) as imported:
        book.households.add(Household(1, TODAY))
        book.customers.add(Customer("N1", "王芳", 1, added=TODAY))
    other = person(book, "别人")
    put(book, Phone(1, "138", "138"), Tag("茶友"), Tagging(1, 1), Interaction(1, TODAY, Kind.CALL))
    put(book, FollowUp(1, TODAY, TODAY, interaction_id=1), Interaction(other, TODAY, Kind.CALL))
    before = rows_of(book)
    done = book.undo(imported.changes.number, insist=True)
    assert (names(book), done.kept) == (["别人"], ())
    assert [call.customer_id for call in book.interactions.where()] == [other]
    assert book.tags.where() != []
    assert book.check() == []
    book.undo()
    assert rows_of(book) == before
    assert book.check() == []


def test_a_household_that_somebody_else_lives_in_stays(book: OpenBook) -> None:
    customer = person(book, "甲")
    with book.change(T("Move")) as moved:
        book.customers.update(customer, household_id=book.households.add(Household(customer, TODAY)))
    other = person(book, "乙", household=2)
    done = book.undo(moved.changes.number, insist=True)
    assert {(row.table, row.row_id) for row in done.kept} == {("households", 2)}
    assert [card.household_id for card in book.customers.where()] == [1, 2]
    assert book.customers.get(other).household_id == 2
    assert book.check() == []


def test_a_row_that_stays_keeps_what_hangs_on_it(book: OpenBook) -> None:
    """A card into which another was merged is needed, and so are the records that it has."""
    with book.change(T("Import")) as imported:
        book.households.add(Household(1, TODAY))
        book.customers.add(Customer("N1", "王芳", 1, added=TODAY))
    other = person(book, "别人")
    put(book, Interaction(1, TODAY, Kind.CALL))
    with book.change(T("Point")):
        book.customers.update(other, merged_into=1)
    before, history = rows_of(book), book.history()
    done = book.undo(imported.changes.number, insist=True)
    assert (done.rows, {(row.table, row.row_id) for row in done.kept}) == (
        0,
        {("customers", 1), ("households", 1)},
    )
    assert (rows_of(book), book.history()) == (before, history)


def test_what_was_dragged_along_is_spared_when_its_owner_stays_after_all(book: OpenBook) -> None:
    gone, other = person(book, "甲"), person(book, "乙")
    put(book, FollowUp(gone, TODAY, TODAY))
    with book.change(T("Log")) as logged:
        book.interactions.add(Interaction(other, TODAY, Kind.CALL))
        book.follow_ups.update(1, customer_id=other, interaction_id=1)
    put(book, Settlement(1, other, "birthday", other, TODAY))
    with book.change(T("Remove")):
        book.customers.remove(gone)
    done = book.undo(logged.changes.number, insist=True)
    assert {(row.table, row.row_id) for row in done.kept} == {("follow_ups", 1), ("interactions", 1)}
    assert (len(book.settlements.where()), book.check()) == (1, [])


def test_a_tag_whose_name_is_taken_stays_away(book: OpenBook) -> None:
    customer = person(book)
    put(book, Tag("老友"))
    put(book, Tagging(customer, 1))
    with book.change(T("Remove both")) as removed:
        book.taggings.remove(1)
        book.tags.remove(1)
        book.customers.update(customer, note="茶")
    put(book, Tag("老友"))
    with book.change(T("Note")):
        book.customers.update(customer, note="酒")
    done = book.undo(removed.changes.number, insist=True)
    assert {(row.table, row.row_id) for row in done.kept} == {("tags", 1), ("taggings", 1)}
    assert book.customers.get(customer).note == ""
    assert book.check() == []


def test_what_an_undo_left_alone_may_be_insisted_on_later(book: OpenBook) -> None:
    one, other = person(book, "甲"), person(book, "乙")
    with book.change(T("Mark both")) as marked:
        book.customers.update(one, close=True)
        book.customers.update(other, close=True)
    rename(book, one, "丙")
    book.undo(marked.changes.number)
    done = book.undo(marked.changes.number, insist=True)
    assert (done.rows, names(book)) == (1, ["甲", "乙"])
    assert [card.close for card in book.customers.where()] == [False, False]


def half_undone(book: OpenBook) -> tuple[int, int]:
    """A change of two cards, and a later one that an undo of it left alone."""
    one, other = person(book, "甲"), person(book, "乙")
    with book.change(T("Mark both")) as marked:
        book.customers.update(one, close=True)
        book.customers.update(other, close=True)
    renamed = rename(book, one, "丙")
    book.undo(marked.changes.number)
    return marked.changes.number, renamed


def test_what_was_taken_in_two_steps_comes_back_in_one(book: OpenBook) -> None:
    marked, _ = half_undone(book)
    book.undo(marked, insist=True)
    done = book.redo(marked)
    assert (done.number, done.label, done.rows, done.kept) == (marked, T("Mark both"), 2, ())
    assert (names(book), [card.close for card in book.customers.where()]) == (["丙", "乙"], [True, True])
    for number in (None, marked):
        with pytest.raises(UserError, match=r"Nothing to redo|not undone"):
            book.redo(number)
    book.undo(marked, insist=True)
    book.redo(marked)
    assert (names(book), [card.close for card in book.customers.where()]) == (["丙", "乙"], [True, True])
    assert book.check() == []


def test_insisting_may_itself_be_insisted_away(book: OpenBook) -> None:
    customer = person(book, "甲")
    first = rename(book, customer, "乙")
    rename(book, customer, "丙")
    second = book.undo(first, insist=True).number
    rename(book, customer, "丁")
    third = book.undo(second, insist=True).number
    assert names(book) == ["丙"]
    assert {line.number for line in book.history() if line.undone} == {second}
    with pytest.raises(UserError, match="not undone"):
        book.redo(first)
    book.redo(second)
    assert (names(book), book.redo(first).number) == (["丁"], first)
    assert third in {line.number for line in book.history() if line.undone}
    assert book.check() == []
