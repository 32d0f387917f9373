"""Which of a card's yearly dates is the wedding, and whether a row tells another one."""

from collections.abc import Iterable, Sequence

from core.importing.fields import SheetKind
from core.importing.headers import meaning_of
from core.model.birthday import Birthday
from core.model.care import YearlyDate

WEDDING = "wedding"


def wedding_of(days: Iterable[YearlyDate]) -> YearlyDate | None:
    """The first that is called as people call a wedding day; None without one."""
    return next((day for day in days if _is_called_so(day.name)), None)


def as_birthday(day: YearlyDate) -> Birthday:
    """The day as it is written and read: like a birthday."""
    return Birthday(day.calendar, day.month, day.day, year=day.year)


def is_new(told: Birthday, days: Sequence[YearlyDate], joining: bool) -> bool:
    """Whether a row brings something: a day that none of these is, or the year of one of them. A row that
    joins a card leaves the wedding that it has."""
    if joining and wedding_of(days) is not None:
        return False
    same = same_day(told, days)
    return same is None or told.year not in (None, same.year)


def same_day(told: Birthday, days: Iterable[YearlyDate]) -> YearlyDate | None:
    """The one of these on that day of the year, whatever it is called; the year may be told in one place
    and not in another."""
    key = (told.calendar, told.month, told.day)
    return next((day for day in days if (day.calendar, day.month, day.day) == key), None)


def _is_called_so(name: str) -> bool:
    meaning = meaning_of(name, SheetKind.CUSTOMERS)
    return meaning is not None and meaning.field == WEDDING
