"""What was promised: complaints, promises, appointments, a date set by hand, and money owed."""

from collections.abc import Iterator
from datetime import date, timedelta

from core.calendar.workdays import WorkCalendar
from core.model.agenda import FOR_EVER, DueItem, Reason
from core.model.facts import HouseholdFacts
from core.model.interaction import FollowUp
from core.rules.due.making import made_hard, soft

_LATE_FOLLOW_UP = timedelta(days=7)
_ONE_DAY = timedelta(days=1)
REPLY_DAYS = 1
MISSED = "missed"
"""What an appointment that did not come about is marked as."""


def given_words(facts: HouseholdFacts, workdays: WorkCalendar) -> Iterator[DueItem]:
    """Complaints, promises, appointments and money owed: hard from the day they are open."""
    for complaint in facts.complaints:
        due = complaint.promised or complaint.day + timedelta(days=REPLY_DAYS)
        whose, opens = complaint.customer_id, complaint.day
        yield made_hard(soft(facts, whose, Reason.COMPLAINT, complaint.id, due, opens, set_on=opens))
    for promise in facts.promises:
        yield _on_its_day(facts, promise.customer_id, Reason.PROMISE, promise.id, promise.due, workdays)
    for instalment in facts.instalments:
        whose, due = instalment.customer_id, instalment.due
        yield _on_its_day(facts, whose, Reason.MONEY_OWED, instalment.id, due, workdays)
    yield from _appointments(facts, workdays)


def _appointments(facts: HouseholdFacts, workdays: WorkCalendar) -> Iterator[DueItem]:
    """Those agreed on; one that was missed asks for a new date until there is one, or a touch."""
    planned = [meeting for meeting in facts.appointments if meeting.state == "planned"]
    for meeting in planned:
        whose, day = meeting.customer_id, meeting.day
        yield _on_its_day(facts, whose, Reason.APPOINTMENT, meeting.id, day, workdays)
    for meeting in facts.appointments:
        whose, after = meeting.customer_id, meeting.day + _ONE_DAY
        touched = facts.last_touch is not None and facts.last_touch >= after
        renewed = any(later.id > meeting.id for later in planned)
        if meeting.state == MISSED and not touched and not renewed:
            opens = workdays.next_working(after)
            missed = soft(
                facts, whose, Reason.APPOINTMENT, meeting.id, meeting.day, opens, set_on=after, about=MISSED
            )
            yield made_hard(missed)


def _on_its_day(
    facts: HouseholdFacts,
    customer_id: int,
    kind: Reason,
    subject_id: int,
    due: date,
    workdays: WorkCalendar,
) -> DueItem:
    """On its day, and on the last working day before it when it falls on a rest day."""
    opens = workdays.previous_working(due)
    return made_hard(soft(facts, customer_id, kind, subject_id, due, opens, set_on=opens))


def open_follow_up(facts: HouseholdFacts) -> FollowUp | None:
    """The newest date set by hand, unless a touch on or after it has settled it, or it is with somebody whom
    nobody calls any more."""
    last, follow_up = facts.last_touch, facts.follow_up
    if follow_up is None or (last is not None and last >= follow_up.due):
        return None
    callable_ids = {member.customer_id for member in facts.members if member.reachable}
    return follow_up if follow_up.customer_id in callable_ids else None


def by_hand(facts: HouseholdFacts, follow_up: FollowUp, workdays: WorkCalendar) -> DueItem:
    """A date set by hand is hard until a week overdue; one that was past when it was recorded never is."""
    due, hard_from, hard_until = follow_up.due, None, None
    if follow_up.late:
        opens = workdays.next_working(due)
    else:
        opens = hard_from = workdays.previous_working(due)
        hard_until = due + _LATE_FOLLOW_UP
    home, customer, set_on = facts.household.id, follow_up.customer_id, follow_up.set_on
    return DueItem(
        home, customer, Reason.FOLLOW_UP, follow_up.id, due, opens, FOR_EVER, hard_from, hard_until, set_on
    )
