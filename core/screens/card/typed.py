"""What is typed into a field of a form, understood as the cells of a sheet are."""

import re
from calendar import isleap
from collections.abc import Sequence
from datetime import date, timedelta

from core.actions.customers import NewPhone
from core.calendar.spoken import read_birthday
from core.errors import UserError
from core.importing.cells import visible
from core.importing.cleaning.appointments import read_hour
from core.importing.cleaning.dates import read_date as read_sheet_date
from core.importing.cleaning.money import money_reader
from core.importing.cleaning.phones import read_phones
from core.importing.cleaning.reading import Reading
from core.importing.cleaning.tags import read_tags
from core.model.birthday import Birthday, Calendar
from core.model.customer import Phone
from core.model.setting import Settings
from core.rules.calendar_of import work_calendar
from core.screens.dates import read_date as read_coming_date
from core.text import T

_BACK = {"今天": 0, "昨天": 1, "昨日": 1, "前天": 2, "大前天": 3, "today": 0, "yesterday": 1}
_AM_PM = re.compile(r"(\d{1,2}(?::\d\d)?) ?([ap]m)")
_FULL_HOUR = re.compile(r"(?:[ap]m )?\d{1,2}")
_read_yuan = money_reader(1)


def typed_name(text: str) -> str:
    """A name without stray spaces. Raises UserError when nothing is left."""
    name = " ".join(visible(text).split())
    if not name:
        raise UserError(T("The card has no name"), fix=T("Enter a name"))
    return name


def typed_phones(text: str, known: Sequence[Phone] = ()) -> tuple[NewPhone, ...]:
    """The numbers of a line, with the words beside them as labels; one that is `known` stays as it was
    first typed. Raises UserError for what is no number."""
    typed_before = {phone.written: phone.typed for phone in known}
    found = _told(read_phones(text))
    return tuple(
        NewPhone(typed_before.get(phone.written, phone.typed), phone.digits, phone.label)
        for phone in (found if isinstance(found, tuple) else ())
    )


def typed_birthday(text: str) -> Birthday | None:
    """A birthday in any notation and either calendar; None for an empty line. Raises UserError."""
    return read_birthday(text) if text.strip() else None


def typed_tags(text: str) -> tuple[str, ...]:
    """The tags of a line, each once."""
    tags = read_tags(text).value
    return tags if isinstance(tags, tuple) else ()


def typed_yuan(text: str) -> int:
    """An amount in cents, typed in yuan: 12000, 1.2万, ¥86.40. Raises UserError."""
    cents = _told(_read_yuan(text))
    if not isinstance(cents, int):
        raise UserError(T("There is no amount"), fix=T("Enter an amount in yuan"))
    return cents


def typed_past_day(text: str, today: date) -> date:
    """A day up to today: 2026-09-18, 昨天, 9-18 (the last one). An empty line is today.

    Raises UserError when it is not understood.
    """
    plain = text.strip().lower()
    if not plain or plain in _BACK:
        return today - timedelta(days=_BACK.get(plain, 0))
    reading = read_sheet_date(text)
    if isinstance(reading.value, date):
        return reading.value
    try:
        told = read_birthday(text)
    except UserError as error:
        raise _unread(text) from error
    if told.year is not None or told.calendar is Calendar.LUNAR:
        raise _unread(text)
    return _last_such_day(told.month, told.day, today)


def typed_coming_day(text: str, today: date, settings: Settings) -> date | None:
    """A day that lies ahead or is named with its year; None for an empty line. Raises UserError."""
    if not text.strip():
        return None
    reading = read_sheet_date(text)
    if isinstance(reading.value, date):
        return reading.value
    return read_coming_date(text, today, work_calendar(settings))


def typed_hour(text: str) -> str:
    """An hour as HH:MM: 10:30, 下午3点, 3pm; of a number alone the full hour; empty for an empty line.

    Raises UserError when it is not understood.
    """
    plain = _AM_PM.sub(r"\2 \1", text.strip().lower())
    if not plain:
        return ""
    hour = read_hour(f"{plain}:00" if _FULL_HOUR.fullmatch(plain) else plain).value
    if not isinstance(hour, str):
        raise UserError(T("“{text}” is no hour", text=text.strip()), fix=T("Write it like 10:30"))
    return hour


def _told(reading: Reading) -> object:
    """The value of a reading; its remark, if it has one, is what is wrong."""
    if reading.remark is not None:
        raise UserError(reading.remark.reason)
    return reading.value


def _last_such_day(month: int, day: int, today: date) -> date:
    """The last such day up to today; 29 February may lie some years back."""
    years = (year for year in range(today.year, today.year - 9, -1))
    days = (date(year, month, day) for year in years if (month, day) != (2, 29) or isleap(year))
    return next(found for found in days if found <= today)


def _unread(text: str) -> UserError:
    return UserError(
        T("“{text}” is not a date that can be read", text=text),
        fix=T("Write it as year, month and day, for example 2026-09-18"),
    )
