"""Which band a household stands in today, and the order within it."""

from collections.abc import Iterable
from datetime import date

from core.model.agenda import Band, DueItem, Reason
from core.model.household import Tier

REASONS = tuple(Reason)
TIERS = tuple(Tier)
BANDS = tuple(Band)
OVERDUE_GAPS = 0.5

FIRST_WHEN_OVERDUE = frozenset({Reason.PROMISE, Reason.FOLLOW_UP, Reason.APPOINTMENT, Reason.MONEY_OWED})
NO_HURRY = frozenset({Reason.CADENCE, Reason.DORMANT, Reason.VERIFY})


def rank(item: DueItem) -> tuple[int, date]:
    """Reasons in the order in which they outrank each other, the oldest first."""
    return REASONS.index(item.kind), item.due


def band_of(items: Iterable[DueItem], on: date, stretched_gap: float) -> Band:
    """The band of the item that asks most; `stretched_gap` in days."""
    return min((_band(item, on, stretched_gap) for item in items), key=BANDS.index)


def _band(item: DueItem, on: date, stretched_gap: float) -> Band:
    overdue = (on - item.due).days
    if item.kind is Reason.COMPLAINT or (item.kind in FIRST_WHEN_OVERDUE and overdue > 0):
        return Band.FIRST
    # While a date set by hand lay ahead, nobody waited for a call.
    waited = (on - max(item.due, item.opens)).days
    if item.kind in (Reason.CADENCE, Reason.RETRY) and waited > OVERDUE_GAPS * stretched_gap:
        return Band.FIRST
    return Band.WHEN_YOU_CAN if item.kind in NO_HURRY else Band.TODAY
