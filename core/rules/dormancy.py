"""Whether a household that used to buy has fallen silent, by its own rhythm or by a plain limit."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from core.records import dataclass
from core.text import N, T, Text

OWN_RHYTHM_FROM = 3
SILENT_RHYTHMS = 2


class Model(StrEnum):
    """What judged: the household's own rhythm, or the plain limit in days."""

    OWN = "own"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Dormancy:
    """The verdict on one buyer. `rhythm_days` is the median gap in days, None without a rhythm."""

    dormant: bool
    days_since: int
    model: Model
    why: Text
    rhythm_days: float | None = None


def dormancy(days: Sequence[date], today: date, limit_days: int = 365) -> Dormancy | None:
    """Judge one household from its purchase days, distinct and in order; None when it never bought.

    With three or more, dormant when the days since the last exceed twice the median gap; with
    fewer there is no rhythm, and the limit decides.
    """
    silent_from = dormant_from(days, limit_days)
    if silent_from is None:
        return None
    since, rhythm, dormant = (today - days[-1]).days, rhythm_of(days), today >= silent_from
    if rhythm is None:
        return Dormancy(dormant, since, Model.LIMIT, _limit_reason(len(days), limit_days, since))
    why = T("Usually every {rhythm} days, now {days}", rhythm=_half_up(rhythm), days=since)
    return Dormancy(dormant, since, Model.OWN, why, rhythm)


def dormant_from(days: Sequence[date], limit_days: int = 365) -> date | None:
    """The first day on which the silence is too long; None for a household that never bought."""
    if not days:
        return None
    rhythm = rhythm_of(days)
    patience = limit_days if rhythm is None else int(SILENT_RHYTHMS * rhythm)
    return days[-1] + timedelta(days=patience + 1)


def rhythm_of(days: Sequence[date]) -> float | None:
    """The median gap in days between three purchase days or more; None with fewer."""
    if len(days) < OWN_RHYTHM_FROM:
        return None
    gaps = sorted((later - earlier).days for earlier, later in pairwise(days))
    return (gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]) / 2


def _limit_reason(count: int, limit: int, since: int) -> Text:
    return N(
        "Bought on {n} day only: the plain limit of {limit} days applies, now {days}",
        "Bought on {n} days only: the plain limit of {limit} days applies, now {days}",
        count,
        limit=limit,
        days=since,
    )


def _half_up(number: float) -> int:
    return int(number + 0.5)
