"""How many households a day can hold, and who gets the places: longest wait in gaps first."""

from collections.abc import Sequence
from datetime import date, timedelta

from core.calendar.workdays import WorkCalendar
from core.model.lines import Candidate
from core.model.setting import Settings

YEAR = 365

LATE = 1.5
"""Stretched gaps. Nobody is to wait past two: the last half is for calls that nobody answers, and for days
on which the list is not worked to its end."""


def chosen(
    candidates: Sequence[Candidate], there: Sequence[Candidate], settings: Settings, stretched: float
) -> list[Candidate]:
    """Who gets the soft places of a day on whose list these are `there` anyway, as hard or done.

    The quota less those is filled by the longest wait, after the places kept for prospects, which are
    given back when unused. Two kinds of places are kept even where nothing is left of the quota: those
    of the prospects, and the others of the quota for whoever has waited past `LATE` stretched gaps.
    Without them nobody would be called but those with fixed dates, in a book with as many fixed dates
    as places. So a list is never longer than the quota and what is hard. Candidates come longest wait
    first, and so do those chosen of each kind.
    """
    prospects = [candidate for candidate in candidates if candidate.prospect]
    first = prospects[: max(0, settings.quota_prospects - _prospects(there))]
    rest = sorted(set(candidates) - set(first), key=lambda one: (-one.wait, one.household_id))
    late = sum(one.wait > LATE * stretched for one in rest)
    free = max(0, settings.quota - len(there)) - len(first)
    return [*first, *rest[: max(0, free, min(late, _kept_for_late(there, settings, stretched)))]]


def _prospects(there: Sequence[Candidate]) -> int:
    return sum(one.prospect for one in there)


def _kept_for_late(there: Sequence[Candidate], settings: Settings, stretched: float) -> int:
    """Those of the places that nobody late has yet. Late prospects take those of the prospects first."""
    late = [one.prospect for one in there if one.wait > LATE * stretched]
    beyond = max(0, _prospects(there) - settings.quota_prospects)
    taken = late.count(False) + min(late.count(True), beyond)
    return max(0, settings.quota - settings.quota_prospects - taken)


def capacity(on: date, settings: Settings, workdays: WorkCalendar) -> float:
    """Households a day that the quota gives, rest days counted in: quota × working days ÷ days."""
    year = [on + timedelta(days=day) for day in range(YEAR)]
    return settings.quota * sum(map(workdays.is_working, year)) / YEAR


def stretch(need: float, given: float) -> float:
    """By how much every soft gap is stretched while the gaps ask for more than the quota gives."""
    return max(1.0, need / given)
