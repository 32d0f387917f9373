"""Birthdays that a sheet keeps in several places, month and day in two columns or 一月 in a row above the
people and the day beside each of them, brought together in the column of the day."""

import re
from collections.abc import Sequence

from core.calendar.numerals import number
from core.importing.cells import cell_text, is_blank
from core.importing.headers import plain
from core.importing.sheet import Cell

Row = tuple[int, list[Cell]]

_COLUMNS = (
    ("birthyear", "birthmonth", "birthday"),
    ("出生年", "出生月", "出生日"),
    ("生日年", "生日月", "生日日"),
    ("出生年", "月", "日"),
    ("出生年份", "出生月份", "出生日"),
    ("", "出生月", "出生日"),
    ("", "生日月", "生日日"),
    ("", "生日月份", "生日日"),
)

_MONTH = re.compile(r"(1[0-2]|0?[1-9]|[一二三四五六七八九十]|十[一二])月份?(?:生日.*)?")
_DAY = re.compile(r"([12]\d|3[01]|0?[1-9])[日号]?")
_OF_DAYS = re.compile("生日|出生|birth")


def month_above(row: Sequence[Cell]) -> int | None:
    """The month that a row of one word names for the rows below it."""
    words = [cell for cell in row if not is_blank(cell)]
    found = _MONTH.fullmatch(cell_text(words[0])) if len(words) == 1 else None
    return number(found[1]) if found else None


def in_month(row: list[Cell], month: int, headings: Sequence[str]) -> list[Cell]:
    """The row with the month beside each day of birth that stands alone."""
    days = {at for at, heading in enumerate(headings) if _OF_DAYS.search(plain(heading))}
    found = {at: _DAY.fullmatch(cell_text(cell)) for at, cell in enumerate(row) if at in days}
    return [f"{month}-{day[1]}" if (day := found.get(at)) else cell for at, cell in enumerate(row)]


def whole_birthdays(rows: list[Row], headings: Sequence[str]) -> list[Row]:
    """The rows with year, month and day joined where the headings name them all, else as they are."""
    words = [plain(heading) for heading in headings]
    for parts in _COLUMNS:
        if {*parts} - {""} <= {*words}:
            places = [words.index(part) if part else None for part in parts]
            told = [at for part, at in zip(parts, places, strict=True) if at is not None and len(part) > 1]
            return [(number, _whole(cells, places, told[-1])) for number, cells in rows]
    return rows


def _whole(cells: list[Cell], places: Sequence[int | None], into: int) -> list[Cell]:
    """The day alone stays as it is: it may be a date typed in full."""
    year, month, day = (_part(cells, at) for at in places)
    if not month or not day:
        return cells
    whole = "-".join(filter(None, (year, month, day)))
    return [whole if at == into else None if at in places else cell for at, cell in enumerate(cells)]


def _part(cells: list[Cell], at: int | None) -> str:
    return cell_text(cells[at]).rstrip("年月日号") if at is not None and at < len(cells) else ""
