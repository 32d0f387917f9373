"""The one door: a change is there whole or not at all, and nothing is written beside it."""

from dataclasses import replace

import pytest
from sqlcipher3 import dbapi2 as engine

from core.errors import NotFoundError
from core.model.customer import Phone
from core.model.household import Household
from core.model.referral import CreditEntry, Entry
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, derived, person, put, raw, rows_of


def test_a_change_tells_what_it_touched(book: OpenBook) -> None:
    customer = person(book)
    home = book.customers.get(customer).household_id
    with book.change(T("Rename {name}", name="王芳")) as pending:
        book.customers.update(customer, name="王芬")
    changes = pending.changes
    assert (changes.number, changes.label, changes.rows) == (2, T("Rename {name}", name="王芳"), 1)
    assert changes.tables == {"customers"}
    assert changes.households == {home}
    assert changes.kept == ()


def test_a_row_edited_many_times_counts_once(book: OpenBook) -> None:
    customer = person(book)
    with book.change(T("Rename")) as pending:
        for name in "甲乙丙":
            book.customers.update(customer, name=name)
    assert pending.changes.rows == 1
    assert book.customers.get(customer).name == "丙"


def test_an_exception_takes_the_whole_change_back(book: OpenBook) -> None:
    person(book)
    before = rows_of(book), derived(book), rows_of(book, "changes", "journal")
    with pytest.raises(ZeroDivisionError), book.change(T("Fail")):
        book.customers.update(1, name="别人")
        book.households.add(Household(added=TODAY))
        raise ZeroDivisionError
    assert (rows_of(book), derived(book), rows_of(book, "changes", "journal")) == before


def test_the_book_goes_on_after_the_engine_rolled_back_by_itself(book: OpenBook) -> None:
    with pytest.raises(ZeroDivisionError), book.change(T("Fail")):
        book.households.add(Household(added=TODAY))
        raw(book).execute("ROLLBACK")
        raise ZeroDivisionError
    assert book.households.where() == []
    assert person(book) == 1


def test_an_empty_change_leaves_no_trace(book: OpenBook) -> None:
    with book.change(T("Nothing")) as pending:
        pass
    assert (pending.changes.rows, book.history()) == (0, [])


def test_a_change_within_a_change_is_a_fault_of_ours(book: OpenBook) -> None:
    with pytest.raises(RuntimeError), book.change(T("Outer")), book.change(T("Inner")):
        pass
    assert book.history() == []


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO households (added) VALUES ('2026-01-01')",
        "UPDATE customers SET name = ''",
        "DELETE FROM phones",
    ],
)
def test_the_database_refuses_what_is_written_outside_a_change(book: OpenBook, statement: str) -> None:
    put(book, Phone(person(book), "138", "138"))
    before = rows_of(book)
    with pytest.raises(engine.IntegrityError, match="outside a change"):
        raw(book).execute(statement)
    assert rows_of(book) == before


def test_the_ledger_is_only_ever_added_to(book: OpenBook) -> None:
    [entry] = put(book, CreditEntry(person(book), TODAY, Entry.EARN, 200))
    with pytest.raises(engine.IntegrityError, match="never rewritten"), book.change(T("Rewrite")):
        book.credit_entries.update(entry, amount=900)
    with pytest.raises(engine.IntegrityError, match="never rewritten"), book.change(T("Remove")):
        book.credit_entries.remove(entry)
    assert book.credit_entries.get(entry).amount == 200


def test_a_ledger_line_may_be_undone_with_its_change(book: OpenBook) -> None:
    put(book, CreditEntry(person(book), TODAY, Entry.EARN, 200))
    book.undo()
    assert book.credit_entries.where() == []


def test_a_row_that_refers_to_nobody_is_refused(book: OpenBook) -> None:
    customer = person(book)
    with pytest.raises(engine.IntegrityError, match="FOREIGN KEY"):
        put(book, CreditEntry(customer + 1, TODAY, Entry.EARN, 200))


def test_ids_are_never_used_twice(book: OpenBook) -> None:
    assert book.households.next_id() == 1
    put(book, Household(added=TODAY), Household(added=TODAY))
    with book.change(T("Remove")):
        book.households.remove(2)
    assert book.households.next_id() == 3
    assert put(book, Household(added=TODAY)) == [3]


def test_a_missing_record_is_told(book: OpenBook) -> None:
    with pytest.raises(NotFoundError):
        book.customers.get(7)


def test_history_comes_newest_first(book: OpenBook) -> None:
    person(book, "甲")
    person(book, "乙")
    book.undo()
    lines = [replace(line, at="") for line in book.history()]
    assert [(line.number, line.label, line.rows, line.undone) for line in lines] == [
        (2, T("Add {name}", name="乙"), 2, True),
        (1, T("Add {name}", name="甲"), 2, False),
    ]
    assert book.history(1) == book.history()[:1]
