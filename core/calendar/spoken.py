"""Birthdays as people write them, in either calendar."""

import re
import unicodedata
from typing import NamedTuple

from core.calendar.birthdays import check
from core.calendar.notations import Written, read_notation
from core.characters import simplified
from core.errors import UserError
from core.model.birthday import Birthday, Calendar
from core.text import T

_SAME = str.maketrans(
    "○零。、·—–‐−\\",
    "〇〇...----/",
    "\u200b\ufeff()[]{}<>【】《》“”\"'",
)
_LUNAR_WORD = re.compile("农历?|阴历?|旧历|夏历|lunar")
_SOLAR_WORD = re.compile("公历?|阳历?|新历|国历|西历|solar")
_LEAP_WORD = re.compile("闰|leap")
_CALENDAR_WORD = re.compile(f"{_LUNAR_WORD.pattern}|{_SOLAR_WORD.pattern}|{_LEAP_WORD.pattern}")
_BIRTH_WORD = re.compile("属[鼠牛虎兔龙蛇马羊猴鸡狗猪]|出生日期|出生|生日|诞辰|生于|生")
_TIME = re.compile(r"(?:\s+|t)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?z?$")
_LOOSE_SPACE = re.compile(r"(?<![0-9a-z])\s+|\s+(?![0-9a-z])")
_YEAR_WORD = re.compile(r"年(?=\d{1,2}([./-])\d{1,2}$)")
_EDGES = " :;,.-"
# As most sheets have it, without a mark of either calendar: read at once, for the long way takes ten
# times as long.
_BARE = re.compile(r"(\d{4})(?:([-/.])(\d\d?)\2(\d\d?)|年(\d\d?)月(\d\d?)日)", re.ASCII)

_NO_YEARS = frozenset((0, 1604))
"""What programs write that cannot leave the year out."""


class _Marks(NamedTuple):
    lunar: bool
    solar: bool
    leap: bool


_MARKS = (_LUNAR_WORD, _SOLAR_WORD, _LEAP_WORD)
_UNMARKED = _Marks(lunar=False, solar=False, leap=False)


def read_birthday(text: str, hint: Calendar | None = None) -> Birthday:
    """The birthday written in `text`; `hint` is the calendar that a neighbouring column names.

    A mark in the text outranks the hint, and the hint outranks the habit that numerals without 日
    are lunar and digits solar. Raises UserError when it is not understood or does not exist.
    """
    birthday = written_birthday(text, hint)
    check(birthday)
    return birthday


def written_birthday(text: str, hint: Calendar | None = None) -> Birthday:
    """As `read_birthday`, also one that no calendar has. Raises UserError when it is not understood."""
    bare = _BARE.fullmatch(text)
    if bare:
        month, day = bare[3] or bare[5], bare[4] or bare[6]
        year = None if int(bare[1]) in _NO_YEARS else int(bare[1])
        return Birthday(hint or Calendar.SOLAR, int(month), int(day), False, year)
    return _read(text, hint)


def read_calendar_word(text: str) -> Calendar | None:
    """The calendar that a cell names (农历, 阳历, lunar …); None when it names none."""
    word = _BIRTH_WORD.sub("", _simplify(text)).strip(_EDGES)
    if _LUNAR_WORD.fullmatch(word):
        return Calendar.LUNAR
    return Calendar.SOLAR if _SOLAR_WORD.fullmatch(word) else None


def _read(text: str, hint: Calendar | None) -> Birthday:
    plain = _simplify(text)
    marked = _CALENDAR_WORD.search(plain) is not None
    marks = _Marks(*(bool(word.search(plain)) for word in _MARKS)) if marked else _UNMARKED
    written = read_notation(_body(plain))
    if written is None:
        raise UserError(
            T("“{text}” is not a birthday that can be read", text=text),
            fix=T("Write it like 1981-03-18, 3-18, 农历八月十五 or 1963年闰四月初三"),
        )
    calendar = _calendar(text, marks, written, hint)
    return Birthday(calendar, written.month, written.day, marks.leap, written.year)


def _simplify(text: str) -> str:
    """Half-width, simplified, in small letters, without brackets and hour."""
    plain = simplified(unicodedata.normalize("NFKC", text)).translate(_SAME).lower().strip()
    return _TIME.sub("", plain)


def _body(plain: str) -> str:
    """What is left of the date when marks, birth words and loose spaces are gone."""
    bare = _BIRTH_WORD.sub("", _CALENDAR_WORD.sub(" ", plain))
    return _YEAR_WORD.sub(r"\1", _LOOSE_SPACE.sub("", bare).strip(_EDGES)).replace("大年初", "正月初")


def _calendar(text: str, marks: _Marks, written: Written, hint: Calendar | None) -> Calendar:
    lunar = marks.lunar or marks.leap or written.lunar
    if lunar and marks.solar:
        raise UserError(
            T("“{text}” names both calendars", text=text), fix=T("Leave only the one that is meant")
        )
    if lunar:
        return Calendar.LUNAR
    if marks.solar:
        return Calendar.SOLAR
    return hint or (Calendar.LUNAR if written.spelled else Calendar.SOLAR)
