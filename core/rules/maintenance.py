"""When an item is next to be serviced: by months or by kilometres, whichever comes first."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from core.model.facts import ServicedItem

FARTHEST_DAYS = 3_650
"""A day farther ahead than this is no forecast any more."""


def next_service(item: ServicedItem) -> date | None:
    """The day on which the months or the kilometres since the last service are over; None without either."""
    days = [day for day in (_by_months(item), _by_kilometres(item)) if day is not None]
    return min(days, default=None)


def _by_months(item: ServicedItem) -> date | None:
    return None if item.months is None else item.since + relativedelta(months=item.months)


def _by_kilometres(item: ServicedItem) -> date | None:
    """Reckoned from the last two readings; None while they do not say how fast the item moves."""
    if item.kilometres is None or len(item.readings) < 2:
        return None
    (earlier, before), (later, now) = item.readings
    a_day = (now - before) / (later - earlier).days
    if a_day <= 0:
        return None
    then = now - a_day * (later - item.since).days if item.since_km is None else item.since_km
    left = int((then + item.kilometres - now) // a_day)
    return later + timedelta(days=left) if left <= FARTHEST_DAYS else None
