"""Appointments are made, kept, moved and missed, each in one step that undo takes back."""

from datetime import timedelta

import pytest

from core.actions.appointments import (
    add_appointment,
    keep_appointment,
    miss_appointment,
    move_appointment,
)
from core.errors import UserError
from core.model.agenda import Reason
from core.model.interaction import Appointment, Interaction, Kind, Outcome
from core.ports import Book
from core.text import T
from tests.makers import TODAY, a_customer

DAY = timedelta(days=1)


def agreed(book: Book, days: int = 0, kind: str = "visit") -> int:
    """An appointment of a new customer, written as it is."""
    customer = a_customer(book, "李玉芬")
    with book.change(T("Agree")):
        return book.appointments.add(
            Appointment(customer, TODAY + days * DAY, "10:00", "展厅", kind, note="试驾")
        )


def states(book: Book) -> list[tuple[str, int, str]]:
    return [(one.state, (one.day - TODAY).days, one.hour) for one in book.appointments.where()]


def reasons(book: Book) -> list[str]:
    return [item.about or "planned" for item in book.due_items([1]) if item.kind is Reason.APPOINTMENT]


def test_what_is_agreed_is_due_on_its_day(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    done = add_appointment(book, Appointment(customer, TODAY, "10:00"), TODAY)
    assert done.label == T("Appointment with {name} on {day}", name="李玉芬", day=TODAY)
    assert (states(book), reasons(book)) == ([("planned", 0, "10:00")], ["planned"])


def test_nothing_is_agreed_for_a_day_that_has_passed(book: Book) -> None:
    customer = a_customer(book)
    with pytest.raises(UserError, match="has passed"):
        add_appointment(book, Appointment(customer, TODAY - DAY), TODAY)
    assert states(book) == []


@pytest.mark.parametrize(
    ("kind", "entry"),
    [("visit", Kind.VISIT), ("service", Kind.SERVICE), ("event", Kind.EVENT), ("errand", Kind.VISIT)],
)
def test_one_that_was_kept_goes_into_the_history_as_a_touch(book: Book, kind: str, entry: Kind) -> None:
    keep_appointment(book, agreed(book, -1, kind), TODAY)
    assert book.interactions.where() == [Interaction(1, TODAY - DAY, entry, Outcome.REACHED, "试驾", id=1)]
    assert (states(book), reasons(book)) == ([("kept", -1, "10:00")], [])
    book.undo()
    assert (states(book), reasons(book)) == ([("planned", -1, "10:00")], ["planned"])


def test_one_that_came_about_early_is_told_of_today(book: Book) -> None:
    keep_appointment(book, agreed(book, 3), TODAY)
    assert book.interactions.get(1).day == TODAY


def test_moving_leaves_the_old_day_and_asks_on_the_new_one(book: Book) -> None:
    move_appointment(book, agreed(book), TODAY + 4 * DAY, "15:30", TODAY)
    assert states(book) == [("moved", 0, "10:00"), ("planned", 4, "15:30")]
    moved = book.appointments.get(2)
    assert (moved.place, moved.kind, moved.note) == ("展厅", "visit", "试驾")
    with pytest.raises(UserError, match="not open any more"):
        keep_appointment(book, 1, TODAY)


def test_one_that_was_missed_asks_for_a_new_date(book: Book) -> None:
    miss_appointment(book, agreed(book, -1), TODAY)
    assert (states(book), reasons(book)) == ([("missed", -1, "10:00")], ["missed"])
    miss_appointment(book, 1, TODAY, TODAY + DAY, "09:00")
    assert states(book) == [("missed", -1, "10:00"), ("planned", 1, "09:00")]
    assert reasons(book) == ["planned"]


@pytest.mark.parametrize("late", [move_appointment, miss_appointment])
def test_no_new_date_in_the_past(book: Book, late: object) -> None:
    meeting = agreed(book)
    with pytest.raises(UserError, match="has passed"):
        if late is move_appointment:
            move_appointment(book, meeting, TODAY - DAY, "", TODAY)
        else:
            miss_appointment(book, meeting, TODAY, TODAY - DAY)
    assert states(book) == [("planned", 0, "10:00")]
