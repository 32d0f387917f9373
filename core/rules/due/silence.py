"""What silence asks for: the cadence, the next try, whoever has fallen asleep, cards to look over."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from core.calendar.workdays import WorkCalendar
from core.model.agenda import DueItem, Reason, Standing
from core.model.facts import HouseholdFacts
from core.model.interaction import FollowUp
from core.model.setting import Settings
from core.rules.dormancy import Contact, dormant_from
from core.rules.due.making import soft

NO_TOUCH = "touch"
"""What an item is about when the household fell asleep without being contacted, not without buying."""


def waits_since(facts: HouseholdFacts, settings: Settings) -> date:
    """The day waiting counts from."""
    added = min((member.added for member in facts.members), default=facts.household.added)
    return waiting_from(facts.last_touch, facts.attempts, added, settings)


def waiting_from(last_touch: date | None, attempts: Sequence[date], added: date, settings: Settings) -> date:
    """The attempt that gave up trying, else the last touch, else the day the household was added."""
    if len(attempts) > len(settings.retry_days):
        return attempts[-1]
    return added if last_touch is None else last_touch


def silence(
    facts: HouseholdFacts,
    settings: Settings,
    workdays: WorkCalendar,
    gap: int,
    follow_up: FollowUp | None,
) -> Iterator[DueItem]:
    """The cadence, and cards in doubt beside it. Silent while a date set by hand lies ahead."""
    cadence = _cadence(facts, settings, workdays, gap, follow_up)
    yield cadence
    yield from _unverified(facts, cadence)


def _cadence(
    facts: HouseholdFacts,
    settings: Settings,
    workdays: WorkCalendar,
    gap: int,
    follow_up: FollowUp | None,
) -> DueItem:
    """Last touch + gap, or the next try after a no-answer."""
    tries = settings.retry_days
    if 0 < len(facts.attempts) <= len(tries):
        kind, since = Reason.RETRY, facts.attempts[-1]
        due = workdays.add_working(since, tries[len(facts.attempts) - 1])
    else:
        kind, since = Reason.CADENCE, waits_since(facts, settings)
        never = facts.last_touch is None and not facts.attempts
        due = workdays.next_working(since if never else since + timedelta(days=gap))
    opens = due if follow_up is None else max(due, workdays.next_working(follow_up.due))
    return soft(facts, contact_of(facts), kind, 0, due, opens, set_on=since)


def falls_asleep(facts: HouseholdFacts, settings: Settings, gap: int) -> tuple[date | None, date | None]:
    """(from which day on, silent since): when nothing was bought for too long, or nobody was reached for
    twice the gap, whichever comes first. Buyers of long-lived goods fall asleep for want of contact alone,
    not before the last end has lapsed. Both are None without a touch."""
    last = facts.last_touch
    if last is None:
        return None, None
    touched = Contact(last, gap).silent_from
    if facts.goods.long_lived:
        return _after_all_ends(touched, facts, settings), last
    bought = _no_purchase_from(facts, settings)
    if bought is not None and bought <= touched:
        return bought, facts.bought_on[-1]
    return touched, last


def asleep(standing: Standing, cadence: DueItem) -> DueItem | None:
    """One reason more for a household whose turn has come; it has none of its own. What tells it is
    kept with the standing, because it would double the items of the book."""
    due, since, last = standing.dormant_from, standing.silent_since, standing.last_touch
    if due is None or last is None:
        return None
    untouched = since == last and due >= Contact(last, standing.gap).silent_from
    home, whose, opens = standing.household_id, standing.contact_id, max(due, cadence.opens)
    about = NO_TOUCH if untouched else ""
    return DueItem(home, whose, Reason.DORMANT, 0, due, opens, set_on=since, about=about)


def _no_purchase_from(facts: HouseholdFacts, settings: Settings) -> date | None:
    """When too little is bought, by the limit of what was bought last."""
    day = dormant_from(facts.bought_on, facts.goods.dormant_days or settings.dormant_days)
    return None if day is None else _after_all_ends(day, facts, settings)


def _after_all_ends(day: date, facts: HouseholdFacts, settings: Settings) -> date:
    """Who holds something is looked after until its last end has lapsed."""
    if not facts.ends:
        return day
    lapsed = max(end.due for end in facts.ends) + timedelta(days=settings.lapsed_days)
    return max(day, lapsed + timedelta(days=1))


def _unverified(facts: HouseholdFacts, cadence: DueItem) -> Iterator[DueItem]:
    """Cards marked to be looked over are brought up when the household is called anyway: nobody is
    called for a doubt about a card alone, and nothing tells when it would be too late."""
    for member in facts.members:
        if member.doubtful:
            opens = max(member.added, cadence.opens)
            whose = member.customer_id
            yield soft(facts, whose, Reason.VERIFY, whose, member.added, opens, set_on=member.added)


def contact_of(facts: HouseholdFacts) -> int:
    """Whom to call: the primary contact, else the first member who may be called."""
    reachable = [member.customer_id for member in facts.members if member.reachable]
    return facts.household.primary_id if facts.household.primary_id in reachable else reachable[0]
