"""The appointments of one day by the hour, as Today, the call sheet and the schedule show them."""

from collections.abc import Mapping
from datetime import date

from core.model.interaction import Appointment
from core.ports import Book
from core.records import dataclass
from core.screens.listings.people import bearer, reachable
from core.text import T, Text

KINDS: Mapping[str, Text] = {
    "visit": T("Visit"),
    "service": T("Service slot"),
    "delivery": T("Handover"),
    "event": T("Event"),
    "errand": T("Errand"),
}
"""What somebody is met for, by the word that the book keeps."""

STATES: Mapping[str, Text] = {"kept": T("Met"), "missed": T("Missed")}
"""How an appointment stands that is not planned any more."""

_LAST = "~"
"""Sorts behind every hour."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """An appointment with the one who is expected."""

    appointment: Appointment
    household_id: int
    name: str

    @property
    def hour(self) -> str:
        return self.appointment.hour

    @property
    def is_open(self) -> bool:
        """Whether it is still to come about."""
        return self.appointment.state == "planned"


def kind_name(kind: str) -> Text:
    """The word for a kind; one that came from elsewhere stands as it is."""
    return KINDS.get(kind, T("{kind}", kind=kind))


def meetings_on(book: Book, day: date) -> tuple[Meeting, ...]:
    """Everything agreed for a day with people who may be contacted, what has no hour last. What was moved
    stands on its new day alone."""
    found = []
    for agreed in book.appointments.where(day=day):
        card = bearer(book, agreed.customer_id)
        if agreed.state != "moved" and reachable(book, card):
            found.append(Meeting(agreed, card.household_id, card.name))
    return tuple(sorted(found, key=lambda one: (one.hour or _LAST, one.appointment.id)))
