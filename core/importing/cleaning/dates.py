"""Dates of purchases, contacts and ends, in every usual notation."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta

from core.calendar.numerals import number, year
from core.importing.cells import cell_text
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.eras import in_our_era
from core.importing.cleaning.reading import NOTHING, Reading, Remark, remembered, unreadable
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.text import T

# Serial days of spreadsheets, 1970 to 2119; what is smaller is more likely something else.
_SERIALS = range(25_569, 80_001)
_SERIAL_ZERO = date(1899, 12, 30)
_NO_LEAP_DAY = 60
_YEARS = range(1900, 2101)
_ENDLESS = frozenset(("长期", "终身", "永久", "无期限", "终生", "保终身", "长期有效", "lifetime", "forever"))
_CLOCK = re.compile(
    r"\s*(?:上午|下午|晚上|凌晨|中午|早上|傍晚|全天)$"
    r"|(?:(?<=\d)t|\s+)?(?:上午|下午|晚上|凌晨|中午)?\s*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2})?分?秒?"
    r"(?:\.\d+)?\s*(?:[ap]m)?\s*(?:z|[+-]\d{2}:?\d{2})?$"
)
_WEEKDAY = re.compile(
    r"[(\s]*(?:星期|周)[一二三四五六日天][)\s]*|\(?\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\)?[,\s]*"
)
_MONTHS = {
    name: at
    for at, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_GAP = r"\s*[-/.]\s*"
_MONTH_ALONE = re.compile(
    r"(?:民国)?(?P<year>(?:19|20)\d\d|1[01]\d)\s*[-/.年]\s*(?P<month>0?[1-9]|1[0-2])\s*月?"
)
_LAST_OF_REPUBLIC, _REPUBLIC_BEGAN = 199, 1911
_MONTH_NAME = r"(?P<name>[a-z]{3})[a-z]*\.?"

_FIX = T("Write it as year, month and day, for example 2026-09-18")


@remembered
def read_date(cell: Cell) -> Reading:
    """The day, from 1900 to 2100; hours are dropped. 长期 and 终身 are no date but kept in the note."""
    if isinstance(cell, datetime):
        return _checked(cell.date(), cell)
    if isinstance(cell, date):
        return _checked(cell, cell)
    if not filled_text(cell):
        return NOTHING
    if fold(filled_text(cell)) in _ENDLESS:
        return Reading(keep_typed=True)
    return _read_number(cell) or _read_text(cell_text(cell))


@remembered
def read_end(cell: Cell) -> Reading:
    """As `read_date`; a month alone lasts to its last day, as on a licence (检验有效期至2027年03月)."""
    reading = read_date(cell)
    month = _month_alone(cell) if reading.value is None else None
    if month is None:
        return reading
    taken = T("“{text}” has no day and is taken as the last of the month", text=cell_text(cell))
    return Reading(month.replace(day=monthrange(month.year, month.month)[1]), Remark(taken, _FIX))


@remembered
def read_day(cell: Cell) -> Reading:
    """As `read_date`; of a purchase or a contact the month alone is told often, and its first day stands for
    it."""
    reading = read_date(cell)
    month = _month_alone(cell) if reading.value is None else None
    if month is None:
        return reading
    taken = T("“{text}” has no day and is taken as the first of the month", text=cell_text(cell))
    return Reading(month, Remark(taken, _FIX))


def _month_alone(cell: Cell) -> date | None:
    """The first day of a month that is named without one."""
    alone = _MONTH_ALONE.fullmatch(fold(cell_text(cell)))
    if alone is None:
        return None
    told = int(alone["year"])
    return date(told if told > _LAST_OF_REPUBLIC else told + _REPUBLIC_BEGAN, int(alone["month"]), 1)


def from_serial(serial: float) -> date:
    """The day that a spreadsheet counts as `serial`."""
    return _SERIAL_ZERO + timedelta(int(serial))


def to_serial(day: date) -> int:
    """What a spreadsheet counts a day as: its 1900 has a 29 February."""
    counted = (day.date() if isinstance(day, datetime) else day).toordinal() - _SERIAL_ZERO.toordinal()
    return counted if counted > _NO_LEAP_DAY else counted - 1


def without_hour(text: str) -> str:
    """Folded text without the day of the week and the hour."""
    return _CLOCK.sub("", _WEEKDAY.sub(" ", text).strip().lstrip("'")).strip()


def _read_number(cell: Cell) -> Reading | None:
    """A spreadsheet's count of days, also where a text file has kept it as digits."""
    try:
        number = float(cell) if isinstance(cell, str | float | int) else 0.0
    except ValueError:
        return None
    return Reading(from_serial(number)) if 0 < number < 1e6 and int(number) in _SERIALS else None


def _read_text(text: str) -> Reading:
    usual = _USUAL.fullmatch(text)
    if usual:
        return _named(usual, text)
    body = without_hour(fold(text))
    body = in_our_era(body) or body
    for shape, reader in _NOTATIONS:
        found = shape.fullmatch(body)
        if found:
            return reader(found, text)
    return unreadable(T("“{text}” is not a date that can be read", text=text), _FIX)


def _named(found: re.Match[str], text: str) -> Reading:
    return _day(int(found["year"]), int(found["month"]), int(found["day"]), text)


def _two_digit_year(found: re.Match[str], text: str) -> Reading:
    """As on Unix, 69 to 99 are the last century's (POSIX strptime, %y)."""
    year = int(found["year"])
    return _day(year + (1900 if year >= 69 else 2000), int(found["month"]), int(found["day"]), text)


def _spelled(found: re.Match[str], text: str) -> Reading:
    """二〇二四年三月五日; a month or day that is none is told as any other."""
    month, day = (number(found[part]) or 0 for part in ("month", "day"))
    return _day(year(found["year"]), month, day, text)


def _year_last(found: re.Match[str], text: str) -> Reading:
    first, second = int(found["first"]), int(found["second"])
    if first != second and first <= 12 and second <= 12:
        return unreadable(T("“{text}” can be read as two different days", text=text), _FIX)
    month, day = (second, first) if first > 12 else (first, second)
    return _day(int(found["year"]), month, day, text)


def _english(found: re.Match[str], text: str) -> Reading:
    return _day(int(found["year"]), _MONTHS.get(found["name"], 0), int(found["day"]), text)


def _no_day(_found: re.Match[str], text: str) -> Reading:
    return unreadable(T("“{text}” has no day", text=text), _FIX)


def _no_year(_found: re.Match[str], text: str) -> Reading:
    return unreadable(T("“{text}” has no year", text=text), _FIX)


def _day(year: int, month: int, day: int, text: str) -> Reading:
    try:
        return _checked(date(year, month, day), text)
    except ValueError:
        return unreadable(T("There is no day “{text}”", text=text), _FIX)


def _checked(day: date, cell: Cell) -> Reading:
    if day.year in _YEARS:
        return Reading(day)
    return unreadable(T("“{text}” lies outside 1900–2100", text=cell_text(cell)), _FIX)


_Reader = Callable[[re.Match[str], str], Reading]
_N = "[〇零一二三四五六七八九十廿卅]"
_YEAR = r"(?P<year>\d{4})"
_MONTH = r"(?P<month>\d{1,2})"
_DAY = r"(?P<day>\d{1,2})"
_USUAL = re.compile(f"{_YEAR}{_GAP}{_MONTH}{_GAP}{_DAY}")
_NOTATIONS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_USUAL, _named),
    (re.compile(rf"{_YEAR}\s*年\s*{_MONTH}\s*月\s*{_DAY}\s*[日号]?"), _named),
    (re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:\.0+)?"), _named),
    (re.compile(rf"{_YEAR}\s+{_MONTH}\s+{_DAY}"), _named),
    (
        re.compile(rf"(?P<year>{_N}{{4}}|{_N}{{2}})年(?P<month>{_N}+)月(?P<day>{_N}+)[日号]?"),
        _spelled,
    ),
    (re.compile(rf"(?P<year>\d\d)\s*年\s*{_MONTH}\s*月\s*{_DAY}\s*[日号]?"), _two_digit_year),
    (re.compile(rf"(?P<first>\d{{1,2}}){_GAP}(?P<second>\d{{1,2}}){_GAP}{_YEAR}"), _year_last),
    (re.compile(rf"{_DAY}(?:st|nd|rd|th)?[\s-]+{_MONTH_NAME}[\s,-]+{_YEAR}"), _english),
    (re.compile(rf"{_MONTH_NAME}\s+{_DAY}(?:st|nd|rd|th)?[\s,]+{_YEAR}"), _english),
    (re.compile(r"(?:\d\d|\d{4})\s*年(?:\s*\d{1,2}\s*月)?|(?:19|20)\d\d[-/.]\d{1,2}"), _no_day),
    (re.compile(r"\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?"), _no_year),
)
