"""A revisit: the mark and its three answers, in one change."""

from datetime import date, timedelta

import pytest

from core.actions.quick_entries import QuickEntry, log_entry
from core.actions.revisits import RevisitAnswers
from core.model.agenda import Reason
from core.model.interaction import Kind, Outcome
from core.model.purchase import Wish
from core.ports import Book
from core.text import T
from tests.makers import a_customer, all_rows

OCTOBER_8 = date(2026, 10, 8)
ALL = RevisitAnswers("早点开门", "七座", OCTOBER_8, "异响", date(2026, 9, 21))


def test_the_answers_become_a_suggestion_a_wish_and_a_complaint_in_one_change(
    book: Book, today: date
) -> None:
    customer = a_customer(book)
    before = all_rows(book)
    changes = log_entry(book, QuickEntry((customer,), Kind.REVISIT, satisfaction=1, answers=ALL), today)
    revisit, suggestion, complaint = book.interactions.where()
    assert (revisit.kind, revisit.satisfaction) == (Kind.REVISIT, 1)
    assert (suggestion.kind, suggestion.note) == (Kind.SUGGESTION, "早点开门")
    assert (complaint.kind, complaint.note, complaint.promised) == (Kind.COMPLAINT, "异响", ALL.promised)
    assert book.wishes.where() == [Wish(customer, "七座", today, by=OCTOBER_8, id=1)]
    home = book.customers.get(customer).household_id
    assert Reason.COMPLAINT in {item.kind for item in book.due_items([home])}
    book.undo(changes.number)
    assert all_rows(book) == before


@pytest.mark.parametrize(("answers", "outcome"), [(RevisitAnswers(), Outcome.REACHED), (ALL, None)])
def test_a_household_that_complained_is_not_done_for_today(
    book: Book, today: date, answers: RevisitAnswers, outcome: Outcome | None
) -> None:
    log_entry(book, QuickEntry((a_customer(book),), Kind.REVISIT, answers=answers), today)
    assert book.interactions.get(1).outcome is outcome
    assert len(book.logged_on(today)) == int(outcome is not None)


def test_what_was_not_answered_is_not_written(book: Book, today: date) -> None:
    log_entry(book, QuickEntry((a_customer(book),), Kind.REVISIT, satisfaction=5), today)
    assert [entry.kind for entry in book.interactions.where()] == [Kind.REVISIT]
    assert book.wishes.where() == []


def test_a_wish_that_is_open_already_stays_the_only_one(book: Book, today: date) -> None:
    customer = a_customer(book)
    with book.change(T("Wish")):
        book.wishes.add(Wish(customer, "七座", today - timedelta(days=9)))
    log_entry(book, QuickEntry((customer,), Kind.REVISIT, answers=RevisitAnswers(wish="七座")), today)
    assert len(book.wishes.where()) == 1
