"""What the gaps ask for: households of each kind, and how many of them come due on a working day."""

from collections import Counter
from collections.abc import Iterable

from core.model.agenda import Standing

WEEK = 7


def households_by_gap(standings: Iterable[Standing]) -> Counter[str]:
    """Households that may be contacted, by where their gap comes from."""
    return Counter(standing.gap_from for standing in standings if standing.contactable)


def a_working_day(households: int, gap: int, rest_weekdays: int) -> float:
    """How many of these households come due on a working day, when each is seen every `gap` days."""
    return households / gap * WEEK / (WEEK - rest_weekdays)
