"""A month as the time of the next contact: 2026年12月, 12月底, 3月中旬."""

import re
from calendar import monthrange
from datetime import date

from core.importing.cells import cell_text
from core.importing.cleaning.coming_days import DayOfYear, read_coming
from core.importing.cleaning.reading import Reading, Remark, remembered
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.text import T, Text

_MONTH = re.compile(
    r"(?:(?P<year>(?:20)?\d\d)\s*年\s*)?(?P<month>0?[1-9]|1[0-2])\s*月份?\s*"
    r"(?:(?P<begin>初|上旬)|(?P<middle>中|中旬)|(?P<end>底|末|下旬|月底))?"
    r"|(?P<year2>20\d\d)\s*[-/.]\s*(?P<month2>0?[1-9]|1[0-2])"
)
_MIDDLE = 15
_COMMON_YEAR = 2001
_FIX = T("Write it as year, month and day, for example 2026-09-18")


@remembered
def read_next(cell: Cell) -> Reading:
    """As `read_coming`; a month alone is taken as its first day, so that it is not missed."""
    reading = read_coming(cell)
    found = _MONTH.fullmatch(fold(cell_text(cell))) if reading.value is None else None
    return reading if found is None else _in_month(found, cell_text(cell))


def _in_month(found: re.Match[str], text: str) -> Reading:
    typed = found["year"] or found["year2"]
    year, month = int(typed) % 100 + 2000 if typed else None, int(found["month"] or found["month2"])
    day, words = _day_of(found, year or _COMMON_YEAR, month, text)
    return Reading(date(year, month, day) if year else DayOfYear(month, day), Remark(words, _FIX))


def _day_of(found: re.Match[str], year: int, month: int, text: str) -> tuple[int, Text]:
    if found["middle"]:
        return _MIDDLE, T("“{text}” has no day and is taken as the 15th", text=text)
    if found["end"]:
        last = monthrange(year, month)[1]
        return last, T("“{text}” has no day and is taken as the last of the month", text=text)
    return 1, T("“{text}” has no day and is taken as the first of the month", text=text)
