"""What a personal identity number tells besides itself: the day of birth and the sex (GB 11643). The number
stays in the sheet."""

import re
from datetime import date

from core.importing.cells import cell_text
from core.importing.headers import tells_identity
from core.importing.mapping import Confidence, Mapping
from core.importing.sheet import Cell
from core.model.birthday import Birthday, Calendar
from core.model.customer import Sex

_NUMBER = re.compile(r"\d{6}(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)\d\d(?P<sex>\d)[\dX]", re.I)
_SHORT = re.compile(r"\d{6}(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)\d\d(?P<sex>\d)")
"""As issued until 1999, all of the last century."""
_LOST, _PLACES = "000", 18


def column_of_identities(mapping: Mapping) -> int | None:
    """The index of the column that is left out because it holds the customers' identity numbers."""
    left_out = (column for column in mapping.columns if column.confidence is Confidence.SKIPPED)
    return next((column.index for column in left_out if tells_identity(column.heading)), None)


def read_identity(cell: Cell) -> tuple[Birthday, Sex | None] | None:
    """Birthday, solar with its year, and sex; None for what is no such number. One that a spreadsheet has
    taken for a figure has lost its last three places, and with them the sex."""
    text = cell_text(cell).strip("' ")
    found = _NUMBER.fullmatch(text) or _SHORT.fullmatch(text)
    if found is None:
        return None
    year = int(found["year"] if len(found["year"]) > 2 else f"19{found['year']}")
    try:
        day = date(year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    birthday = Birthday(Calendar.SOLAR, day.month, day.day, False, day.year)
    if text.endswith(_LOST) and len(text) == _PLACES:
        return birthday, None
    return birthday, Sex.MALE if int(found["sex"]) % 2 else Sex.FEMALE
