"""An empty book becomes one that has seen some years: one change, which undo takes back."""

from dataclasses import replace
from datetime import date
from random import Random

from core.actions.credit import settle_credit
from core.actions.customers import NewCustomer, write_customers
from core.actions.purchases import write_purchases
from core.changes import Changes
from core.demo.inventing import Inventor
from core.errors import UserError
from core.model.customer import Customer, Role
from core.model.referral import Referral
from core.ports import Book
from core.text import N, T

REFERRED, PROMISED, MEETING, WISHING = 0.25, 0.04, 0.05, 0.08
"""How many of the adults were brought by somebody, were promised something, and so on."""

TWICE = 0.03
"""How many households have a card too many, for the duplicates to be found."""


def fill_with_demo(book: Book, customers: int, seed: int, today: date) -> Changes:
    """Add so many invented customers with everything that belongs to them.

    The same seed and day give the same people. Raises UserError when anybody is in the book already.
    """
    inventor = Inventor(Random(seed), today)
    with book.change(N("Add {n} invented customer", "Add {n} invented customers", customers)) as pending:
        _refuse_unless_empty(book)
        adults = [card for card in _people(book, inventor, customers) if card.role is not Role.CHILD]
        write_purchases(book, [bought for card in adults for bought in inventor.purchases(card.id)], today)
        book.interactions.add_all(said for card in adults for said in inventor.interactions(card.id))
        _plans(book, inventor, adults)
        book.referrals.add_all(_referrals(inventor, adults))
        settle_credit(book, None, today)
    return pending.changes


def _refuse_unless_empty(book: Book) -> None:
    if book.customer_count():
        raise UserError(
            T("There are customers in this book already"),
            T("{path}", path=str(book.path)),
            T("Name a new file with --book"),
        )


def _people(book: Book, inventor: Inventor, customers: int) -> list[Customer]:
    """Household after household, until there are enough; the first of each is its primary contact."""
    home = book.households.next_id()
    news: list[tuple[NewCustomer, int | None]] = []
    while len(news) < customers:
        estate, address = inventor.address()
        surname = inventor.surname()
        for role in (Role.SELF, *inventor.family_roles()):
            new = inventor.person(role, surname)
            card = replace(new.card, estate=estate, address=address)
            news.append((replace(new, card=card), None if role is Role.SELF else home))
        home += 1
        if inventor.chance.random() < TWICE:
            news.append((replace(news[-1][0], tags=()), None))
            home += 1
    return write_customers(book, news[:customers], inventor.today)


def _plans(book: Book, inventor: Inventor, adults: list[Customer]) -> None:
    for card in adults:
        if inventor.chance.random() < PROMISED:
            book.promises.add(inventor.promise(card.id))
        if inventor.chance.random() < MEETING:
            book.appointments.add(inventor.appointment(card.id))
        if inventor.chance.random() < WISHING:
            book.wishes.add(inventor.wish(card.id))


def _referrals(inventor: Inventor, adults: list[Customer]) -> list[Referral]:
    """Only those who came earlier bring those who came later, so no circle can close."""
    found = []
    for place, referee in enumerate(adults[1:], 1):
        referrer = adults[int(place * inventor.chance.random() ** 2)]
        if inventor.chance.random() < REFERRED and referrer.household_id != referee.household_id:
            found.append(Referral(referrer.id, referee.id, inventor.past_day(900)))
    return found
