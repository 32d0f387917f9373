"""Ends that draw near: of an item, of its time without maintenance, of a benefit."""

from collections.abc import Iterator
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
class Step:
    """One step before an end, open until the next one comes; after the last, listed as lapsed for a while."""

    day: date
    opens: date
    closes: date

    def calls(self, recorded: date, stepped: date) -> bool:
        """Whether it asks for a touch: its time was not over when the end was `recorded`, and nothing was
        settled since it opened."""
        return self.closes >= recorded and self.opens > stepped


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
    for nearing in _nearing(facts):
        yield from _steps(facts.household.id, nearing, settings, workdays)


def ladder(due: date, settings: Settings, workdays: WorkCalendar) -> tuple[Step, ...]:
    """The steps before an end, the farthest first."""
    days = [due - timedelta(days=days) for days in sorted(settings.end_steps, reverse=True)]
    opens = [*map(workdays.previous_working, days), due + timedelta(days=settings.lapsed_days + 1)]
    spans = pairwise(opens)
    return tuple(
        Step(day, first, following - _ONE_DAY) for day, (first, following) in zip(days, spans, strict=True)
    )


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
    household_id: int, nearing: _Nearing, settings: Settings, workdays: WorkCalendar
) -> Iterator[DueItem]:
    """One item a step. A step already past when the end was recorded is soft."""
    for step in ladder(nearing.due, settings, workdays):
        if not step.calls(nearing.recorded, nearing.stepped):
            continue
        soft = step.day < nearing.recorded
        yield DueItem(
            household_id=household_id,
            customer_id=nearing.customer_id,
            kind=nearing.kind,
            subject_id=nearing.subject_id,
            due=nearing.due,
            opens=workdays.next_working(step.day) if soft else step.opens,
            closes=step.closes,
            hard_from=None if soft else step.opens,
            hard_until=None if soft else step.closes,
            set_on=step.day,
            about=nearing.about,
        )
