"""How many households a day can hold, and who gets the places: longest wait in gaps first."""

from collections.abc import Sequence
from datetime import date, timedelta

from core.calendar.workdays import WorkCalendar
from core.model.lines import Candidate
from core.model.setting import Settings

YEAR = 365


def chosen(candidates: Sequence[Candidate], places: int, reserved: int) -> list[Candidate]:
    """Who gets the soft places: `reserved` of them are for prospects, given back when unused.

    Candidates come longest wait first, and so do those chosen of each kind.
    """
    prospects = [candidate for candidate in candidates if candidate.prospect]
    others = [candidate for candidate in candidates if not candidate.prospect]
    kept = min(reserved, places, len(prospects))
    first = prospects[:kept]
    rest = sorted([*others, *prospects[kept:]], key=lambda one: (-one.wait, one.household_id))
    return [*first, *rest[: places - kept]]


def capacity(on: date, settings: Settings, workdays: WorkCalendar) -> float:
    """Households a day that the quota gives, rest days counted in: quota × working days ÷ days."""
    year = [on + timedelta(days=day) for day in range(YEAR)]
    return settings.quota * sum(map(workdays.is_working, year)) / YEAR


def stretch(need: float, given: float) -> float:
    """By how much every soft gap is stretched while the gaps ask for more than the quota gives."""
    return max(1.0, need / given)
