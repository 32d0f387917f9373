"""What two birthdays have to do with each other, in either calendar."""

from datetime import date
from enum import StrEnum

from core.calendar.lunar import LunarDate, to_lunar, to_solar
from core.errors import UserError
from core.model.birthday import Birthday, Calendar
from core.records import dataclass


class BirthTie(StrEnum):
    """The same day of the same year, the same day of the year, years that contradict each other,
    another day, or nothing to compare."""

    SAME = "same"
    DAY = "day"
    CONTRADICTION = "contradiction"
    OTHER = "other"
    NONE = "none"


Face = tuple[Calendar, int, int, bool]
"""One way to name a day of the year: calendar, month, day, leap month."""


@dataclass(frozen=True, slots=True)
class Birth:
    """A birthday seen from both calendars: the day itself when the year is known, and its faces."""

    told: Birthday
    day: date | None
    faces: frozenset[Face]


def birth(told: Birthday) -> Birth:
    """The birthday with all that follows from it; a date that no calendar has keeps its own face."""
    try:
        return _with_year(told, told.year) if told.year is not None else _as_told(told)
    except (UserError, ValueError):
        return _as_told(told)


def birth_tie(first: Birth | None, second: Birth | None) -> BirthTie:
    """How two birthdays are tied. Without both years the day of the year has to do; in two calendars it says
    nothing without any year, nor do the same figures, for a day is easily written under the wrong one."""
    if first is None or second is None or not _comparable(first, second):
        return BirthTie.NONE
    if _years_differ(first.told, second.told):
        return BirthTie.CONTRADICTION
    if first.day is not None and second.day is not None:
        return BirthTie.SAME if first.day == second.day else BirthTie.OTHER
    return BirthTie.DAY if first.faces & second.faces else BirthTie.OTHER


def _years_differ(first: Birthday, second: Birthday) -> bool:
    known = first.year is not None and second.year is not None
    return known and first.calendar is second.calendar and first.year != second.year


def _comparable(first: Birth, second: Birth) -> bool:
    """Whether their days can be laid side by side, and neither seems to be under the wrong calendar."""
    if first.told.calendar is second.told.calendar:
        return True
    same_figures = (first.told.month, first.told.day) == (second.told.month, second.told.day)
    years = {first.told.year, second.told.year} - {None}
    return bool(years) and not (same_figures and len(years) == 1)


def _as_told(told: Birthday) -> Birth:
    return Birth(told, None, frozenset({(told.calendar, told.month, told.day, told.leap)}))


def _with_year(told: Birthday, year: int) -> Birth:
    if told.calendar is Calendar.LUNAR:
        lunar = LunarDate(year, told.month, told.day, told.leap)
        day = to_solar(lunar)
    else:
        day = date(year, told.month, told.day)
        lunar = to_lunar(day)
    solar_face = (Calendar.SOLAR, day.month, day.day, False)
    return Birth(told, day, frozenset({solar_face, (Calendar.LUNAR, lunar.month, lunar.day, lunar.leap)}))
