"""The day on which a household comes back, as it is said: `3`, 下周一, 10-8, 八月十五, in 2 weeks.

Counted days (3 天后, 月底) that fall on a rest day move to a working one; a day that was named stands.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from core.calendar.birthdays import next_birthday
from core.calendar.lunar import LunarDate, to_solar
from core.calendar.numerals import number
from core.calendar.spoken import read_birthday
from core.calendar.workdays import WorkCalendar
from core.characters import simplified
from core.errors import UserError
from core.model.birthday import Birthday, Calendar
from core.text import T

_Reader = Callable[[re.Match[str], date, WorkCalendar], date]

_NEAR = {
    "今天": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
    "today": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}
_WEEKDAYS = {
    name: day
    for day, names in enumerate(("一1", "二2", "三3", "四4", "五5", "六6", "日天7"))
    for name in names
}
_ENGLISH_WEEKDAYS = {
    name: day
    for day, names in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
    for name in (names, names[:3], names[:4])
}
_UNITS = {"天": 1, "日": 1, "day": 1, "周": 7, "星期": 7, "礼拜": 7, "week": 7}
_WORDS_OF_COUNT = {"两": 2, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
_COUNT = r"(?P<count>\d{1,3}|[一二两三四五六七八九十]{1,3})"
_LONGEST = 4
"""Words of the longest date: in 2 weeks, the day after tomorrow."""
_BARE_DAYS = 2
"""Digits of a number that may stand for days within a sentence."""
_FARTHEST = timedelta(days=3_653)


def read_date(text: str, today: date, workdays: WorkCalendar) -> date:
    """The day that is meant, always after `today`.

    Without a year it is the next such day. Raises UserError when it is not understood, does not
    exist, or does not lie ahead.
    """
    day = _read(_plain(text), text, today, workdays)
    if day <= today:
        raise UserError(T("{day} does not lie ahead", day=day), fix=T("Choose a later day"))
    if day > today + _FARTHEST:
        raise UserError(T("{day} is too far ahead", day=day), fix=T("Choose a day within ten years"))
    return day


def read_leading_date(text: str, today: date, workdays: WorkCalendar) -> tuple[date | None, str]:
    """The day that a text begins with, and the words after it; no day and the whole text without one."""
    words = text.split()
    for many in range(min(_LONGEST, len(words)), 0, -1):
        day = _maybe(words[:many], today, workdays)
        if day is not None:
            return day, " ".join(words[many:])
    return None, " ".join(words)


def read_closing_date(text: str, today: date, workdays: WorkCalendar) -> tuple[date | None, str]:
    """The day that a text ends with, and the words before it; no day and the whole text without one."""
    words = text.split()
    for start in range(max(0, len(words) - _LONGEST), len(words)):
        day = _maybe(words[start:], today, workdays)
        if day is not None:
            return day, " ".join(words[:start])
    return None, " ".join(words)


def _maybe(words: list[str], today: date, workdays: WorkCalendar) -> date | None:
    """The day that these words name, if they name one; a long number is a figure of what was said."""
    text = " ".join(words)
    if text.isdigit() and len(text) > _BARE_DAYS:
        return None
    try:
        return read_date(text, today, workdays)
    except UserError:
        return None


def _plain(text: str) -> str:
    """Half-width, simplified, in small letters, with single spaces."""
    plain = simplified(unicodedata.normalize("NFKC", text)).lower()
    return " ".join(plain.split())


def _read(plain: str, text: str, today: date, workdays: WorkCalendar) -> date:
    if plain in _NEAR:
        return today + timedelta(days=_NEAR[plain])
    for shape, reader in _SHAPES:
        found = shape.fullmatch(plain)
        if found:
            return reader(found, today, workdays)
    return _in_calendar(text, today)


def _counted(found: re.Match[str], today: date, workdays: WorkCalendar) -> date:
    unit = found.groupdict().get("unit") or "day"
    days = _count_of(found["count"]) * _UNITS[unit]
    return workdays.next_working(today + timedelta(days=days))


def _counted_months(found: re.Match[str], today: date, workdays: WorkCalendar) -> date:
    return workdays.next_working(today + relativedelta(months=_count_of(found["count"])))


def _count_of(word: str) -> int:
    return _WORDS_OF_COUNT.get(word) or number(word) or 0


def _weekday(found: re.Match[str], today: date, _workdays: WorkCalendar) -> date:
    return _of_week(_WEEKDAYS[found["day"]], found["which"], len(found["which"]), today)


def _english_weekday(found: re.Match[str], today: date, _workdays: WorkCalendar) -> date:
    which = found["which"] or ""
    return _of_week(_ENGLISH_WEEKDAYS[found["day"]], which, int(which == "next"), today)


def _of_week(weekday: int, which: str, weeks: int, today: date) -> date:
    """The weekday of the week that is named, weeks beginning on Monday; without a name, the next one."""
    if not which:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    ahead = 0 if which in ("本", "这", "this") else weeks
    return today + timedelta(days=weekday - today.weekday() + 7 * ahead)


def _month_end(found: re.Match[str], today: date, workdays: WorkCalendar) -> date:
    """The last working day of this month or the next."""
    months = 1 if found["next"] else 0
    return workdays.previous_working(today + relativedelta(months=months, day=31))


def _month_start(_found: re.Match[str], today: date, workdays: WorkCalendar) -> date:
    return workdays.next_working(today + relativedelta(months=1, day=1))


def _day_of_month(found: re.Match[str], today: date, _workdays: WorkCalendar) -> date:
    """A day of the month that is named; without a name, of the first that has it ahead of today."""
    day, which = number(found["day"]) or 0, found.groupdict().get("which")
    if not 1 <= day <= 31:
        raise UserError(T("No month has a day {day}", day=day), fix=T("Use a day from 1 to 31"))
    if which is None:
        return _next_with(day, today)
    month = today.replace(day=1) + relativedelta(months=which.count("下"))
    wanted = month + relativedelta(day=day)
    if wanted.day != day:
        raise UserError(
            T("Month {month} has no day {day}", month=month.month, day=day), fix=T("Choose another day")
        )
    return wanted


def _next_with(day: int, today: date) -> date:
    months = (today.replace(day=1) + relativedelta(months=ahead, day=day) for ahead in range(3))
    return next(found for found in months if found.day == day and found > today)


def _in_calendar(text: str, today: date) -> date:
    """A date in either calendar, as birthdays are written too."""
    try:
        told = read_birthday(text)
        return _dated(told, told.year) if told.year else next_birthday(told, today + timedelta(days=1))
    except UserError as error:
        raise UserError(
            T("“{text}” is not a date that can be read", text=text),
            error.where,
            T("Write it like 3, next mon, 10-8, 2026-10-08 or 八月十五"),
        ) from error


def _dated(told: Birthday, year: int) -> date:
    if told.calendar is Calendar.LUNAR:
        return to_solar(LunarDate(year, told.month, told.day, told.leap))
    return date(year, told.month, told.day)


_SHAPES: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (re.compile(r"(?P<count>\d{1,3})"), _counted),
    (re.compile(_COUNT + r" ?个?(?P<unit>天|周|星期|礼拜) ?(?:以|之)?后?"), _counted),
    (re.compile(_COUNT + r" ?(?P<unit>日)(?:以|之)?后"), _counted),
    (re.compile(_COUNT + r" ?个月 ?(?:以|之)?后?"), _counted_months),
    (re.compile(r"(?:in )?(?P<count>\d{1,3}|an?|one|two|three) ?(?P<unit>day|week)s?"), _counted),
    (re.compile(r"(?:in )?(?P<count>\d{1,3}|an?|one|two|three) ?months?"), _counted_months),
    (re.compile(r"(?P<which>下*|本|这)个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天1-7])"), _weekday),
    (re.compile(rf"(?:(?P<which>next|this) )?(?P<day>{'|'.join(_ENGLISH_WEEKDAYS)})"), _english_weekday),
    (re.compile(r"(?:这个|本|(?P<next>下个?))?月[底末]"), _month_end),
    (re.compile(r"(?:the )?end of (?:the |this |(?P<next>next ))?month"), _month_end),
    (re.compile(r"下个?月初"), _month_start),
    (
        re.compile(
            r"(?P<which>(?:这个|本|下个?|下下个?)月)?(?P<day>\d\d?|[一二三四五六七八九十廿]{1,3})[号日]"
        ),
        _day_of_month,
    ),
    (re.compile(r"(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)"), _day_of_month),
)
