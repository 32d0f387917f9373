"""The queue of the outbox: who is next, who has been sent to, who is left out, who is held back and why."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from core.actions.interactions import is_settled
from core.model.agenda import DueItem, Reason, Standing
from core.model.interaction import Interaction, Outcome
from core.model.lines import HouseholdLine
from core.model.message import Greeting, GreetingState
from core.ports import Book, Voice
from core.records import dataclass
from core.rules.contact import can_be_written_to
from core.rules.quiet import is_quiet
from core.screens.outbox.errand import Addressee, Errand, addressees, waiting_greetings
from core.screens.quick_entry import Settleable
from core.screens.saying.sayings import Audience, Sayings, sayings
from core.screens.saying.shipped import FAMILY_BIRTHDAY, KEEPING_IN_TOUCH
from core.screens.today import household_row
from core.screens.words import SETTLING
from core.text import T, Text

RECENT = 3
"""Entries of the history that stand beside a message."""


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One message. `held` says why it is not to be sent; `greeting` is what was sent or left out today,
    `grieved` that a complaint is open."""

    addressee: Addressee
    line: HouseholdLine
    standing: Standing
    held: Text | None = None
    greeting: Greeting | None = None
    grieved: bool = False

    @property
    def key(self) -> tuple[int, int, int]:
        """The household, whose birthday it is, and which message that was set for now."""
        one = self.addressee
        return one.household_id, one.matter.about, one.planned.id if one.planned else 0

    @property
    def person(self) -> int:
        """Whose message it is, for whoever remembers it: who is celebrated, else who is called."""
        return self.addressee.matter.about or self.line.primary.customer_id


@dataclass(frozen=True, slots=True)
class Outbox:
    """The messages for one errand on one day, each in one of four groups."""

    errand: Errand
    waiting: tuple[OutboxRow, ...] = ()
    sent: tuple[OutboxRow, ...] = ()
    skipped: tuple[OutboxRow, ...] = ()
    held: tuple[OutboxRow, ...] = ()

    @property
    def total(self) -> int:
        """Those who get a message, or have it."""
        return len(self.waiting) + len(self.sent)


def outbox(book: Book, errand: Errand, on: date, hour: int | None = None) -> Outbox:
    """Everybody whom the errand concerns; in the quiet hours (`hour` 0 to 23, None: not minded) nobody is to
    be written to."""
    people = addressees(book, errand, on)
    homes = list(dict.fromkeys(one.household_id for one in people))
    lines, standings = book.household_lines(homes), book.standings(homes)
    grieved = {item.household_id for item in book.due_items(homes, on) if item.kind is Reason.COMPLAINT}
    rows = [
        OutboxRow(
            one, lines[one.household_id], standings[one.household_id], grieved=one.household_id in grieved
        )
        for one in people
    ]
    told = _with_greetings(book, rows, on)
    rest, waiting = _rest(book, hour), waiting_greetings(book)
    judged = [
        replace(row, held=_held(book, row, on) or _set_for(row, waiting, on, hour) or rest) for row in told
    ]
    return Outbox(
        errand,
        waiting=tuple(row for row in judged if not (row.held or row.greeting or row.addressee.has)),
        sent=tuple(row for row in judged if row.addressee.has or _is(row, GreetingState.SENT)),
        skipped=tuple(row for row in judged if not row.addressee.has and _is(row, GreetingState.SKIPPED)),
        held=tuple(row for row in judged if row.held and not (row.greeting or row.addressee.has)),
    )


def sayings_of(book: Book, voice: Voice, row: OutboxRow, on: date) -> Sayings:
    """What can be said in this message."""
    audience = Audience(row.line, row.standing.bought, complaint=row.grieved)
    return sayings(book, voice, audience, row.addressee.matter, on)


def settled_by_message(book: Book, row: OutboxRow, on: date) -> list[Settleable]:
    """What the message may settle beside being a touch: what it is for is ticked, and what else there is to
    greet the household for on the same day."""
    return [
        Settleable(
            reason.item,
            T("{settled}: {what}", settled=SETTLING[reason.kind], what=reason.wording.text),
            _is_meant(row.addressee, reason.item),
        )
        for reason in household_row(book, row.addressee.household_id, on).reasons
        if is_settled(reason.item, Outcome.MESSAGE)
    ]


def recent(book: Book, line: HouseholdLine) -> list[Interaction]:
    """What was said with anybody of the household lately, the last first."""
    ids = [member.customer_id for member in line.members]
    found = [one for person in ids for one in book.interactions.where(customer_id=person) if one.note]
    return sorted(found, key=lambda one: (one.day, one.id), reverse=True)[:RECENT]


def _is_meant(addressee: Addressee, item: DueItem) -> bool:
    if addressee.due is None or item.due != addressee.due:
        return False
    return item.kind is not Reason.BIRTHDAY or item.customer_id == addressee.matter.about


def _is(row: OutboxRow, state: GreetingState) -> bool:
    return row.greeting is not None and row.greeting.state is state


def _with_greetings(book: Book, rows: Sequence[OutboxRow], on: date) -> list[OutboxRow]:
    """The rows with what was sent or left out today for the same occasion."""
    today = [one for one in book.greetings.where(day=on) if one.state is not GreetingState.WAITING]
    return [replace(row, greeting=_greeting(row, today)) for row in rows] if today else list(rows)


def _greeting(row: OutboxRow, today: Iterable[Greeting]) -> Greeting | None:
    """The last of these that is for the same; a birthday has its own."""
    matter = row.addressee.matter
    if matter.about:
        people, codes = {matter.about}, {matter.code, FAMILY_BIRTHDAY}
    else:
        people = {member.customer_id for member in row.line.members}
        # Whoever has been sold enough gets a word of care instead of the news, and that is it for today.
        codes = {matter.code, KEEPING_IN_TOUCH} if row.addressee.recipient_id else {matter.code}
    fitting = [one for one in today if one.customer_id in people and one.occasion in codes]
    return fitting[-1] if fitting else None


def _set_for(row: OutboxRow, waiting: Sequence[Greeting], on: date, hour: int | None) -> Text | None:
    """When the message is to go out, as long as that lies ahead; one that was set is sent from its own
    queue."""
    own = row.addressee.planned
    planned = own or _greeting(row, waiting)
    if planned is None or (own is not None and _has_come(own, on, hour)):
        return None
    return T("Set for {day} {hour}", day=planned.day, hour=planned.hour)


def _has_come(planned: Greeting, on: date, hour: int | None) -> bool:
    if planned.day != on or not planned.hour or hour is None:
        return planned.day <= on
    return int(planned.hour.partition(":")[0]) <= hour


def _held(book: Book, row: OutboxRow, on: date) -> Text | None:
    """Why nothing is sent to this household."""
    if row.grieved:
        return T("Complaint open: answer first")
    if not row.standing.contactable:
        return T("Is not to be contacted")
    if not _reachable(book, row, on):
        return T("No phone, no WeChat")
    return None


def _rest(book: Book, hour: int | None) -> Text | None:
    """Until when everybody is left in peace."""
    settings = book.preferences()
    if hour is None or not is_quiet(hour, settings):
        return None
    return T("Quiet hours, write after {hour}:00", hour=str(settings.quiet_until))


def _reachable(book: Book, row: OutboxRow, on: date) -> bool:
    """Whether whoever gets the message can be written to."""
    people = row.line.members
    return any(can_be_written_to(one, book.customers.get(one.customer_id), on) for one in people)
