"""Messages of the outbox: sent, with all that this settles, or left out; each can be taken back alone."""

from collections.abc import Sequence
from datetime import date, timedelta

from core.actions.interactions import Spoken, remember, settle
from core.changes import Changes
from core.errors import UserError
from core.model.agenda import DueItem
from core.model.interaction import FollowUp, Interaction, Kind, Outcome
from core.model.message import GreetingState
from core.ports import Book
from core.records import dataclass
from core.rules.calendar_of import work_calendar
from core.rules.proposals import AFTER
from core.screens.saying.shipped import NEWS, OCCASIONS
from core.text import T


@dataclass(frozen=True, slots=True)
class Sending:
    """One message: to whom, what was said, what it `settles`, whether to `look_again` for an answer, and
    the `recipient_id` of news that it tells and the `planned_id` of the message that was set for now
    (0: none)."""

    person: int
    spoken: Spoken
    settles: Sequence[DueItem] = ()
    look_again: bool = True
    recipient_id: int = 0
    planned_id: int = 0


def send_greeting(book: Book, sending: Sending, today: date) -> Changes:
    """It was copied and goes out now: a touch by message."""
    card, spoken = book.customers.get(sending.person), sending.spoken
    label = T("Send {occasion} to {name}", occasion=OCCASIONS[spoken.occasion].name, name=card.name)
    with book.change(label) as pending:
        kind = Kind.WECHAT if card.wechat else Kind.SMS
        record = Interaction(card.id, today, kind, Outcome.MESSAGE, spoken.text, purpose=spoken.purpose)
        interaction = book.interactions.add(record)
        if sending.planned_id:
            state = GreetingState.SENT
            book.greetings.update(sending.planned_id, state=state, sent=today, text=spoken.text)
        else:
            remember(book, spoken, card.id, today, GreetingState.SENT)
        for item in sending.settles:
            settle(book, item, interaction, today)
        if sending.recipient_id and spoken.occasion == NEWS:
            book.news_recipients.update(sending.recipient_id, told=today)
        if sending.look_again:
            due = _looked_at(book, today)
            book.follow_ups.add(FollowUp(card.id, due, today, interaction_id=interaction))
    return pending.changes


def plan_greeting(book: Book, person: int, spoken: Spoken, day: date, hour: str, today: date) -> Changes:
    """Set a message for a day and an `hour` (HH:MM, or empty), when it waits there filled.

    Raises UserError for a day that has passed.
    """
    if day < today:
        raise UserError(T("{day} has passed", day=day), fix=T("Enter a day from today on"))
    name = book.customers.get(person).name
    with book.change(T("Message to {name} set for {day}", name=name, day=day)) as pending:
        kept = remember(book, spoken, person, today, GreetingState.WAITING)
        book.greetings.update(kept, day=day, hour=hour)
    return pending.changes


def drop_planned(book: Book, planned_id: int) -> Changes:
    """Give up a message that was set for later."""
    name = book.customers.get(book.greetings.get(planned_id).customer_id).name
    with book.change(T("Leave out {name}", name=name)) as pending:
        book.greetings.update(planned_id, state=GreetingState.SKIPPED)
    return pending.changes


def skip_greeting(book: Book, person: int, spoken: Spoken, today: date) -> Changes:
    """Leave somebody out of today's messages for this occasion."""
    name = book.customers.get(person).name
    with book.change(T("Leave out {name}", name=name)) as pending:
        remember(book, spoken, person, today, GreetingState.SKIPPED)
    return pending.changes


def _looked_at(book: Book, today: date) -> date:
    days = timedelta(days=AFTER[Outcome.MESSAGE])
    return work_calendar(book.preferences()).next_working(today + days)
