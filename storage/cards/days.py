"""Birthdays of contact cards, in all forms that phones write them."""

import re
from collections.abc import Iterable

from storage.cards.lines import Line, unescaped

_NO_YEAR = "1604"
"""What Apple writes for a birthday without its year."""

_DAY = re.compile(r"(\d{4})-?(\d{1,2})-?(\d{1,2})(?:[T ].*)?$")
_PARTED_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$")
# Apple counts lunar years in cycles of sixty, of which the 78th began in 1984.
_CYCLIC_DAY = re.compile(r"(\d{4})(\d{4})(\d\d)(\d\d)$")
_CYCLE = 60
_FIRST_YEAR = -2636
_MONTH_DAY = re.compile(r"--(\d{2})-?(\d{2})(?:[T ].*)?$")
_CUSTOM = "X-ANDROID-CUSTOM"
_CUSTOM_BIRTHDAY = "3"


def birthday_of(lines: Iterable[Line]) -> tuple[str, str]:
    """(birthday, lunar birthday) as our own reader of birthdays takes them; empty without one."""
    solar = lunar = ""
    for line in lines:
        if line.name == _CUSTOM:
            solar, lunar = _custom(line, solar, lunar)
        elif _is_lunar(line):
            lunar = lunar or told_day(line)
        elif line.name in ("BDAY", "X-BIRTHDAY"):
            solar = solar or told_day(line)
    return solar, f"农历{lunar}" if lunar and "历" not in lunar else lunar


def _is_lunar(line: Line) -> bool:
    chinese = line.parameters.get("CALSCALE", "").lower() == "chinese"
    return "LUNAR" in line.name or (chinese and line.name.endswith(("BDAY", "BIRTHDAY")))


def _custom(line: Line, solar: str, lunar: str) -> tuple[str, str]:
    """Android keeps what it has no property for as `kind;day;type;label`."""
    kind, day, sort, label, *_ = (*line.value.split(";"), "", "", "", "")
    if "lunar" in kind.lower() or "农历" in label:
        return solar, lunar or plain_day(day)
    if kind.endswith("contact_event") and is_birthday(sort, label):
        return solar or plain_day(day), lunar
    return solar, lunar


def is_birthday(sort: str, label: str) -> bool:
    """Whether an event of Android is the day of birth."""
    return sort == _CUSTOM_BIRTHDAY or "生日" in label


def told_day(line: Line) -> str:
    """The day of a property, without a year that only stands in for one."""
    return plain_day(unescaped(line.value), line.parameters.get("X-APPLE-OMIT-YEAR", _NO_YEAR))


def plain_day(text: str, omitted: str = _NO_YEAR) -> str:
    """The day of a card's text as our own reader takes it; other text as it is."""
    cyclic = _CYCLIC_DAY.match(text)
    if cyclic:
        year = _FIRST_YEAR + (int(cyclic[1]) - 1) * _CYCLE + int(cyclic[2]) - 1
        return f"{year}-{cyclic[3]}-{cyclic[4]}"
    found = _MONTH_DAY.match(text)
    if found:
        return f"{int(found[1])}月{int(found[2])}日"
    day = _DAY.match(text) if text[:8].isdigit() else _PARTED_DAY.match(text)
    if day is None:
        return text
    if day[1] in (omitted, _NO_YEAR, "0000"):
        return f"{int(day[2])}月{int(day[3])}日"
    return f"{day[1]}-{int(day[2]):02d}-{int(day[3]):02d}"
