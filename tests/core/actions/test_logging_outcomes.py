"""What an outcome settles: the household's top reason, in the record it came from."""

from datetime import date, timedelta

from core.actions.interactions import Outing, log_outcome
from core.model.agenda import Reason
from core.model.interaction import Appointment, Interaction, Kind, Outcome, Promise
from core.ports import Book
from core.screens.today import household_row
from core.text import T
from tests.makers import a_customer


def log(book: Book, customer: int, outcome: Outcome, today: date) -> None:
    home = book.customers.get(customer).household_id
    log_outcome(book, household_row(book, home, today), Outing(outcome), today)


def test_a_talk_keeps_the_promise_that_was_on_top(book: Book, today: date) -> None:
    customer = a_customer(book)
    with book.change(T("Promise")):
        book.promises.add(Promise(customer, "送保养券", today, today - timedelta(days=3)))
    log(book, customer, Outcome.REACHED, today)
    assert [promise.kept for promise in book.promises.where()] == [today]


def test_a_talk_keeps_the_appointment_that_was_on_top(book: Book, today: date) -> None:
    customer = a_customer(book)
    with book.change(T("Agree")):
        book.appointments.add(Appointment(customer, today, "10:00"))
    log(book, customer, Outcome.REACHED, today)
    assert [meeting.state for meeting in book.appointments.where()] == ["kept"]


def test_a_message_alone_never_answers_a_complaint(book: Book, today: date) -> None:
    customer = a_customer(book)
    with book.change(T("Complain")):
        book.interactions.add(Interaction(customer, today - timedelta(days=1), Kind.COMPLAINT))
    log(book, customer, Outcome.MESSAGE, today)
    assert book.interactions.get(1).settled is None
    log(book, customer, Outcome.REACHED, today)
    assert book.interactions.get(1).settled == today
    row = household_row(book, book.customers.get(customer).household_id, today)
    assert Reason.COMPLAINT not in {reason.kind for reason in row.reasons}
