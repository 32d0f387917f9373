"""Appointments that are agreed, those missed before them."""

from datetime import date as calendar_day
from datetime import timedelta

from core.exporting import ColumnKind
from core.ports import Book
from core.records import dataclass
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import bearer, reachable
from core.text import T

HEADINGS = (
    Heading(T("Date"), ColumnKind.DATE),
    Heading(T("Hour")),
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Place")),
    Heading(T("Kind")),
    Heading(T("Note")),
)


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One meeting; `hour` is HH:MM or empty."""

    customer_id: int
    number: str
    name: str
    date: calendar_day
    hour: str
    place: str
    kind: str
    state: str
    note: str

    def cells(self) -> tuple[object, ...]:
        return self.date, self.hour, self.number, self.name, self.place, self.kind, self.note


def appointment_listing(book: Book, on: calendar_day, days: int) -> Listing[AppointmentRow]:
    """Everything still planned up to `days` ahead, by day and hour."""
    rows = []
    for meeting in book.appointments.where(state="planned"):
        card = bearer(book, meeting.customer_id)
        if meeting.day <= on + timedelta(days=days) and reachable(book, card):
            rows.append(
                AppointmentRow(
                    card.id,
                    card.number,
                    card.name,
                    meeting.day,
                    meeting.hour,
                    meeting.place,
                    meeting.kind,
                    meeting.state,
                    meeting.note,
                )
            )
    rows.sort(key=lambda row: (row.date, row.hour, row.customer_id))
    return Listing(T("Appointments"), HEADINGS, tuple(rows))
