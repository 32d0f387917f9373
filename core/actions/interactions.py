"""Log what passed with a household: the record, what it settles, and the next date."""

from datetime import date

from core.changes import Changes
from core.model.agenda import DueItem, Reason
from core.model.interaction import (
    NEVER_A_TOUCH,
    FollowUp,
    Interaction,
    Kind,
    Outcome,
    Purpose,
    Settlement,
)
from core.model.message import OWN, Greeting, GreetingState
from core.ports import Book
from core.records import dataclass
from core.rules.calendar_of import work_calendar
from core.rules.due.ends import MAINTENANCE
from core.rules.due.given_words import MISSED
from core.rules.proposals import AFTER, proposed
from core.screens.today import TodayRow
from core.screens.words import OUTCOMES, household_name
from core.text import T

GREETED = frozenset({Reason.BIRTHDAY, Reason.YEARLY, Reason.FESTIVAL})

SETTLES: dict[Outcome, frozenset[Reason]] = {
    Outcome.REACHED: frozenset(Reason) - {Reason.MONEY_OWED},
    Outcome.BOUGHT: frozenset({Reason.RENEWAL}),
    Outcome.MESSAGE: GREETED | {Reason.REFERRAL_THANKS},
}
"""Which top reason an outcome settles by its button: a message carries a wish, never an answer; money is
owed until it has been paid."""

SETTLED_BY_RECORD = GREETED | {Reason.RENEWAL, Reason.BENEFIT, Reason.REFERRAL_THANKS}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A wording that was sent or spoken: for which occasion, which it was (its key), and as it was filled."""

    occasion: str
    key: str
    text: str
    purpose: Purpose | None = None


@dataclass(frozen=True, slots=True)
class Outing:
    """What the user says of a contact. `next_date` overrides what the outcome proposes; `spoken` is the
    wording that was copied for it."""

    outcome: Outcome
    note: str = ""
    next_date: date | None = None
    satisfaction: int | None = None
    kind: Kind | None = None
    spoken: Spoken | None = None


def log_outcome(book: Book, row: TodayRow, said: Outing, today: date, customer_id: int = 0) -> Changes:
    """Log an outcome with a household; `customer_id` 0 means its primary contact."""
    person = customer_id or row.line.primary.customer_id
    label = T(
        "Log {household}: {outcome}", household=household_name(row.line), outcome=OUTCOMES[said.outcome]
    )
    with book.change(label) as pending:
        write_outcome(book, row, said, today, person)
    return pending.changes


def write_outcome(book: Book, row: TodayRow, said: Outing, today: date, person: int) -> None:
    """Inside an open change: the record of an outcome, what it settles, and the next date."""
    record = Interaction(
        customer_id=person,
        day=today,
        kind=said.kind or (Kind.WECHAT if said.outcome is Outcome.MESSAGE else Kind.CALL),
        outcome=said.outcome,
        note=said.note,
        purpose=said.spoken.purpose if said.spoken else None,
        satisfaction=said.satisfaction,
    )
    interaction = book.interactions.add(record)
    if said.spoken is not None and said.outcome not in NEVER_A_TOUCH:
        remember(book, said.spoken, person, today, GreetingState.SENT)
    for item in settled_by(row, said.outcome):
        settle(book, item, interaction, today)
    due = said.next_date or _next_date(book, row, said.outcome, today)
    if due is not None:
        book.follow_ups.add(FollowUp(person, due, today, interaction_id=interaction))


def remember(book: Book, spoken: Spoken, person: int, today: date, state: GreetingState) -> int:
    """Inside an open change: keep which wording somebody had, so that it is not proposed the next time;
    returns the id of the record."""
    own = int(spoken.key.removeprefix(OWN)) if spoken.key.startswith(OWN) else None
    sent = today if state is GreetingState.SENT else None
    reason = f"{spoken.occasion}/{spoken.key}" if own is None else spoken.occasion
    return book.greetings.add(
        Greeting(person, today, spoken.text, reason=reason, template_id=own, state=state, sent=sent)
    )


def is_settled(item: DueItem, outcome: Outcome) -> bool:
    """Whether the outcome's button settles this item where it is the top one. An appointment that was
    missed is not kept by talking."""
    return item.kind in SETTLES.get(outcome, ()) and item.about != MISSED


def settled_by(row: TodayRow, outcome: Outcome) -> list[DueItem]:
    """What a logged outcome settles: the top item, and what else the same greeting is for, one a household
    and day."""
    if row.top is None or not is_settled(row.top.item, outcome):
        return []
    top = row.top.item
    others = [reason.item for reason in row.reasons[1:] if top.kind in GREETED and reason.item.due == top.due]
    return [top, *(item for item in others if item.kind in GREETED - {Reason.BIRTHDAY})]


def settle(book: Book, item: DueItem, interaction: int, today: date) -> None:
    """Inside an open change: write down that the item is done with, in the record it came from or beside
    it."""
    if item.kind is Reason.COMPLAINT:
        book.interactions.update(item.subject_id, settled=today)
    elif item.kind is Reason.PROMISE:
        book.promises.update(item.subject_id, kept=today)
    elif item.kind is Reason.APPOINTMENT:
        book.appointments.update(item.subject_id, state="kept")
    elif item.kind is Reason.REWARD:
        book.rewards.update(item.subject_id, handed_over=today)
    elif item.kind in SETTLED_BY_RECORD:
        kind = MAINTENANCE if item.about == MAINTENANCE else item.kind
        book.settlements.add(Settlement(interaction, item.customer_id, kind, item.subject_id, item.due))


def _next_date(book: Book, row: TodayRow, outcome: Outcome, today: date) -> date | None:
    """The date an outcome sets by hand; cadence and the no-answer ladder come round by themselves."""
    if outcome not in AFTER:
        return None
    settings = book.preferences()
    return proposed(outcome, row.standing, today, settings, work_calendar(settings))
