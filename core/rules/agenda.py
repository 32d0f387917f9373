"""What a household is due for, derived from what happened and what was promised.

Every item carries the days on which it is listed and on which it is hard, so that the answer for any
day is a comparison of dates. Birthdays, yearly dates and festivals are reckoned apart: they come round
by themselves. Each kind of reason has its file in `core.rules.due`.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from core.calendar.workdays import WorkCalendar
from core.model.agenda import FOR_EVER, DueItem, Reason, Standing
from core.model.care import Plan
from core.model.facts import HouseholdFacts
from core.model.setting import Settings
from core.rules.cadence import gap_of
from core.rules.due.ends import ends
from core.rules.due.given_words import by_hand, given_words, open_follow_up
from core.rules.due.making import soft
from core.rules.due.silence import contact_of, falls_asleep, silence, waits_since
from core.rules.due.thanks import moment_to_ask, thanks
from core.rules.plans import DEFAULTS, plan_items

BESIDE = frozenset({Reason.DORMANT, Reason.VERIFY})
"""What makes nobody due, but is brought up with whoever is."""


def reckon(
    facts: HouseholdFacts, settings: Settings, workdays: WorkCalendar, plans: Sequence[Plan] = DEFAULTS
) -> tuple[Standing, list[DueItem]]:
    """Where the household stands, and every item it is due for, whenever that is."""
    gap, gap_from = gap_of(facts, settings)
    reachable = {member.customer_id for member in facts.members if member.reachable}
    contactable = bool(reachable) and not facts.household.stopped
    items = _items(facts, settings, workdays, plans, gap) if contactable else ()
    listed = [item for item in items if item.customer_id in reachable]
    # What waits for a date set by hand does not ask before it, however long it has been due.
    staying = [
        max(item.due, item.opens) for item in listed if item.closes == FOR_EVER and item.kind not in BESIDE
    ]
    may_sleep = contactable and not facts.household.basic_care
    standing = Standing(
        facts.household.id,
        facts.tier,
        facts.bought,
        facts.last_touch,
        waits_since(facts, settings),
        gap,
        gap_from,
        len(facts.attempts),
        contactable,
        min(staying, default=None),
        facts.first_bought,
        contact_of(facts) if contactable else 0,
        *(falls_asleep(facts, settings, gap) if may_sleep else (None, None)),
    )
    return standing, listed


def _items(
    facts: HouseholdFacts, settings: Settings, workdays: WorkCalendar, plans: Sequence[Plan], gap: int
) -> Iterator[DueItem]:
    """Basic care leaves what is hard, and the dates set by hand."""
    # Asked first, because of most households there is nothing to tell but the cadence.
    if facts.complaints or facts.promises or facts.appointments or facts.instalments:
        yield from given_words(facts, workdays)
    follow_up = open_follow_up(facts)
    if follow_up is not None:
        yield by_hand(facts, follow_up, workdays)
    if facts.ends or facts.benefits or facts.serviced:
        yield from ends(facts, settings, workdays)
    if not facts.household.basic_care:
        yield from _care(facts, settings, workdays, plans)
        yield from silence(facts, settings, workdays, gap, follow_up)


def _care(
    facts: HouseholdFacts, settings: Settings, workdays: WorkCalendar, plans: Sequence[Plan]
) -> Iterator[DueItem]:
    """What is soft and has a date of its own."""
    if facts.wishes:
        yield from _wishes(facts, settings, workdays)
    if facts.occasions:
        yield from plan_items(facts, plans, workdays)
    if facts.brought or facts.rewards:
        yield from thanks(facts, workdays)
    if facts.moment is not None:
        yield from moment_to_ask(facts, facts.moment, workdays)


def _wishes(facts: HouseholdFacts, settings: Settings, workdays: WorkCalendar) -> Iterator[DueItem]:
    for wish in facts.wishes:
        if wish.by is not None:
            opens = workdays.next_working(wish.by - timedelta(days=settings.lead_wish))
            yield soft(facts, wish.customer_id, Reason.WISH, wish.id, wish.by, opens)
