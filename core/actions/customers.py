"""Cards: add one, edit its fields, and keep its phones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from itertools import count

from core.actions.cards import current_card
from core.actions.days import check_past
from core.actions.tags import write_tags
from core.changes import Changes
from core.errors import UserError
from core.model.birthday import Birthday
from core.model.customer import Customer, Phone
from core.model.household import Household
from core.ports import Book
from core.records import dataclass
from core.rules.card_numbers import is_counted
from core.text import T

BIRTH = ("birth_calendar", "birth_month", "birth_day", "birth_leap", "birth_year")
ELSEWHERE = frozenset({"id", "household_id", "role", "joined", "added", "merged_into", *BIRTH})
EDITABLE = frozenset(field.name for field in fields(Customer)) - ELSEWHERE | {"birthday"}
"""The fields that `edit_customer` takes: those of a card, with the birthday as one value."""


@dataclass(frozen=True, slots=True)
class NewPhone:
    """A number to be stored: `typed` as it was given, `digits` normalised."""

    typed: str
    digits: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """A card to be added. Number "" asks for the next free one, `added` date.min for today;
    id and household are given when it is written."""

    card: Customer
    phones: tuple[NewPhone, ...] = ()
    tags: tuple[str, ...] = ()


def add_customer(book: Book, new: NewCustomer, today: date) -> Changes:
    """A new card with a household of its own.

    Raises UserError without a name, and for a number that another card bears.
    """
    with book.change(T("Add customer {name}", name=new.card.name)) as pending:
        _check_name(new.card.name)
        if new.card.number:
            _check_free(book, new.card.number)
        write_customer(book, new, None, today)
    return pending.changes


def edit_customer(book: Book, customer_id: int, today: date, **values: object) -> Changes:
    """Change some of the `EDITABLE` fields of a card.

    Raises UserError for an empty name, a number that another card bears, and a day of the past that
    lies ahead.
    """
    card = current_card(book, customer_id)
    with book.change(T("Edit {name}", name=card.name)) as pending:
        for day in (values.get("deceased"), values.get("first_purchase")):
            if isinstance(day, date):
                check_past(day, today)
        write_fields(book, card, values)
    return pending.changes


def write_all_phones(book: Book, customer_id: int, phones: Sequence[NewPhone]) -> None:
    """Inside an open change: let a card have exactly these numbers, in this order; each number once.

    A number that stays keeps the form in which it was first typed, unless its extension is another.
    """
    kept = {phone.digits: phone for phone in book.phones.where(customer_id=customer_id)}
    wanted = list(_phones(customer_id, phones))
    for gone in kept.keys() - {phone.digits for phone in wanted}:
        book.phones.remove(kept[gone].id)
    for phone in wanted:
        known = kept.get(phone.digits)
        if known is None:
            book.phones.add(phone)
        elif known.written != phone.written:
            book.phones.update(known.id, typed=phone.typed, label=phone.label, position=phone.position)
        elif (known.label, known.position) != (phone.label, phone.position):
            book.phones.update(known.id, label=phone.label, position=phone.position)


def next_number(book: Book) -> str:
    """One more than the largest whole number that any card bears, merged ones among them."""
    return str(book.largest_number() + 1)


def write_customer(book: Book, new: NewCustomer, household: int | None, today: date) -> int:
    """Inside an open change: store a card and return its id; see `write_customers`."""
    return write_customers(book, [(new, household)], today)[0].id


def write_customers(
    book: Book, news: Sequence[tuple[NewCustomer, int | None]], today: date
) -> list[Customer]:
    """Inside an open change: store many cards and return them with their ids.

    Each comes with the household it belongs to; None makes one of its own. Names and numbers are the
    caller's care.
    """
    ids, homes = count(book.customers.next_id()), count(book.households.next_id())
    numbers = _numbers(book, [new.card.number for new, _ in news])
    cards = [
        replace(
            new.card,
            id=next(ids),
            number=number,
            household_id=next(homes) if household is None else household,
            added=today if new.card.added == date.min else new.card.added,
        )
        for (new, household), number in zip(news, numbers, strict=True)
    ]
    written = list(zip(cards, news, strict=True))
    book.households.add_all(
        Household(card.id, card.added, id=card.household_id) for card, (_, home) in written if home is None
    )
    book.customers.add_all(cards)
    book.phones.add_all(phone for card, (new, _) in written for phone in _phones(card.id, new.phones))
    write_tags(book, [(card.id, tag) for card, (new, _) in written for tag in new.tags])
    return cards


def write_fields(book: Book, card: Customer, values: Mapping[str, object]) -> None:
    """Inside an open change: check these `EDITABLE` fields of a card and write those that differ."""
    if values.keys() - EDITABLE:
        raise ValueError(f"no fields of a card: {sorted(values.keys() - EDITABLE)}")
    _check_name(str(values.get("name", card.name)))
    number = str(values.get("number", card.number))
    if number != card.number:
        _check_free(book, number)
    changed = {name: value for name, value in _columns(values).items() if getattr(card, name) != value}
    if changed:
        book.customers.update(card.id, **changed)


def _columns(values: Mapping[str, object]) -> dict[str, object]:
    """Fields as the table has them: a birthday becomes its five parts."""
    columns = {name: value for name, value in values.items() if name != "birthday"}
    if "birthday" in values:
        born = values["birthday"]
        parts = (
            (born.calendar, born.month, born.day, born.leap, born.year)
            if isinstance(born, Birthday)
            else (None, None, None, False, None)
        )
        columns.update(zip(BIRTH, parts, strict=True))
    return columns


def _check_name(name: str) -> None:
    if not name.strip():
        raise UserError(T("The card has no name"), fix=T("Enter a name"))


def _check_free(book: Book, number: str) -> None:
    if not number.strip():
        raise UserError(T("The card has no number"), fix=T("Enter a number"))
    for other in book.customers.where(number=number):
        raise UserError(
            T("Number {number} belongs to {name}", number=number, name=other.name),
            fix=T("Choose another number"),
        )


def _numbers(book: Book, asked: Sequence[str]) -> Iterator[str]:
    """The numbers asked for, with free ones in the place of empty ones."""
    if all(asked):
        return iter(asked)
    largest = max((int(number) for number in asked if is_counted(number)), default=0)
    free = count(max(int(next_number(book)), largest + 1))
    return (number or str(next(free)) for number in asked)


def _phones(customer_id: int, phones: Sequence[NewPhone]) -> Iterator[Phone]:
    unique: dict[str, NewPhone] = {}
    for phone in phones:
        unique.setdefault(phone.digits, phone)
    for position, phone in enumerate(unique.values()):
        yield Phone(customer_id, phone.typed, phone.digits, phone.label, position)
