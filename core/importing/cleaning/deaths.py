"""Whether somebody has died, and when: a day, a year alone, or no more than a mark."""

import re
from datetime import date

from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.dates import read_date
from core.importing.cleaning.people import NO, YES
from core.importing.cleaning.reading import NOTHING, Reading, Remark, remembered
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.text import T

_ALIVE = re.compile("^(?:健在|在世|未|没|尚|不|not |alive|living)")
_DEAD = re.compile("故|去世|逝|过世|离世|離世|亡|dead|died|deceased|passed away|(?:18|19|20)\\d\\d|民国")


@remembered
def read_death(cell: Cell) -> Reading:
    """The day; of a mark, or of a year alone, only that it is so, and the words are kept in the note. 否 and
    健在 say nothing; what says neither is kept in the note too."""
    text = fold(filled_text(cell)).strip()
    if not text or text in NO:
        return NOTHING
    day = None if text in YES else read_date(cell).value
    if isinstance(day, date):
        return Reading(day)
    if _ALIVE.search(text) or not (text in YES or _DEAD.search(text)):
        return Reading(keep_typed=True)
    return Reading(True, without_day(filled_text(cell)), keep_typed=True)


def without_day(text: str) -> Remark:
    """That somebody has died, but not when."""
    reason = T("“{text}” tells no day of death; the card is marked “do not contact”", text=text)
    return Remark(reason, T("Write the day, for example 2024-05-01"))
