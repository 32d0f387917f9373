"""The shapes in which a date without calendar marks is written, one reader a shape."""

import re
from collections.abc import Callable

from core.calendar.lunar import month_days
from core.calendar.numerals import english_month, number, year
from core.errors import UserError
from core.records import dataclass
from core.text import T


@dataclass(frozen=True, slots=True)
class Written:
    """What stands there. `lunar`: only a lunar date is written so. `spelled`: most often a lunar one."""

    month: int
    day: int
    year: int | None = None
    lunar: bool = False
    spelled: bool = False


_Reader = Callable[[re.Match[str]], Written | None]

_ONLY_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_FIRST_MONTH = {"元": 1}
_YEAR = r"(?:(?P<year>(?:[\d〇一二三四五六七八九]{2}){1,2})年)?"
_NUMBER = r"[\d〇一二三四五六七八九十廿卅]"
_MONTH = rf"(?P<month>[正元冬腊]|{_NUMBER}{{1,2}})月"
_DAY = rf"(?P<early>初)?(?P<day>{_NUMBER}{{1,3}})(?P<unit>[日号])?"
_GAP = r"[-/., ]"
# At the end, two digits are read as a year only when they cannot be a day.
_CLEAR_YEAR = r"(?P<year>\d{4}|3[2-9]|[4-9]\d)"
_ENGLISH_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_ENGLISH_MONTH = r"(?P<month>[a-z]{3,9})"
_ENGLISH_YEAR = r"(?P<year>\d{4}|\d\d)"


def read_notation(body: str) -> Written | None:
    """The date in `body`, in small letters and simplified characters; None when it is not understood.

    Raises UserError when the day is missing.
    """
    for shape, reader in _NOTATIONS:
        found = shape.fullmatch(body)
        if found:
            return reader(found)
    return None


def _year_first(found: re.Match[str]) -> Written:
    return Written(int(found["month"]), int(found["day"]), year(found["year"]))


def _year_last(found: re.Match[str]) -> Written:
    first, second = int(found["first"]), int(found["second"])
    month, day = (second, first) if first > 12 else (first, second)
    return Written(month, day, year(found["year"]))


def _without_year(found: re.Match[str]) -> Written:
    return Written(int(found["month"]), int(found["day"]))


def _with_units(found: re.Match[str]) -> Written | None:
    words = found["month"]
    month = _ONLY_LUNAR_MONTHS.get(words) or _FIRST_MONTH.get(words) or number(words)
    day = number(found["day"])
    if month is None or day is None:
        return None
    digits = words.isdecimal() or found["day"].isdecimal()
    return Written(
        month,
        day,
        _year_of(found),
        lunar=words in _ONLY_LUNAR_MONTHS or bool(found["early"]) or "廿" in found["day"],
        spelled=not digits and not found["unit"],
    )


def _eve(found: re.Match[str]) -> Written:
    """The last day of lunar month 12: the 30th stands for it in every year, unless one is named."""
    named = _year_of(found)
    day = 30 if named is None else month_days(named, 12) or 30
    return Written(12, day, named, lunar=True)


def _english(found: re.Match[str]) -> Written | None:
    month = english_month(found["month"])
    return None if month is None else Written(month, int(found["day"]), _year_of(found))


def _no_day(found: re.Match[str]) -> Written:
    raise UserError(
        T("“{text}” has no day", text=found.string), fix=T("Write month and day, like 1981-03-18 or 3-18")
    )


def _year_of(found: re.Match[str]) -> int | None:
    return year(found["year"]) if found["year"] else None


_NOTATIONS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (re.compile(rf"(?P<first>\d\d?)({_GAP})(?P<second>\d\d?)\2{_CLEAR_YEAR}"), _year_last),
    (re.compile(rf"(?P<year>\d\d|\d{{4}})({_GAP})(?P<month>\d\d?)\2(?P<day>\d\d?)"), _year_first),
    (re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"), _year_first),
    (re.compile(r"(?P<month>\d\d?)[-/.](?P<day>\d\d?)"), _without_year),
    (re.compile(_YEAR + _MONTH + _DAY), _with_units),
    (re.compile(rf"{_YEAR}(?:腊月)?(?:除夕夜?|大?年三十|大年夜)"), _eve),
    (re.compile(rf"{_ENGLISH_DAY}{_GAP}*{_ENGLISH_MONTH}{_GAP}*{_ENGLISH_YEAR}?"), _english),
    (re.compile(rf"{_ENGLISH_MONTH}{_GAP}*{_ENGLISH_DAY}(?:{_GAP}+{_ENGLISH_YEAR})?"), _english),
    (re.compile(rf"\d{{4}}年?|\d{{4}}{_GAP}\d\d?|{_YEAR}{_MONTH}"), _no_day),
)
