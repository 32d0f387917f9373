"""What comes of a call, and what comes in by itself: drawn, with about the odds of a salesperson's day."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from core.actions.customers import add_customer
from core.actions.interactions import Outing
from core.actions.purchases import add_purchase
from core.demo import people
from core.demo.inventing import Inventor
from core.model.agenda import Reason
from core.model.customer import Role
from core.model.interaction import Appointment, Interaction, Kind, Outcome, Promise
from core.model.purchase import Purchase
from core.ports import Book
from core.screens.today import TodayRow
from core.text import T

ODDS = {
    Outcome.REACHED: 0.47,
    Outcome.NO_ANSWER: 0.33,
    Outcome.MESSAGE: 0.06,
    Outcome.REARRANGED: 0.05,
    Outcome.BOUGHT: 0.04,
    Outcome.SET_ASIDE: 0.05,
}
PROMISED, MET = 0.02, 0.03
"""How many of those who were reached were promised something, and how many are to be met."""

COMPLAINED, NEWCOMER = 0.15, 0.30
"""How likely it is on a working day that somebody complains, and that somebody new comes in."""

YEAR = timedelta(days=365)


def drawn(luck: Random, day: date) -> Outing:
    """What the user says of a contact."""
    outcome = luck.choices(list(ODDS), list(ODDS.values()))[0]
    ahead = day + timedelta(days=luck.randint(1, 21)) if outcome is Outcome.REARRANGED else None
    return Outing(outcome, next_date=ahead, satisfaction=luck.choice((None, None, None, 5, 3)))


def comes_of_it(book: Book, row: TodayRow, outcome: Outcome, luck: Random, day: date) -> None:
    """The purchase, the promise or the appointment that a talk ended with."""
    person = row.line.primary.customer_id
    if outcome is Outcome.BOUGHT:
        _buys(book, row, luck, day)
    elif outcome is Outcome.REACHED and luck.random() < PROMISED:
        due = day + timedelta(days=luck.randint(2, 14))
        with book.change(T("Promise")):
            book.promises.add(Promise(person, luck.choice(people.PROMISES), due, day))
    elif outcome is Outcome.REACHED and luck.random() < MET:
        when = day + timedelta(days=luck.randint(1, 14))
        with book.change(T("Appointment")):
            book.appointments.add(Appointment(person, when, "10:00", luck.choice(people.PLACES)))


def comes_in(book: Book, luck: Random, day: date) -> None:
    """A complaint and a new prospect, now and then."""
    if luck.random() < COMPLAINED:
        person = luck.randrange(1, book.customers.next_id())
        with book.change(T("Complaint")):
            about = luck.choice(people.COMPLAINTS)
            book.interactions.add(Interaction(person, day, Kind.COMPLAINT, note=about, inbound=True))
    if luck.random() < NEWCOMER:
        inventor = Inventor(luck, day)
        new = inventor.person(Role.SELF, inventor.surname())
        add_customer(book, replace(new, card=replace(new.card, added=day)), day)


def _buys(book: Book, row: TodayRow, luck: Random, day: date) -> None:
    """What was to be renewed, for another year; else one of the wares."""
    top, person = row.top, row.line.primary.customer_id
    if top is not None and top.kind is Reason.RENEWAL and not top.item.about:
        owned = book.owned_items.get(book.item_ends.get(top.item.subject_id).item_id)
        bought = Purchase(owned.customer_id, day, owned.name, 3_000_00, owned.category, paid_on=day)
        add_purchase(book, bought, day, ends=top.item.due + YEAR)
    else:
        product, category, least, most = luck.choice(people.WARES)
        amount = luck.randrange(least, most, 10_00)
        add_purchase(book, Purchase(person, day, product, amount, category, paid_on=day), day)
