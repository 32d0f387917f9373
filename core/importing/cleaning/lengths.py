"""How long something lasts, where a sheet tells that and not its last day: 保修 3年, 质保三年, 36个月."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from core.calendar.numerals import number
from core.importing.cells import cell_text
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.dates import read_end
from core.importing.cleaning.reading import Reading, remembered
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.records import dataclass

_MONTHS_A_YEAR = 12
_LENGTH = re.compile(
    r"(?:免费|整机|全国|联保|质保|保修|三包|包修|期|\s|:)*(?P<count>\d{1,3}|[一二两三四五六七八九十]{1,2})\s*"
    r"(?P<unit>周?年|个?月|years?|yrs?|y|months?|mos?)?(?:质保|保修|联保|包修)?"
)
_OF_MONTHS = re.compile("月|mo")
_IN_YEARS, _IN_MONTHS = re.compile(r"年|year"), re.compile(r"月|month")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Lasting:
    """So many months from a day that another cell tells."""

    months: int

    def until(self, start: date) -> date:
        """The day so many calendar months on; of a month too short its last."""
        return start + relativedelta(months=self.months)


@remembered
def read_until(heading: str, cell: Cell) -> Reading:
    """As `read_end`; a length is `Lasting`, with the typed words for the note. A figure without a unit has
    that of the heading, 保修年限. Words without any figure are kept in the note."""
    if isinstance(cell, date) or not filled_text(cell):
        return read_end(cell)
    found = _LENGTH.fullmatch(fold(cell_text(cell)))
    months = _months(found, fold(heading)) if found else 0
    if months:
        return Reading(Lasting(months), keep_typed=True)
    return read_end(cell) if found is None and _DIGIT.search(cell_text(cell)) else Reading(keep_typed=True)


def _months(found: re.Match[str], heading: str) -> int:
    count = number(found["count"].replace("两", "二")) or 0
    unit = found["unit"]
    if unit:
        return count if _OF_MONTHS.search(unit) else count * _MONTHS_A_YEAR
    if _IN_MONTHS.search(heading):
        return count
    return count * _MONTHS_A_YEAR if _IN_YEARS.search(heading) else 0
