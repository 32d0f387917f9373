"""Whether a household that used to buy has fallen silent, by its own rhythm or by a plain limit."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from statistics import median

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
    if not days:
        return None
    since = (today - days[-1]).days
    if len(days) < OWN_RHYTHM_FROM:
        return Dormancy(since > limit_days, since, Model.LIMIT, _limit_reason(len(days), limit_days, since))
    rhythm = float(median((later - earlier).days for earlier, later in pairwise(days)))
    why = T("Usually every {rhythm} days, now {days}", rhythm=_half_up(rhythm), days=since)
    return Dormancy(since > SILENT_RHYTHMS * rhythm, since, Model.OWN, why, rhythm)


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
