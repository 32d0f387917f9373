"""The forms of the schedule: a new appointment, another day for one, and what to do after one was missed."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from core.actions.appointments import add_appointment, miss_appointment, move_appointment
from core.errors import UserError
from core.model.interaction import Appointment
from core.screens.card.typed import typed_coming_day, typed_hour
from core.screens.meetings import KINDS, Meeting
from core.text import T, Text
from gui.customers.chooser import Chooser
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.widgets.combo import ComboBox
from gui.widgets.field import Field

_TODAY = ("今天", "today")


class NewForm(SideForm):
    """Who is met when, where, and what for."""

    def __init__(self, desk: Desk, day: date) -> None:
        super().__init__(desk, T("New appointment"), T("Save"))
        self._chooser = Chooser(desk, desk.say(T("Customer")), 0)
        self.add_captioned(T("Customer"), self._chooser)
        self._day, self._hour = add_day(self)
        self._day.set_text(desk.words.column_date(day))
        self._place = self.add_field(T("Place"))
        self._kind = ComboBox(desk.themes, desk.say(T("Kind")))
        for kind, words in KINDS.items():
            self._kind.addItem(desk.say(words), kind)
        self.add_captioned(T("Kind"), self._kind)
        self._note = self.add_field(T("Note"))
        self._hint = self.add_words(T("It stands by the hour on top of Today"))

    def first_stop(self) -> QWidget:
        return self._chooser.line

    def action(self) -> Action | None:
        chosen, session = self._chooser.required(self._hint.set_words), self.desk.session
        if chosen is None:
            return None
        agreed = Appointment(
            chosen.customer_id,
            read_day(self.desk, self._day.text()),
            typed_hour(self._hour.text()),
            self._place.text().strip(),
            str(self._kind.currentData()),
            note=self._note.text().strip(),
        )
        return partial(add_appointment, session.book, agreed, session.today)


class MoveForm(SideForm):
    """Another day and hour for the same."""

    def __init__(self, desk: Desk, meeting: Meeting) -> None:
        super().__init__(desk, T("Move the appointment of {name}", name=meeting.name), T("Save"))
        self._meeting = meeting
        self._day, self._hour = add_day(self)
        self._hour.set_text(meeting.hour)
        self.add_words(_agreed(meeting))

    def action(self) -> Action:
        session, agreed = self.desk.session, self._meeting.appointment
        day, hour = read_day(self.desk, self._day.text()), typed_hour(self._hour.text())
        if agreed.state == "missed":
            return partial(miss_appointment, session.book, agreed.id, session.today, day, hour)
        return partial(move_appointment, session.book, agreed.id, day, hour, session.today)


class MissForm(SideForm):
    """It was missed: the new date, or none for now."""

    def __init__(self, desk: Desk, meeting: Meeting) -> None:
        super().__init__(desk, T("{name} did not come", name=meeting.name), T("Save"))
        self._meeting = meeting
        self._day, self._hour = add_day(self, may_be_empty=True)
        self.add_words(_agreed(meeting))
        self.add_words(T("Without a new date Today asks for one"))

    def action(self) -> Action:
        session, text = self.desk.session, self._day.text()
        day = read_day(self.desk, text) if text.strip() else None
        hour = typed_hour(self._hour.text())
        agreed = self._meeting.appointment
        return partial(miss_appointment, session.book, agreed.id, session.today, day, hour)


def read_day(desk: Desk, text: str) -> date:
    """A day from today on. Raises UserError for an empty line, and for one that is not understood."""
    session = desk.session
    if text.strip().lower() in _TODAY:
        return session.today
    day = typed_coming_day(text, session.today, session.book.preferences())
    if day is None:
        raise UserError(T("There is no date"), fix=T("Enter the day"))
    if day < session.today:
        raise UserError(T("{day} has passed", day=day), fix=T("Enter a day from today on"))
    return day


def add_day(form: SideForm, may_be_empty: bool = False) -> tuple[Field, Field]:
    """The fields for the day and the hour."""

    def checked(text: str) -> object:
        return None if may_be_empty and not text.strip() else read_day(form.desk, text)

    day = form.add_field(T("Date"), checked, T("3, next mon, 10-8, 八月十五"))
    hour = form.add_field(T("Hour"), typed_hour, T("10:30, 3pm"))
    return day, hour


def _agreed(meeting: Meeting) -> Text:
    agreed = meeting.appointment
    return T("Agreed for {day} {hour}", day=agreed.day, hour=agreed.hour)
