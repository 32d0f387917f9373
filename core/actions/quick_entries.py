"""Write down in one change what passed with several people: what was said, what it settles, what is next."""

from collections.abc import Sequence
from datetime import date

from core.actions.interactions import settle
from core.actions.purchases import record_purchase
from core.actions.revisits import RevisitAnswers, write_answers
from core.actions.tags import write_tags
from core.actions.wishes import write_wish
from core.changes import Changes
from core.errors import UserError
from core.model.agenda import DueItem
from core.model.customer import Customer
from core.model.event import Gift
from core.model.interaction import FollowUp, Interaction, Kind, Outcome, Participant, Promise
from core.model.purchase import Purchase
from core.ports import Book
from core.records import dataclass
from core.screens.typed_line import TypedLine
from core.screens.words import kind_word
from core.text import T

INBOUND = frozenset({Kind.ENQUIRY, Kind.SUGGESTION, Kind.PRAISE, Kind.COMPLAINT})
"""What comes from the customer."""


@dataclass(frozen=True, slots=True)
class QuickEntry:
    """What the user says of one meeting: with whom (ids of cards), how, and what it `settles`.

    People of one household were met once; the others count for themselves. For a complaint the day in the
    line is the one a reply was promised for. `kind` None: somebody bought what the line says, for its cost.
    `answers` are those of a revisit.
    """

    people: tuple[int, ...]
    kind: Kind | None = Kind.CALL
    line: TypedLine = TypedLine()
    satisfaction: int | None = None
    settles: tuple[DueItem, ...] = ()
    answers: RevisitAnswers = RevisitAnswers()


def log_entry(book: Book, entry: QuickEntry, today: date) -> Changes:
    """Write it all. Raises UserError when nobody was chosen, a gift has no name, or a purchase not just one
    buyer, no product or no amount."""
    homes = by_household(book, entry.people)
    names = [person.name for people in homes.values() for person in people]
    _check(entry, names)
    with book.change(T("Log {kind}: {names}", kind=kind_word(entry.kind), names=names)) as pending:
        for people in homes.values():
            interaction = _write_record(book, entry, people, today)
            _write_next(book, entry, people[0].id, interaction, today)
            write_wish(book, entry.line.wish, people, today)
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
    if entry.kind is None and len(names) > 1:
        raise UserError(T("A purchase has one buyer"), fix=T("Take the others away"))
    if entry.kind is None and entry.line.cost is None:
        raise UserError(T("The purchase has no amount"), fix=T("Write it like 680元, ¥680 or 1.2万"))


def _write_record(book: Book, entry: QuickEntry, people: Sequence[Customer], today: date) -> int | None:
    """What was bought; or the touch with one household, what it settles, and what was answered. Returns the
    id of the touch."""
    if entry.kind is None:
        bought = Purchase(people[0].id, today, entry.line.note, entry.line.cost or 0, paid_on=today)
        record_purchase(book, bought, today)
        return None
    interaction = book.interactions.add(_touch(entry, entry.kind, people[0].id, today))
    book.participants.add_all(Participant(interaction, other.id) for other in people[1:])
    for item in entry.settles:
        if item.household_id == people[0].household_id:
            settle(book, item, interaction, today)
    if entry.kind is Kind.REVISIT:
        write_answers(book, entry.answers, people, today)
    return interaction


def _touch(entry: QuickEntry, kind: Kind, person: int, today: date) -> Interaction:
    complaint = kind is Kind.COMPLAINT
    return Interaction(
        person,
        today,
        kind,
        # A household that has just complained is not done for today.
        None if complaint or entry.answers.complaint else Outcome.REACHED,
        entry.line.note,
        inbound=kind in INBOUND,
        satisfaction=entry.satisfaction,
        promised=entry.line.day if complaint else None,
    )


def _write_next(book: Book, entry: QuickEntry, person: int, interaction: int | None, today: date) -> None:
    """A day that was typed: of a promise, or of the next contact. A complaint bears its own."""
    line = entry.line
    if line.day is None or entry.kind is Kind.COMPLAINT:
        return
    if line.promise:
        book.promises.add(Promise(person, line.promise, line.day, today))
    else:
        book.follow_ups.add(FollowUp(person, line.day, today, interaction_id=interaction))


def _give_tags(book: Book, entry: QuickEntry) -> None:
    name_of = {tag.id: tag.name for tag in book.tags.where()} if entry.line.tags else {}
    for person in dict.fromkeys(entry.people):
        borne = {name_of[row.tag_id] for row in book.taggings.where(customer_id=person)} if name_of else set()
        write_tags(book, [(person, tag) for tag in entry.line.tags if tag not in borne])
