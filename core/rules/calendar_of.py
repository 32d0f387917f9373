"""The working days that the settings describe."""

from core.calendar.workdays import WorkCalendar
from core.model.setting import Settings


def work_calendar(settings: Settings) -> WorkCalendar:
    """Official rest and make-up days, unless the settings name others."""
    return WorkCalendar(frozenset(settings.rest_weekdays), settings.official_holidays)
