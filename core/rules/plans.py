"""The touches that follow something by plan: after a purchase, a repair, a claim, an event and so on."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from core.calendar.workdays import WorkCalendar
from core.model.agenda import FOR_EVER, DueItem, Reason
from core.model.care import After, Plan
from core.model.facts import HouseholdFacts, Occasion
from core.rules.due.making import soft

DEFAULTS = (
    Plan(After.PURCHASE, 1),
    Plan(After.PURCHASE, 7),
    Plan(After.PURCHASE, 30),
    Plan(After.PURCHASE, 90),
    Plan(After.REPAIR, 3),
    Plan(After.CLAIM, 3),
)
"""What holds while the user has no plan at all."""

THANKS = Plan(After.EVENT, 1)
"""Guests are thanked the day after, unless the user plans something else after events."""

EARLY = timedelta(days=2)
LAST = timedelta(days=30)
UNTIL_SETTLED = frozenset({After.REPAIR, After.CLAIM})


def plans_in_force(rows: Sequence[Plan]) -> tuple[Plan, ...]:
    """The user's plans, or the defaults without any."""
    plans = tuple(rows) or DEFAULTS
    named = any(plan.after is After.EVENT for plan in plans)
    return plans if named else (*plans, THANKS)


def longest(plans: Iterable[Plan], after: After) -> int:
    """The days until the last step after such a thing; -1 without any."""
    return max((plan.days for plan in plans if plan.after is after), default=-1)


def plan_items(facts: HouseholdFacts, plans: Sequence[Plan], workdays: WorkCalendar) -> Iterator[DueItem]:
    """One item a step. What one person bought on one day is asked after together."""
    for _, together in groupby(sorted(facts.occasions, key=_key), key=_key):
        yield from _steps(facts, list(together), plans, workdays)


def _key(occasion: Occasion) -> tuple[str, int, date, int]:
    alone = 0 if occasion.after is After.PURCHASE else occasion.subject_id
    return occasion.after.value, occasion.customer_id, occasion.day, alone


def _steps(
    facts: HouseholdFacts, together: Sequence[Occasion], plans: Sequence[Plan], workdays: WorkCalendar
) -> Iterator[DueItem]:
    """A touch from two days before a step on settles it; it closes when the next one opens. A step that
    was past when all was recorded opens nothing."""
    first = together[0]
    recorded = min(occasion.recorded for occasion in together)
    days = sorted({plan.days for plan in plans for occasion in together if _meant(plan, occasion)})
    steps = [first.day + timedelta(days=ahead) for ahead in days]
    for step, following in zip(steps, [*steps[1:], None], strict=False):
        if step < recorded or _settled(facts.last_touch, first.day, step):
            continue
        opens, closes = workdays.next_working(step), _closes(first.after, step, following)
        if opens <= closes:
            whose, subject, about = first.customer_id, first.subject_id, first.after.value
            yield soft(facts, whose, Reason.PLAN, subject, step, opens, closes, first.day, about)


def _meant(plan: Plan, occasion: Occasion) -> bool:
    return (
        plan.after is occasion.after
        and plan.category in ("", occasion.category)
        and plan.tag_id in (None, occasion.tag_id)
    )


def _settled(last_touch: date | None, day: date, step: date) -> bool:
    return last_touch is not None and last_touch > day and last_touch >= step - EARLY


def _closes(after: After, step: date, following: date | None) -> date:
    if following is not None:
        return following - timedelta(days=1)
    return FOR_EVER if after in UNTIL_SETTLED else step + LAST
