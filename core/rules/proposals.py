"""The next date that each outcome proposes, on a working day."""

from datetime import date, timedelta

from core.calendar.workdays import WorkCalendar
from core.model.agenda import Standing
from core.model.interaction import Outcome
from core.model.setting import Settings

AFTER = {Outcome.BOUGHT: 7, Outcome.MESSAGE: 3, Outcome.SET_ASIDE: 90}
"""Days until the household is looked at again, where the outcome itself says so."""


def proposed(
    outcome: Outcome, standing: Standing, on: date, settings: Settings, workdays: WorkCalendar
) -> date | None:
    """The day on which the household comes back; None when the user has to name it."""
    if outcome is Outcome.REARRANGED:
        return None
    if outcome in AFTER:
        return workdays.next_working(on + timedelta(days=AFTER[outcome]))
    tries = settings.retry_days
    if outcome is Outcome.NO_ANSWER and standing.attempts < len(tries):
        return workdays.add_working(on, tries[standing.attempts])
    return workdays.next_working(on + timedelta(days=standing.gap))
