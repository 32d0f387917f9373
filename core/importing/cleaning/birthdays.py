"""Birthdays out of cells: text, real dates, and the figures that spreadsheets make of both."""

import re
from dataclasses import replace
from datetime import date, datetime

from core.calendar.birthdays import check
from core.calendar.spoken import read_calendar_word, written_birthday
from core.errors import UserError
from core.importing.cells import cell_text
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.dates import from_serial
from core.importing.cleaning.eras import in_our_era
from core.importing.cleaning.people import NO, YES
from core.importing.cleaning.reading import NOTHING, Reading, Remark, remembered, unreadable
from core.importing.cleaning.texts import LONGEST_READ, too_long
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.model.birthday import Calendar
from core.text import T

# Spreadsheets count days from 1900; 60,000 is in 2064.
_SERIALS = range(1_000, 60_001)
_FIGURE = re.compile(r"'?(\d+)(?:\.0+)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|3[2-9]|[4-9]\d)")
_MONTHS = 12
_LONG_MONTH = 30
_TWICE = re.compile(r"([^(（]+?)\s*[(（](.+)[)）]")
_MONTH_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})")
_FIX = T("Write it like 1981-03-18, 3-18, 农历八月十五 or 1963年闰四月初三")


@remembered
def read_birthday_cell(cell: Cell, hint: Calendar | None) -> Reading:
    """The birthday in the calendar of its own mark, else of the hint; a real date is solar without one."""
    if isinstance(cell, date):
        return _spoken((cell.date() if isinstance(cell, datetime) else cell).isoformat(), hint)
    text = filled_text(cell)
    if not text:
        return NOTHING
    if len(text) > LONGEST_READ:
        return too_long(len(text))
    if isinstance(cell, float) and (parts := _MONTH_DAY.fullmatch(text)):
        return _month_and_day(parts[1], parts[2], hint)
    if _is_open(text):
        return unreadable(T("“{text}” can be read as two different days", text=text), _FIX)
    figure = _FIGURE.fullmatch(text)
    return _figure(figure[1], hint) if figure else _spoken(text, hint)


@remembered
def read_calendar(cell: Cell) -> Reading:
    """The calendar a cell names; anything else is kept in the note."""
    text = filled_text(cell)
    calendar = read_calendar_word(text)
    return Reading(calendar, keep_typed=calendar is None) if text else NOTHING


def read_calendar_asked(asked: Calendar, cell: Cell) -> Reading:
    """As `read_calendar`; below 是否农历 a yes or a no tells it too."""
    text = fold(cell_text(cell))
    if text in YES | NO:
        other = Calendar.SOLAR if asked is Calendar.LUNAR else Calendar.LUNAR
        return Reading(asked if text in YES else other)
    return read_calendar(cell)


def _is_open(text: str) -> bool:
    """Whether day and month could change places: where a sheet tells their order the year stands first."""
    found = _YEAR_LAST.fullmatch(text)
    parts = {int(found[1]), int(found[3])} if found else set()
    return len(parts) > 1 and max(parts) <= _MONTHS


def _figure(digits: str, hint: Calendar | None) -> Reading:
    number = int(digits) if len(digits) < 6 else 0
    if len(digits) == 4:
        return _four_digits(digits, hint)
    if number in _SERIALS:
        return _spoken(from_serial(number).isoformat(), hint)
    return _spoken(_six_digits(digits) if len(digits) == 6 else digits, hint)


def _six_digits(digits: str) -> str:
    """850302 is a date of two-digit year, unless it could as well be a year and a month, 200112."""
    if 1900 <= int(digits[:4]) <= 2100 and 1 <= int(digits[4:]) <= 12:
        return digits
    return f"{digits[:2]}-{digits[2:4]}-{digits[4:]}"


def _four_digits(digits: str, hint: Calendar | None) -> Reading:
    """1225 is a month and a day, 1985 a year alone, what is left a spreadsheet's count of days."""
    if 1 <= int(digits[:2]) <= 12 and 1 <= int(digits[2:]) <= 31:
        return _month_and_day(digits[:2], digits[2:], hint)
    if 1900 <= int(digits) <= 2100:
        return unreadable(T("“{text}” is only a year", text=digits), _FIX)
    return _spoken(from_serial(int(digits)).isoformat(), hint)


def _month_and_day(month: str, day: str, hint: Calendar | None) -> Reading:
    reading = _spoken(f"{int(month)}-{int(day)}", hint)
    return reading if reading.value is None else reading._replace(remark=lost_zero(month, day))


def lost_zero(month: str, day: str) -> Remark | None:
    """What may have become of 9.30 in a column of figures; None where nothing can have been lost."""
    if len(day) > 1 or day not in "123":
        return None
    return Remark(
        T("“{month}.{day}” may have been {month}.{day}0 before it became a figure", month=month, day=day),
        T("Check the day, or format the column as text and type it again"),
    )


def _spoken(text: str, hint: Calendar | None) -> Reading:
    try:
        birthday = written_birthday(text, hint)
        check(birthday)
        return Reading(birthday)
    except UserError as error:
        shorter = _in_short_month(text, hint)
        if shorter is not None:
            return shorter
        counted = in_our_era(fold(text))
        if counted:
            return _spoken(counted, hint)
        twice = _TWICE.fullmatch(text)
        if twice and _spoken(twice[2], None).value is not None:
            # The same day in the other calendar, which stays to be read in the note.
            return _spoken(twice[1], hint)._replace(keep_typed=True)
        return unreadable(error.what, error.fix or _FIX)


def _in_short_month(text: str, hint: Calendar | None) -> Reading | None:
    """Day 30 of a lunar month that had 29 in the year of birth: as it is kept in all such months, the day
    before; None for anything else."""
    try:
        told = written_birthday(text, hint)
        kept = replace(told, day=told.day - 1)
        check(kept)
    except UserError:
        return None
    if told.calendar is not Calendar.LUNAR or told.day != _LONG_MONTH:
        return None
    return Reading(kept, Remark(T("“{text}”: that month had 29 days, and day 29 was taken", text=text), _FIX))
