"""Birthdays that a sheet keeps in several places, month and day in two columns or 一月 in a row above the
people and the day beside each of them, brought together in the column of the day."""

import re
from collections.abc import Sequence

from core.calendar.numerals import number
from core.importing.cells import cell_text, is_blank
from core.importing.headers import plain
from core.importing.sheet import Cell

Row = tuple[int, list[Cell]]

_BORN = "(?:出生|生日|诞生|birth)"
_OF_YEAR = re.compile(rf"{_BORN}的?(?:年份?|year)")
_OF_MONTH = re.compile(rf"(?P<born>{_BORN}的?)?(?:月份?|month)")
_OF_DAY = re.compile(rf"{_BORN}的?(?:日|号|day)|生日")
_BESIDE_MONTH = frozenset(("日", "号", "日期", "day"))
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
    """The rows with year, month and day joined where the headings name the latter two, else as they are."""
    words = [plain(heading) for heading in headings]
    found = _month_and_day(rows, words)
    if found is None:
        return rows
    month, day = found
    year = next((at for at, word in enumerate(words) if _OF_YEAR.fullmatch(word)), None)
    named = [at for at in (year, month, day) if at is not None and _OF_DAYS.search(words[at])]
    into = day if day in named else named[-1]
    return [(number, _whole(cells, (year, month, day), into)) for number, cells in rows]


def _month_and_day(rows: Sequence[Row], words: Sequence[str]) -> tuple[int, int] | None:
    """The columns of both, of which one says that it is about births. 日 and 日期 are a day of birth right
    behind such a month, or behind a year; 生日 is one beside a month where all its cells are days alone."""
    month = next((at for at, word in enumerate(words) if _OF_MONTH.fullmatch(word)), None)
    if month is None:
        return None
    of_births = _OF_DAYS.search(words[month]) or any(map(_OF_YEAR.fullmatch, words))
    beside = month + 1 < len(words) and words[month + 1] in _BESIDE_MONTH
    if of_births and beside and _are_days(rows, month + 1):
        return month, month + 1
    days = (at for at, word in enumerate(words) if _OF_DAY.fullmatch(word) and _are_days(rows, at))
    day = next(days, None)
    return None if day is None else (month, day)


def _are_days(rows: Sequence[Row], at: int) -> bool:
    """Whether a column tells nothing but days of a month, or now and then a date in full."""
    told = [cell_text(cells[at]) for _, cells in rows if at < len(cells) and not is_blank(cells[at])]
    return sum(bool(_DAY.fullmatch(cell)) for cell in told) * 2 > len(told)


def _whole(cells: list[Cell], places: Sequence[int | None], into: int) -> list[Cell]:
    """The day alone stays as it is: it may be a date typed in full."""
    year, month, day = (_part(cells, at) for at in places)
    if not month or not day:
        return cells
    whole = "-".join(filter(None, (year, month, day)))
    return [whole if at == into else None if at in places else cell for at, cell in enumerate(cells)]


def _part(cells: list[Cell], at: int | None) -> str:
    return cell_text(cells[at]).rstrip("年月日号") if at is not None and at < len(cells) else ""
