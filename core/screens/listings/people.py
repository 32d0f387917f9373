"""Whose record it is, through merges, and whose phone may not be shown."""

from collections.abc import Iterable
from datetime import date

from core.calendar.birthdays import age_on
from core.model.classification import CustomField
from core.model.customer import Customer, Phone
from core.ports import Book
from core.rules.contact import SHOWN_FROM_AGE


def bearer(book: Book, customer_id: int) -> Customer:
    """The card that bears a record today: of a merged card the survivor."""
    card = book.customers.get(customer_id)
    return card if card.merged_into is None else bearer(book, card.merged_into)


def all_bearers(book: Book) -> dict[int, Customer]:
    """By the id of every card there ever was: the card that bears its records today."""
    cards = {card.id: card for card in book.customers.where()}

    def survivor(card: Customer) -> Customer:
        return card if card.merged_into is None else survivor(cards[card.merged_into])

    return {one: survivor(card) for one, card in cards.items()}


def phones_by_card(book: Book) -> dict[int, list[Phone]]:
    """By card, its numbers, the first one first."""
    found: dict[int, list[Phone]] = {}
    for phone in sorted(book.phones.where(), key=lambda phone: (phone.position, phone.id)):
        found.setdefault(phone.customer_id, []).append(phone)
    return found


def shown_phones(book: Book, on: date) -> dict[int, list[Phone]]:
    """By card, the numbers that may be shown: those of children may not."""
    young = children(book, on)
    return {card: phones for card, phones in phones_by_card(book).items() if card not in young}


def tags_by_card(book: Book) -> dict[int, list[str]]:
    """By card, the names of the tags it bears."""
    names = {tag.id: tag.name for tag in book.tags.where()}
    found: dict[int, list[str]] = {}
    for tagging in book.taggings.where():
        found.setdefault(tagging.customer_id, []).append(names[tagging.tag_id])
    return found


def own_fields(book: Book) -> list[CustomField]:
    """The fields of the user's own, in their order."""
    return sorted(book.custom_fields.where(), key=lambda field: (field.position, field.id))


def own_by_card(book: Book, fields: Iterable[CustomField]) -> dict[int, dict[str, str]]:
    """By card, what it says in these fields, by their keys."""
    keys = {field.id: field.key for field in fields}
    found: dict[int, dict[str, str]] = {}
    for told in book.custom_values.where() if keys else ():
        found.setdefault(told.customer_id, {})[keys[told.field_id]] = told.value
    return found


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
