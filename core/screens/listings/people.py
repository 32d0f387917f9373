"""Whose record it is, through merges, and whose phone may not be shown."""

from datetime import date

from core.calendar.birthdays import age_on
from core.model.customer import Customer
from core.ports import Book
from core.rules.contact import SHOWN_FROM_AGE


def bearer(book: Book, customer_id: int) -> Customer:
    """The card that bears a record today: of a merged card the survivor."""
    card = book.customers.get(customer_id)
    return card if card.merged_into is None else bearer(book, card.merged_into)


def reachable(book: Book, card: Customer) -> bool:
    """Whether anything may be proposed for this person."""
    if card.do_not_contact or card.deceased is not None:
        return False
    return book.standings([card.household_id])[card.household_id].contactable


def children(book: Book, on: date) -> set[int]:
    """Everybody below the age from which a phone may be shown."""
    years = range(on.year - SHOWN_FROM_AGE - 1, on.year + 1)
    young = [card for year in years for card in book.customers.where(birth_year=year)]
    return {card.id for card in young if _age(card, on) < SHOWN_FROM_AGE}


def _age(card: Customer, on: date) -> int:
    """Completed years; where the day is not known, as if it were the first of the year."""
    if card.birthday is not None:
        return age_on(card.birthday, on) or 0
    return on.year - (card.birth_year or on.year)
