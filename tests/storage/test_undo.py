"""Undo and redo: every change back and forth, in order and after closing the book."""

from contextlib import closing
from pathlib import Path

import pytest

from core.errors import UserError
from core.model.attachment import Content
from core.model.customer import Customer, Phone, Tag, Tagging
from core.model.household import Household
from core.model.interaction import FollowUp, Interaction, Kind
from core.text import T
from storage.book import OpenBook
from storage.opening import open_book
from tests.storage.examples import TODAY, derived, person, put, rows_of


def everything(book: OpenBook) -> tuple[object, object]:
    return rows_of(book), derived(book)


def test_what_was_added_goes_and_comes_again(book: OpenBook) -> None:
    empty = everything(book)
    person(book, "陈国栋", note="喜欢喝茶")
    full = everything(book)
    undone = book.undo()
    assert (undone.number, undone.rows, undone.kept, everything(book)) == (1, 2, (), empty)
    redone = book.redo()
    assert (redone.number, redone.label, everything(book)) == (1, T("Add {name}", name="陈国栋"), full)


def test_many_edits_of_one_row_go_back_to_before_the_first(book: OpenBook) -> None:
    customer = person(book, "甲", total=5_00, first_purchase=TODAY)
    before = everything(book)
    with book.change(T("Edit")):
        book.customers.update(customer, name="乙", total=None)
        book.customers.update(customer, name="丙", do_not_contact=True)
    after = everything(book)
    book.undo()
    assert everything(book) == before
    book.redo()
    assert everything(book) == after


def test_what_was_removed_comes_back_with_its_id(book: OpenBook) -> None:
    customer = person(book)
    put(book, Phone(customer, "138 0000 0001", "13800000001"), Interaction(customer, TODAY, Kind.CALL))
    before = everything(book)
    with book.change(T("Remove")):
        book.phones.remove(1)
        book.interactions.remove(1)
        book.customers.remove(customer)
        book.households.remove(1)
    assert book.customers.where() == []
    book.undo()
    assert everything(book) == before


def test_bytes_come_back_as_they_were(book: OpenBook) -> None:
    (content,) = put(book, Content("00", bytes(range(256))))
    with book.change(T("Edit")):
        book.contents.update(content, data=b"")
    with book.change(T("Remove")):
        book.contents.remove(content)
    book.undo()
    assert book.contents.get(content).data == b""
    book.undo()
    assert book.contents.get(content).data == bytes(range(256))
    book.redo()
    assert book.contents.get(content).data == b""


def test_what_was_added_and_removed_in_one_change_was_never_there(book: OpenBook) -> None:
    before = everything(book)
    with book.change(T("Both")):
        book.tags.add(Tag("茶友"))
        book.tags.remove(1)
    book.undo()
    book.redo()
    assert everything(book) == before


def test_names_change_places_and_back(book: OpenBook) -> None:
    put(book, Tag("甲"), Tag("乙"))
    with book.change(T("Exchange")):
        for tag, name in ((1, "丙"), (2, "甲"), (1, "乙")):
            book.tags.update(tag, name=name)
    book.undo()
    assert [tag.name for tag in book.tags.where()] == ["甲", "乙"]


def test_undo_steps_back_and_redo_steps_forth(book: OpenBook) -> None:
    states = [everything(book)]
    for name in "甲乙丙":
        person(book, name)
        states.append(everything(book))
    for state in reversed(states[:-1]):
        book.undo()
        assert everything(book) == state
    for state in states[1:]:
        book.redo()
        assert everything(book) == state


def test_the_next_step_back_and_forth_is_known_before_it_is_taken(book: OpenBook) -> None:
    assert book.next_step(undone=False) is None
    for name in "甲乙":
        person(book, name)
    assert (book.next_step(undone=False), book.next_step(undone=True)) == (book.history(1)[0], None)
    book.undo()
    assert (book.next_step(undone=False), book.next_step(undone=True)) == tuple(reversed(book.history()))


def test_there_is_nothing_to_undo_in_a_new_book(book: OpenBook) -> None:
    with pytest.raises(UserError, match="Nothing to undo"):
        book.undo()
    with pytest.raises(UserError, match="Nothing to redo"):
        book.redo()


def test_redo_is_gone_once_something_new_was_written(book: OpenBook) -> None:
    person(book, "甲")
    book.undo()
    person(book, "乙")
    with pytest.raises(UserError, match="Nothing to redo"):
        book.redo()


def test_redo_stays_after_a_change_that_wrote_nothing(book: OpenBook) -> None:
    person(book, "甲")
    book.undo()
    with book.change(T("Nothing")):
        pass
    assert book.redo().rows == 2


def test_a_change_is_undone_by_its_number_weeks_later(book: OpenBook) -> None:
    first, second = person(book, "甲"), person(book, "乙")
    with book.change(T("Rename")) as renamed:
        book.customers.update(first, name="丙")
    put(book, FollowUp(second, TODAY, TODAY))
    assert book.undo(renamed.changes.number).kept == ()
    assert book.customers.get(first).name == "甲"
    assert book.follow_ups.where(customer_id=second)
    book.redo()
    assert book.customers.get(first).name == "丙"


def test_a_change_cannot_be_undone_twice_or_before_it_was_made(book: OpenBook) -> None:
    person(book)
    book.undo(1)
    with pytest.raises(UserError, match="already undone"):
        book.undo(1)
    with pytest.raises(UserError, match="There is no change"):
        book.undo(2)


def test_undo_and_redo_outlive_the_closing_of_the_book(tmp_path: Path) -> None:
    with closing(open_book(tmp_path / "book.shuke")) as book:
        customer = person(book, "甲")
        with book.change(T("Rename")):
            book.customers.update(customer, name="乙")
    with closing(open_book(tmp_path / "book.shuke")) as book:
        assert book.undo().label == T("Rename")
        assert book.customers.get(customer).name == "甲"
    with closing(open_book(tmp_path / "book.shuke")) as book:
        book.redo()
        assert book.customers.get(customer).name == "乙"


def test_a_whole_import_is_one_step(book: OpenBook) -> None:
    before = everything(book)
    with book.change(T("Import")):
        book.tags.add(Tag("展会"))
        home = book.households.add(Household(1, TODAY))
        for customer in range(1, 51):
            book.customers.add(Customer(f"N{customer}", "王芳", home, added=TODAY))
            book.phones.add(Phone(customer, "138", f"138{customer:08d}"))
            book.taggings.add(Tagging(customer, 1))
    assert book.undo().rows == 2 + 3 * 50
    assert everything(book) == before
    assert book.check() == []
