"""What a household is due for, derived from what happened and what was promised.

Every item carries the days on which it is listed and on which it is hard, so that the answer for any
day is a comparison of dates. Birthdays are reckoned apart: they come round by themselves.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from core.calendar.workdays import WorkCalendar
from core.model.agenda import FOR_EVER, DueItem, Reason, Standing
from core.model.facts import HouseholdFacts
from core.model.interaction import FollowUp
from core.model.purchase import ItemEnd
from core.model.setting import Settings
from core.rules.cadence import gap_of

_LATE_FOLLOW_UP = timedelta(days=7)
REPLY_DAYS = 1


def reckon(
    facts: HouseholdFacts, settings: Settings, workdays: WorkCalendar
) -> tuple[Standing, list[DueItem]]:
    """Where the household stands, and every item it is due for, whenever that is."""
    gap, gap_from = gap_of(facts, settings)
    since = _since(facts, settings)
    reachable = {member.customer_id for member in facts.members if member.reachable}
    contactable = bool(reachable) and not facts.household.stopped
    items = _items(facts, settings, workdays, gap, since) if contactable else ()
    listed = [item for item in items if item.customer_id in reachable]
    standing = Standing(
        facts.household.id,
        facts.tier,
        facts.bought,
        facts.last_touch,
        since,
        gap,
        gap_from,
        len(facts.attempts),
        contactable,
        min([item.due for item in listed if item.closes == FOR_EVER], default=None),
    )
    return standing, listed


def _items(
    facts: HouseholdFacts, settings: Settings, workdays: WorkCalendar, gap: int, since: date
) -> Iterator[DueItem]:
    if facts.complaints or facts.promises or facts.appointments:
        yield from _given_words(facts, workdays)
    # A touch on or after the newest date set by hand has settled it.
    last, follow_up = facts.last_touch, facts.follow_up
    if follow_up is not None and last is not None and last >= follow_up.due:
        follow_up = None
    if follow_up is not None:
        yield _follow_up(facts, follow_up, workdays)
    for end in facts.ends:
        yield from _steps(facts, end, settings, workdays)
    for wish in facts.wishes:
        if wish.by is not None:
            opens = workdays.next_working(wish.by - timedelta(days=settings.lead_wish))
            yield _item(facts, wish.customer_id, Reason.WISH, wish.id, wish.by, opens)
    if not facts.household.basic_care:
        yield _cadence(facts, settings, workdays, gap, since, follow_up)


def _given_words(facts: HouseholdFacts, workdays: WorkCalendar) -> Iterator[DueItem]:
    """Complaints, promises and appointments: hard from the day they are open."""
    for complaint in facts.complaints:
        due = complaint.promised or complaint.day + timedelta(days=REPLY_DAYS)
        yield _hard(facts, complaint.customer_id, Reason.COMPLAINT, complaint.id, due, complaint.day)
    for promise in facts.promises:
        opens = workdays.previous_working(promise.due)
        yield _hard(facts, promise.customer_id, Reason.PROMISE, promise.id, promise.due, opens)
    for appointment in facts.appointments:
        opens = workdays.previous_working(appointment.day)
        yield _hard(
            facts, appointment.customer_id, Reason.APPOINTMENT, appointment.id, appointment.day, opens
        )


def _follow_up(facts: HouseholdFacts, follow_up: FollowUp, workdays: WorkCalendar) -> DueItem:
    """The newest date set by hand. It is hard until a week overdue; one that was past when it was
    recorded never is."""
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


def _steps(
    facts: HouseholdFacts, end: ItemEnd, settings: Settings, workdays: WorkCalendar
) -> Iterator[DueItem]:
    """One item a step before the end: open until it is settled or the next step comes; after the last,
    listed as lapsed for a while. A step already past when the end was recorded is soft, one whose time
    was over opens nothing."""
    days = [end.due - timedelta(days=days) for days in sorted(settings.end_steps, reverse=True)]
    lapsed = end.due + timedelta(days=settings.lapsed_days)
    stepped = dict(facts.stepped).get(end.id, date.min)
    for day, following in zip(days, [*days[1:], lapsed + timedelta(days=1)], strict=True):
        opens, closes = workdays.previous_working(day), following - timedelta(days=1)
        if opens <= stepped or closes < end.recorded:
            continue
        soft = day < end.recorded
        yield DueItem(
            household_id=facts.household.id,
            customer_id=end.customer_id,
            kind=Reason.RENEWAL,
            subject_id=end.id,
            due=end.due,
            opens=workdays.next_working(day) if soft else opens,
            closes=closes,
            hard_from=None if soft else opens,
            hard_until=None if soft else closes,
            set_on=day,
        )


def _cadence(
    facts: HouseholdFacts,
    settings: Settings,
    workdays: WorkCalendar,
    gap: int,
    since: date,
    follow_up: FollowUp | None,
) -> DueItem:
    """Last touch + gap, or the next try after a no-answer; silent while a date set by hand lies ahead."""
    tries = settings.retry_days
    if 0 < len(facts.attempts) <= len(tries):
        kind, since = Reason.RETRY, facts.attempts[-1]
        due = workdays.add_working(since, tries[len(facts.attempts) - 1])
    else:
        kind = Reason.CADENCE
        never = facts.last_touch is None and not facts.attempts
        due = workdays.next_working(since if never else since + timedelta(days=gap))
    opens = due if follow_up is None else max(due, workdays.next_working(follow_up.due))
    return _item(facts, _contact(facts), kind, 0, due, opens, set_on=since)


def _contact(facts: HouseholdFacts) -> int:
    """Whom to call: the primary contact, else the first member who may be called."""
    reachable = [member.customer_id for member in facts.members if member.reachable]
    return facts.household.primary_id if facts.household.primary_id in reachable else reachable[0]


def _since(facts: HouseholdFacts, settings: Settings) -> date:
    """The day waiting counts from: the attempt that gave up trying, else the last touch, else the
    day the household was added."""
    if len(facts.attempts) > len(settings.retry_days):
        return facts.attempts[-1]
    if facts.last_touch is not None:
        return facts.last_touch
    return min((member.added for member in facts.members), default=facts.household.added)


def _item(
    facts: HouseholdFacts,
    customer_id: int,
    kind: Reason,
    subject_id: int,
    due: date,
    opens: date,
    set_on: date | None = None,
) -> DueItem:
    return DueItem(
        facts.household.id, customer_id, kind, subject_id, due, opens, FOR_EVER, None, None, set_on
    )


def _hard(
    facts: HouseholdFacts, customer_id: int, kind: Reason, subject_id: int, due: date, opens: date
) -> DueItem:
    return DueItem(
        facts.household.id, customer_id, kind, subject_id, due, opens, FOR_EVER, opens, FOR_EVER, opens
    )
