"""The five figures on top of a card."""

from collections.abc import Sequence
from datetime import date

from core.actions.caring import care_of
from core.model.agenda import DueItem
from core.model.customer import Customer
from core.ports import Book
from core.records import dataclass
from core.screens.card.caring import CALLS, MEANING, Calls, calls_of
from core.screens.card.history import Entry
from core.screens.card.introductions import Introductions
from core.screens.reasons import reason_lines
from core.screens.today import TodayRow
from core.screens.wordings.wording import Wording, when
from core.screens.words import tier_held
from core.text import Money, N, T, Text

MONTHS_FROM = 90
YEARS_FROM = 730


@dataclass(frozen=True, slots=True)
class Figure:
    """`caption` says what is counted, `line` what to compare it with; `exact` is an amount in cents that
    `figure` rounds; `late` marks what should have happened before today."""

    caption: Text
    figure: Text
    line: Text | None = None
    exact: int | None = None
    late: bool = False


def figures(
    book: Book,
    card: Customer,
    row: TodayRow,
    past: Sequence[Entry],
    brought: Introductions,
    on: date,
) -> tuple[Figure, ...]:
    """What was bought, how often and how regularly there was contact, who was brought, what is next."""
    return (
        _spent(past),
        _contacts(past, on),
        _rhythm(row, calls_of(care_of(book, card.household_id))),
        _brought(brought),
        _next(book, card, row, on),
    )


def ago(day: date, on: date) -> Text:
    """How long a day lies back, in whole units that can be taken in at a glance."""
    days = (on - day).days
    if days >= YEARS_FROM:
        return N("{n} year ago", "{n} years ago", days // 365)
    if days >= MONTHS_FROM:
        return N("{n} month ago", "{n} months ago", days // 30)
    return N("{n} day ago", "{n} days ago", days) if days else T("today")


def overdue(due: date, on: date) -> Text:
    """How late something is, in the same units; at least one day."""
    days = (on - due).days
    if days >= YEARS_FROM:
        return N("{n} year overdue", "{n} years overdue", days // 365)
    if days >= MONTHS_FROM:
        return N("{n} month overdue", "{n} months overdue", days // 30)
    return N("{n} day overdue", "{n} days overdue", days)


def _spent(past: Sequence[Entry]) -> Figure:
    bought = [entry for entry in past if entry.kind is None]
    total = sum(entry.amount for entry in bought)
    times = sum(entry.is_touch for entry in bought)
    line = N("{n} purchase", "{n} purchases", times) if times else T("Nothing bought yet")
    return Figure(T("Total spent"), T("{amount}", amount=Money(total)), line, exact=total)


def _contacts(past: Sequence[Entry], on: date) -> Figure:
    days = [entry.day for entry in past if entry.is_touch]
    line = T("Last {when}", when=ago(max(days), on)) if days else T("Not contacted yet")
    return Figure(T("In touch"), T("{n}", n=len(days)), line)


def _rhythm(row: TodayRow, calls: Calls) -> Figure:
    if calls is not Calls.BY_RHYTHM:
        return Figure(T("Rhythm"), CALLS[calls], MEANING[calls])
    standing = row.standing
    figure = N("Every {n} day", "Every {n} days", standing.gap)
    match standing.gap_from:
        case "household":
            line = T("Set for this household")
        case "tag":
            line = T("From a tag")
        case "wish":
            line = T("From an open wish")
        case _:
            line = T("From the tier: {tier}", tier=tier_held(standing.tier))
    return Figure(T("Rhythm"), figure, line)


def _brought(brought: Introductions) -> Figure:
    people = len(brought.brought)
    if not people:
        return Figure(T("Brought"), T("Nobody yet"))
    figure = N("{n} customer", "{n} customers", people)
    return Figure(T("Brought"), figure, T("They spent {amount}", amount=Money(brought.spent)), brought.spent)


def _next(book: Book, card: Customer, row: TodayRow, on: date) -> Figure:
    caption = T("Next contact")
    if card.do_not_contact or not row.standing.contactable:
        return Figure(caption, T("None"), _silence(book, card))
    if row.top is not None:
        due = row.top.item.due
        return Figure(caption, _due(due, on), row.top.wording.why, late=due < on)
    coming = _coming(book, row, on)
    if coming is None:
        return Figure(caption, T("None"), T("Nothing planned"))
    return Figure(caption, when(coming.opens, on), _wording(book, row, coming).why)


def _silence(book: Book, card: Customer) -> Text:
    """Why nobody calls."""
    stopped = book.households.get(card.household_id).stopped
    if stopped:
        return T("Stopped: {reason}", reason=stopped)
    return T("Deceased") if card.deceased is not None else T("Do not contact")


def _due(due: date, on: date) -> Text:
    return overdue(due, on) if due < on else when(due, on)


def _coming(book: Book, row: TodayRow, on: date) -> DueItem | None:
    """The first item that lies ahead."""
    ahead = [item for item in book.due_items([row.household_id]) if item.opens > on]
    return min(ahead, key=lambda item: item.opens, default=None)


def _wording(book: Book, row: TodayRow, item: DueItem) -> Wording:
    (told,) = reason_lines(book, [(item, row.standing)], item.opens)
    return told.wording
