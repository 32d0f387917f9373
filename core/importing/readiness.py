"""The tables that most imports look into: which take a while to load, and may be loaded beforehand."""

from datetime import date

from core.calendar.lunar import known_leap_months
from core.calendar.workdays import WorkCalendar
from core.rules.sounds import readings


def make_ready() -> None:
    """Load the lunar calendar, the published holidays and the sounds of Chinese characters. Later
    calls have nothing left to do."""
    known_leap_months()
    WorkCalendar().is_working(date.min)
    readings("一")
