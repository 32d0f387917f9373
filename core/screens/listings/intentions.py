"""What was wished for, agreed on and promised, whatever came of it, for those who take their data along."""

from core.exporting import ColumnKind
from core.model.customer import Customer
from core.model.interaction import Appointment, Promise
from core.model.purchase import Wish
from core.ports import Book
from core.records import dataclass
from core.screens.listings.labels import APPOINTMENT_STATES, STRENGTHS, WISH_STATES
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import all_bearers
from core.screens.meetings import kind_name
from core.text import T

WHO = (Heading(T("Number")), Heading(T("Name")))
WISH_HEADINGS = (
    *WHO,
    Heading(T("Wish")),
    Heading(T("Budget"), ColumnKind.MONEY),
    Heading(T("Until"), ColumnKind.DATE),
    Heading(T("Strength")),
    Heading(T("Said on"), ColumnKind.DATE),
    Heading(T("Status")),
    Heading(T("Reason")),
)
APPOINTMENT_HEADINGS = (
    *WHO,
    Heading(T("Date agreed"), ColumnKind.DATE),
    Heading(T("Hour")),
    Heading(T("Place")),
    Heading(T("Kind")),
    Heading(T("Status")),
    Heading(T("Note")),
)
PROMISE_HEADINGS = (
    *WHO,
    Heading(T("Promise")),
    Heading(T("Promised on"), ColumnKind.DATE),
    Heading(T("Promised for"), ColumnKind.DATE),
    Heading(T("Kept on"), ColumnKind.DATE),
)


@dataclass(frozen=True, slots=True)
class WishedRow:
    """One wish and whose it is."""

    card: Customer
    wish: Wish

    def cells(self) -> tuple[object, ...]:
        wish = self.wish
        about = (wish.category, wish.budget, wish.by, STRENGTHS[wish.strength], wish.opened)
        return self.card.number, self.card.name, *about, WISH_STATES[wish.state], wish.reason


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """One appointment and with whom."""

    card: Customer
    meeting: Appointment

    def cells(self) -> tuple[object, ...]:
        one = self.meeting
        state = APPOINTMENT_STATES.get(one.state, one.state)
        where = (one.day, one.hour, one.place, kind_name(one.kind))
        return self.card.number, self.card.name, *where, state, one.note


@dataclass(frozen=True, slots=True)
class PromisedRow:
    """One promise and to whom."""

    card: Customer
    promise: Promise

    def cells(self) -> tuple[object, ...]:
        one = self.promise
        return self.card.number, self.card.name, one.text, one.made, one.due, one.kept


def all_wishes(book: Book) -> Listing[WishedRow]:
    """Every wish, won and lost ones too."""
    cards = all_bearers(book)
    rows = tuple(WishedRow(cards[wish.customer_id], wish) for wish in book.wishes.where())
    return Listing(T("Wishes"), WISH_HEADINGS, rows)


def all_appointments(book: Book) -> Listing[AgreedRow]:
    """Every appointment by day and hour, those past too."""
    cards = all_bearers(book)
    meetings = sorted(book.appointments.where(), key=lambda one: (one.day, one.hour, one.id))
    rows = tuple(AgreedRow(cards[one.customer_id], one) for one in meetings)
    return Listing(T("Appointments"), APPOINTMENT_HEADINGS, rows)


def all_promises(book: Book) -> Listing[PromisedRow]:
    """Every promise by its date, those kept too."""
    cards = all_bearers(book)
    promises = sorted(book.promises.where(), key=lambda one: (one.due, one.id))
    rows = tuple(PromisedRow(cards[one.customer_id], one) for one in promises)
    return Listing(T("Promises"), PROMISE_HEADINGS, rows)
