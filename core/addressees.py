"""Whom mail goes to: of each household the one who is called, with the address it has."""

from collections.abc import Iterable
from datetime import date

from core.model.agenda import Reason
from core.model.customer import Customer
from core.ports import Book
from core.records import dataclass
from core.rules.envelopes import address_line, envelope_name, letter_name
from core.text import Text


@dataclass(frozen=True, slots=True)
class Addressee:
    """One household's post. `name` stands on the envelope, `dear` in the letter; `address` may be empty."""

    household_id: int
    name: Text
    dear: Text
    address: str


@dataclass(frozen=True, slots=True)
class Post:
    """People that mail may go to. Those of the households that are `waiting` have an open complaint: they
    are answered before they are greeted."""

    people: tuple[Addressee, ...]
    waiting: frozenset[int]

    @property
    def greeted(self) -> tuple[Addressee, ...]:
        """Who may be greeted."""
        return tuple(one for one in self.people if one.household_id not in self.waiting)


def addressees(book: Book, household_ids: Iterable[int]) -> tuple[Addressee, ...]:
    """One for each household that may be contacted, in this order, each once."""
    wanted = list(dict.fromkeys(household_ids))
    standings = book.standings(wanted)
    called = [standings[home].contact_id for home in wanted if standings[home].contactable]
    return tuple(_addressee(book, book.customers.get(contact)) for contact in called if contact)


def households_of(book: Book, phrase: str = "") -> list[int]:
    """The households of the customers that a phrase finds, in the order of their list; all without one."""
    return list(book.first_of_households(book.customer_ids(phrase)))


def post_for(book: Book, household_ids: Iterable[int], on: date) -> Post:
    """Everybody of these households that mail may go to."""
    people = addressees(book, household_ids)
    items = book.due_items([one.household_id for one in people], on)
    return Post(people, frozenset(item.household_id for item in items if item.kind is Reason.COMPLAINT))


def _addressee(book: Book, card: Customer) -> Addressee:
    return Addressee(card.household_id, envelope_name(card), letter_name(card), _address(book, card))


def _address(book: Book, card: Customer) -> str:
    """The card's own, else the first of the household's."""
    own = address_line(card)
    if own:
        return own
    others = book.customers.where(household_id=card.household_id, merged_into=None)
    return next(filter(None, map(address_line, others)), "")
