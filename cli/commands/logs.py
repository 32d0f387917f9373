"""`log`: what passed with a customer, and when to come back."""

from argparse import ArgumentParser, Namespace
from datetime import date, timedelta

from cli.days import day
from cli.tools import Desk
from core.actions.interactions import Outing, log_outcome
from core.errors import UserError
from core.model.interaction import Outcome
from core.rules.calendar_of import work_calendar
from core.screens.today import household_row
from core.screens.words import OUTCOMES
from core.text import T

SATISFACTION = (5, 3, 1)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("number", metavar="NUMBER")
    parser.add_argument("outcome", choices=[*map(str, Outcome)], metavar="OUTCOME")
    parser.add_argument("note", nargs="?", default="", metavar="NOTE")
    parser.add_argument("--next", type=day, metavar="DATE")
    parser.add_argument("--satisfied", type=int, choices=SATISFACTION)
    parser.set_defaults(refuse=parser.error)


def run(desk: Desk, typed: Namespace) -> int:
    """Log it with this customer; it settles what the same key on Today would settle."""
    check_next(typed.next, desk.on)
    outcome = Outcome(typed.outcome)
    if outcome is Outcome.REARRANGED and typed.next is None:
        typed.refuse("rearranged needs the new date: --next DATE")
    with desk.book() as book:
        card = book.customer_by_number(typed.number)
        row = household_row(book, card.household_id, desk.on)
        said = Outing(outcome, typed.note, typed.next, typed.satisfied)
        changes = log_outcome(book, row, said, desk.on, card.id)
        logged = {"name": card.name, "outcome": OUTCOMES[outcome]}
        message = T("Logged {name}: {outcome}", **logged)
        due = book.standings([card.household_id])[card.household_id].next_due
        if due is not None:
            back = work_calendar(book.preferences()).next_working(desk.on + timedelta(days=1))
            message = T("Logged {name}: {outcome}. Next date {day}", **logged, day=max(due, back))
        desk.changed(message, changes)
    return 0


def check_next(following: date | None, on: date) -> None:
    """Raises UserError for a next date that does not lie ahead: the contact itself would settle it."""
    if following is not None and following <= on:
        raise UserError(T("{day} does not lie ahead", day=following), fix=T("Choose a later day"))
