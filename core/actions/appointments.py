"""What is agreed with somebody: made, kept, moved to another day, or missed."""

from dataclasses import replace
from datetime import date

from core.actions.cards import current_card
from core.changes import Changes
from core.errors import UserError
from core.model.interaction import Appointment, Interaction, Kind, Outcome
from core.ports import Book
from core.rules.due.given_words import MISSED
from core.text import T, Text

PLANNED = "planned"

MET_AS = {"service": Kind.SERVICE, "event": Kind.EVENT}
"""As what a meeting goes into the history; any other is a visit."""


def add_appointment(book: Book, agreed: Appointment, today: date) -> Changes:
    """Agree on a day. Raises UserError for one that has passed."""
    card = current_card(book, agreed.customer_id)
    with book.change(T("Appointment with {name} on {day}", name=card.name, day=agreed.day)) as pending:
        _check_ahead(agreed.day, today)
        book.appointments.add(agreed)
    return pending.changes


def keep_appointment(book: Book, appointment_id: int, today: date) -> Changes:
    """It came about: the meeting goes into the history of that day, as a touch."""
    agreed = _open(book, appointment_id)
    with book.change(_label(book, T("Met"), agreed)) as pending:
        book.appointments.update(agreed.id, state="kept")
        kind = MET_AS.get(agreed.kind, Kind.VISIT)
        day = min(agreed.day, today)
        book.interactions.add(Interaction(agreed.customer_id, day, kind, Outcome.REACHED, note=agreed.note))
    return pending.changes


def move_appointment(book: Book, appointment_id: int, day: date, hour: str, today: date) -> Changes:
    """Agree on another day and hour for the same. Raises UserError for a day that has passed."""
    agreed = _open(book, appointment_id)
    with book.change(_label(book, T("Moved"), agreed)) as pending:
        _check_ahead(day, today)
        book.appointments.update(agreed.id, state="moved")
        book.appointments.add(replace(agreed, day=day, hour=hour, state=PLANNED, id=0))
    return pending.changes


def miss_appointment(
    book: Book, appointment_id: int, today: date, day: date | None = None, hour: str = ""
) -> Changes:
    """It did not come about; with a `day` the next one is agreed at once, or later by saying it again;
    without one Today asks for it.

    Raises UserError for a day that has passed.
    """
    agreed = _open(book, appointment_id, PLANNED, MISSED)
    with book.change(_label(book, T("Missed"), agreed)) as pending:
        book.appointments.update(agreed.id, state=MISSED)
        if day is not None:
            _check_ahead(day, today)
            book.appointments.add(replace(agreed, day=day, hour=hour, state=PLANNED, id=0))
    return pending.changes


def _label(book: Book, done: Text, agreed: Appointment) -> Text:
    name = book.customers.get(agreed.customer_id).name
    return T("{done}: appointment of {name} on {day}", done=done, name=name, day=agreed.day)


def _open(book: Book, appointment_id: int, *states: str) -> Appointment:
    """Raises UserError for one that is not planned any more, nor in one of these states."""
    agreed = book.appointments.get(appointment_id)
    if agreed.state not in (states or (PLANNED,)):
        raise UserError(T("The appointment on {day} is not open any more", day=agreed.day))
    return agreed


def _check_ahead(day: date, today: date) -> None:
    if day < today:
        raise UserError(T("{day} has passed", day=day), fix=T("Enter a day from today on"))
