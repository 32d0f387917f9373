"""One line typed from the call sheet: `12 b 7 note`, `6-9 e`, `4 -`."""

import re
import unicodedata
from datetime import date

from core.calendar.workdays import WorkCalendar
from core.errors import UserError
from core.model.interaction import Outcome
from core.records import dataclass
from core.screens.dates import read_leading_date
from core.text import T

LETTERS = dict(zip("abcdef", Outcome, strict=True))
"""The letter of each outcome on paper; digits 1 to 6 mean the same."""

_SHAPE = re.compile(
    r"(?P<from>\d{1,3})(?:-(?P<to>\d{1,3}))?"
    r"(?: ?(?P<letter>[a-f])(?![a-z])| (?P<digit>[1-6])(?!\d))?(?: (?P<rest>.*))?"
)
_HEAD = 9
"""Characters of the longest beginning: 100-120 b."""
_CLEAR = "-"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """Numbers of the sheet and what came of them. `outcome` None takes away what was filled in."""

    numbers: tuple[int, ...]
    outcome: Outcome | None
    day: date | None = None
    note: str = ""


def read_sheet_line(text: str, last: int, today: date, workdays: WorkCalendar) -> SheetLine:
    """Understand a line of a sheet whose numbers run from 1 to `last`.

    Raises UserError for a line of another shape, a number that is not on the sheet, and a rearranged call
    without a day.
    """
    found = _SHAPE.fullmatch(_plain(text))
    rest = (found["rest"] or "").strip() if found else ""
    if found is None or not (found["letter"] or found["digit"] or rest == _CLEAR):
        raise UserError(
            T("“{text}” is not a line of the sheet", text=text.strip()),
            fix=T("Write number, letter, days or date, note: 12 b 7 note"),
        )
    numbers = _numbers(int(found["from"]), int(found["to"] or found["from"]), last)
    if rest == _CLEAR:
        return SheetLine(numbers, None)
    outcome = LETTERS[found["letter"]] if found["letter"] else [*Outcome][int(found["digit"]) - 1]
    day, note = read_leading_date(rest, today, workdays)
    if outcome is Outcome.REARRANGED and day is None:
        raise UserError(T("A rearranged call needs a day"), fix=T("Write it after the letter: 12 c 10-8"))
    return SheetLine(numbers, outcome, day, note)


def _plain(text: str) -> str:
    """Half-width, in single spaces, small letters before the note."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    return plain[:_HEAD].lower() + plain[_HEAD:]


def _numbers(first: int, last: int, most: int) -> tuple[int, ...]:
    if not 1 <= first <= last <= most:
        wrong = first if not 1 <= first <= most else last
        raise UserError(
            T("No number {number} on this sheet", number=wrong),
            fix=T("Use a number from 1 to {last}", last=most),
        )
    return tuple(range(first, last + 1))
