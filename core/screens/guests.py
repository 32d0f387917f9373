"""Whom to invite, or to take into a club: everybody who fits what was asked for."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from core.model.agenda import Reason
from core.model.customer import Customer
from core.model.household import Tier
from core.ports import Book
from core.records import dataclass
from core.screens.events import Person, people_of

MOST = 300
"""So many are found at most: more nobody ticks through."""

_PLACES = 5_000
"""Households of a place that are looked at before the other conditions are."""

_LOOKED_AT = 2 * MOST
"""Cards that fit and are looked at: some of them may not be contacted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """All of it has to fit; None and the empty words ask for nothing. `place` is part of an address, `phrase`
    a name, pinyin, phone or tag."""

    tier: Tier | None = None
    tag_id: int | None = None
    club_id: int | None = None
    place: str = ""
    phrase: str = ""

    @property
    def is_empty(self) -> bool:
        return self == Wanted()


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who fits. With an open `complaint` nobody is invited: it is answered first."""

    person: Person
    complaint: bool

    @property
    def customer_id(self) -> int:
        return self.person.customer_id


def sought_guests(book: Book, wanted: Wanted, without: Collection[int], on: date) -> tuple[Guest, ...]:
    """Living people who may be contacted and fit, by name; of a household that fits as a whole the primary
    contact. `without` are cards that are on the list already."""
    if wanted.is_empty:
        return ()
    homes, people = _homes(book, wanted, on), _people(book, wanted)
    if people is None:
        lines = book.household_lines(sorted(homes or ())[:_LOOKED_AT])
        people, homes = [line.primary.customer_id for line in lines.values()], None
    cards = list(islice(_fitting(book, people, homes, without), _LOOKED_AT))
    standings = book.standings([card.household_id for card in cards])
    return _guests(book, [card for card in cards if standings[card.household_id].contactable][:MOST], on)


def _homes(book: Book, wanted: Wanted, on: date) -> set[int] | None:
    """The households that have the tier and live at the place; None where neither is asked for."""
    asked = []
    if wanted.tier is not None:
        asked.append(set(book.households_of([wanted.tier])))
    if wanted.place.strip():
        asked.append(set(book.households_at(wanted.place.strip(), on, _PLACES)))
    return set.intersection(*asked) if asked else None


def _people(book: Book, wanted: Wanted) -> Sequence[int] | None:
    """The cards that bear the tag, are in the club and have the words; None where none of it is asked for."""
    asked = []
    if wanted.tag_id is not None:
        asked.append({row.customer_id for row in book.taggings.where(tag_id=wanted.tag_id)})
    if wanted.club_id is not None:
        asked.append({row.customer_id for row in book.memberships.where(club_id=wanted.club_id)})
    if wanted.phrase.strip():
        asked.append({line.customer_id for line in book.customer_lines(wanted.phrase, MOST)})
    return sorted(set.intersection(*asked)) if asked else None


def _fitting(
    book: Book, people: Iterable[int], homes: Collection[int] | None, without: Collection[int]
) -> Iterator[Customer]:
    """The cards of those people who live in one of these households, or anywhere, one after the other."""
    for card in (book.customers.get(one) for one in people if one not in without):
        allowed = not card.do_not_contact and card.deceased is None
        if allowed and (homes is None or card.household_id in homes):
            yield card


def _guests(book: Book, cards: Sequence[Customer], on: date) -> tuple[Guest, ...]:
    people = people_of(book, [card.id for card in cards], on)
    items = book.due_items(list({card.household_id for card in cards}))
    waiting = {item.household_id for item in items if item.kind is Reason.COMPLAINT}
    found = [Guest(person, person.home.household_id in waiting) for person in people.values()]
    return tuple(sorted(found, key=lambda guest: (guest.person.name, guest.customer_id)))
