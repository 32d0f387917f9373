"""Ends that draw near: of an item, of its time without maintenance, of a benefit."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from core.calendar.workdays import WorkCalendar
from core.model.agenda import DueItem, Reason
from core.model.facts import HouseholdFacts
from core.model.setting import Settings
from core.records import dataclass
from core.rules.maintenance import next_service

_ONE_DAY = timedelta(days=1)
MAINTENANCE = "maintenance"
"""What an end is about that stands on no row of its own: the subject is the item."""


@dataclass(frozen=True, slots=True)
class _Nearing:
    """A date with steps before it. What was past when it was `recorded` is told softly; a step that was
    open on the day `stepped` is settled."""

    customer_id: int
    kind: Reason
    subject_id: int
    due: date
    recorded: date
    stepped: date
    about: str = ""


def ends(facts: HouseholdFacts, settings: Settings, workdays: WorkCalendar) -> Iterator[DueItem]:
    """Every step before every end of the household."""
    leads = [timedelta(days=days) for days in sorted(settings.end_steps, reverse=True)]
    lapse = timedelta(days=settings.lapsed_days + 1)
    for nearing in _nearing(facts):
        days = [nearing.due - lead for lead in leads]
        yield from _steps(facts.household.id, nearing, [*days, nearing.due + lapse], workdays)


def _nearing(facts: HouseholdFacts) -> Iterator[_Nearing]:
    stepped = dict(facts.stepped)
    for end in facts.ends:
        last = stepped.get((Reason.RENEWAL.value, end.id), date.min)
        yield _Nearing(end.customer_id, Reason.RENEWAL, end.id, end.due, end.recorded, last)
    for benefit in facts.benefits:
        if benefit.ends is not None:
            last = stepped.get((Reason.BENEFIT.value, benefit.id), date.min)
            whose, given = benefit.customer_id, benefit.given
            yield _Nearing(whose, Reason.BENEFIT, benefit.id, benefit.ends, given, last)
    for item in facts.serviced:
        due = next_service(item)
        if due is not None:
            last = stepped.get((MAINTENANCE, item.item_id), date.min)
            whose, since = item.customer_id, item.since
            yield _Nearing(whose, Reason.RENEWAL, item.item_id, due, since, last, MAINTENANCE)


def _steps(
    household_id: int, nearing: _Nearing, days: Sequence[date], workdays: WorkCalendar
) -> Iterator[DueItem]:
    """One item a step before the end: open until it is settled or the next step comes; after the last,
    listed as lapsed for a while, until the last of the `days`. A step already past when the end was
    recorded is soft, one whose time was over opens nothing."""
    for day, following in pairwise(days):
        if following <= nearing.recorded:
            continue
        opens, closes = workdays.previous_working(day), following - _ONE_DAY
        if opens <= nearing.stepped:
            continue
        soft = day < nearing.recorded
        yield DueItem(
            household_id=household_id,
            customer_id=nearing.customer_id,
            kind=nearing.kind,
            subject_id=nearing.subject_id,
            due=nearing.due,
            opens=workdays.next_working(day) if soft else opens,
            closes=closes,
            hard_from=None if soft else opens,
            hard_until=None if soft else closes,
            set_on=day,
            about=nearing.about,
        )
