"""Write down in one change what passed with several people: what was said, what it settles, what is next."""

from collections.abc import Sequence
from datetime import date

from core.actions.interactions import settle
from core.actions.tags import write_tags
from core.changes import Changes
from core.errors import UserError
from core.model.agenda import DueItem
from core.model.customer import Customer
from core.model.event import Gift
from core.model.interaction import FollowUp, Interaction, Kind, Outcome, Participant, Promise
from core.model.purchase import Wish, WishState
from core.ports import Book
from core.records import dataclass
from core.screens.typed_line import TypedLine
from core.screens.words import KINDS
from core.text import T

INBOUND = frozenset({Kind.ENQUIRY, Kind.SUGGESTION, Kind.PRAISE, Kind.COMPLAINT})
"""What comes from the customer."""


@dataclass(frozen=True, slots=True)
class QuickEntry:
    """What the user says of one meeting: with whom (ids of cards), how, and what it `settles`.

    People of one household were met once; the others count for themselves. For a complaint the day in the
    line is the one a reply was promised for.
    """

    people: tuple[int, ...]
    kind: Kind = Kind.CALL
    line: TypedLine = TypedLine()
    satisfaction: int | None = None
    settles: tuple[DueItem, ...] = ()


def log_entry(book: Book, entry: QuickEntry, today: date) -> Changes:
    """Write it all. Raises UserError when nobody was chosen, or a gift has no name."""
    homes = by_household(book, entry.people)
    names = [person.name for people in homes.values() for person in people]
    _check(entry, names)
    with book.change(T("Log {kind}: {names}", kind=KINDS[entry.kind], names=names)) as pending:
        for household, people in homes.items():
            interaction = _write_touch(book, entry, people, today)
            for item in entry.settles:
                if item.household_id == household:
                    settle(book, item, interaction, today)
            _write_next(book, entry, people[0].id, interaction, today)
            _write_wish(book, entry.line.wish, people, today)
        _give_tags(book, entry)
        if entry.kind is Kind.GIFT:
            book.gifts.add_all(
                Gift(person, entry.line.note, today, cost=entry.line.cost) for person in entry.people
            )
    return pending.changes


def by_household(book: Book, people: Sequence[int]) -> dict[int, list[Customer]]:
    """These cards by their household, in the order in which they were named."""
    homes: dict[int, list[Customer]] = {}
    for person in dict.fromkeys(people):
        card = book.customers.get(person)
        homes.setdefault(card.household_id, []).append(card)
    return homes


def _check(entry: QuickEntry, names: Sequence[str]) -> None:
    if not names:
        raise UserError(T("Nobody is chosen"), fix=T("Choose whom it was with"))
    if entry.kind is Kind.GIFT and not entry.line.note:
        raise UserError(T("The gift has no name"), fix=T("Write what was given"))


def _write_touch(book: Book, entry: QuickEntry, people: Sequence[Customer], today: date) -> int:
    complaint = entry.kind is Kind.COMPLAINT
    interaction = book.interactions.add(
        Interaction(
            people[0].id,
            today,
            entry.kind,
            # A household that has just complained is not done for today.
            None if complaint else Outcome.REACHED,
            entry.line.note,
            inbound=entry.kind in INBOUND,
            satisfaction=entry.satisfaction,
            promised=entry.line.day if complaint else None,
        )
    )
    book.participants.add_all(Participant(interaction, other.id) for other in people[1:])
    return interaction


def _write_next(book: Book, entry: QuickEntry, person: int, interaction: int, today: date) -> None:
    """A day that was typed: of a promise, or of the next contact. A complaint bears its own."""
    line = entry.line
    if line.day is None or entry.kind is Kind.COMPLAINT:
        return
    if line.promise:
        book.promises.add(Promise(person, line.promise, line.day, today))
    else:
        book.follow_ups.add(FollowUp(person, line.day, today, interaction_id=interaction))


def _write_wish(book: Book, category: str, people: Sequence[Customer], today: date) -> None:
    """A wish that is not open yet with one of them."""
    known = {
        wish.category
        for person in people
        for wish in book.wishes.where(customer_id=person.id, state=WishState.OPEN)
    }
    if category and category not in known:
        book.wishes.add(Wish(people[0].id, category, today))


def _give_tags(book: Book, entry: QuickEntry) -> None:
    name_of = {tag.id: tag.name for tag in book.tags.where()} if entry.line.tags else {}
    for person in dict.fromkeys(entry.people):
        borne = {name_of[row.tag_id] for row in book.taggings.where(customer_id=person)} if name_of else set()
        write_tags(book, [(person, tag) for tag in entry.line.tags if tag not in borne])
