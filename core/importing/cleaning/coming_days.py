"""Days ahead that are written without their year: 8-15, 9月10日, every year on 3月15日."""

import re
from datetime import date

from core.importing.cells import cell_text
from core.importing.cleaning.birthdays import lost_zero
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.dates import read_date, read_end, without_hour
from core.importing.cleaning.reading import Reading, remembered
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.records import dataclass

_LEAP_YEAR = 2000
_LONGEST_WAIT = 9
"""Years from one 29 February to the next, at most: 1896 to 1904."""

_MONTH_DAY = re.compile(
    r"(?:每年|year(?:ly)?)?\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*[日号]?(?:之?前|左右|前后)?"
)
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED = re.compile(
    rf"(?P<month>{'|'.join(_NAMES)})[a-z]*\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{'|'.join(_NAMES)})[a-z]*\.?"
)
_IN_WORDS = re.compile(
    r"(?P<whole>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})|(?<![\d.])(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]"
    r"|^(?P<first>\d{1,2})[-/](?P<second>\d{1,2})(?![\d.])"
)


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day of any year."""

    month: int
    day: int

    def after(self, base: date) -> date:
        """The next such day; of 29 February the next that there is."""
        years = filter(self.exists, range(base.year, base.year + _LONGEST_WAIT))
        return next(day for year in years if (day := date(year, self.month, self.day)) > base)

    def nearest(self, near: date, last: date) -> date:
        """Such a day that lies nearest to another one, not after the `last`; of 29 February one there is."""
        near = min(near, last)
        years = filter(self.exists, range(near.year - _LONGEST_WAIT, near.year + _LONGEST_WAIT))
        days = [date(year, self.month, self.day) for year in years]
        return min((day for day in days if day <= last), key=lambda day: abs(day - near))

    def exists(self, year: int) -> bool:
        """Whether that year has the day."""
        try:
            date(year, self.month, self.day)
        except ValueError:
            return False
        return True


@remembered
def read_coming(cell: Cell) -> Reading:
    """As `read_date`; without a year it is a `DayOfYear`."""
    return _of_any_year(cell) or read_date(cell)


@remembered
def read_renewal(cell: Cell) -> Reading:
    """As `read_end`; what has no year comes every year."""
    return _of_any_year(cell) or read_end(cell)


@remembered
def read_plan(cell: Cell) -> Reading:
    """What is to be done next: the day that the words name, and the words themselves for the note."""
    text = filled_text(cell)
    if not isinstance(cell, str) or not text:
        return read_coming(cell)
    alone = read_coming(cell)
    if alone.value is not None:
        return alone
    found = _IN_WORDS.search(fold(text))
    if found is None:
        return Reading(keep_typed=True)
    if found["whole"]:
        return Reading(read_date(found["whole"]).value, keep_typed=True)
    day = DayOfYear(int(found["month"] or found["first"]), int(found["day"] or found["second"]))
    return Reading(day if day.exists(_LEAP_YEAR) else None, keep_typed=True)


def _of_any_year(cell: Cell) -> Reading | None:
    if isinstance(cell, date | bool):
        return None
    text = without_hour(fold(cell_text(cell)))
    named = _NAMED.fullmatch(text)
    if named:
        month = _NAMES.index(named["month"] or named["month2"]) + 1
        text = f"{month}-{named['day'] or named['day2']}"
    found = _MONTH_DAY.fullmatch(text)
    day = DayOfYear(int(found[1]), int(found[2])) if found else None
    if found is None or day is None or not day.exists(_LEAP_YEAR):
        return None
    return Reading(day, lost_zero(found[1], found[2]) if isinstance(cell, float) else None)
