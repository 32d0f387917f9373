"""Words that begin with the day they tell of: 5.3 电话沟通；2026年5月10日 到店."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.coming_days import DayOfYear, read_coming
from core.importing.folding import fold
from core.importing.sheet import Cell

Day = date | DayOfYear
Told = tuple[Day | None, str]
"""A day and what is told of it; no day where none is named."""

_CLOCK = r"(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
_WHOLE = (
    r"(?:\d{4}|\d\d(?=年))\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)\s*[日号]?"
    r"|\d\d(?P<sign>[-/.])\d{1,2}(?P=sign)\d{1,2}(?![\d/.-])"
)
_ENGLISH = (
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4})"
)
# 1.5匹, 3-5万 and 2/3的 are no days.
_SHORT = (
    r"\d{1,2}\s*月\s*\d{1,2}\s*[日号]?(?!\d)"
    r"|\d{1,2}[-/.]\d{1,2}(?![\d/.-])(?=\s|[:：,，、日号)）\]】]|$|(?=[㐀-鿿])[^折匹万千元块米吨升寸斤公平厘倍个年天台套只份件片层室折点分的])[日号]?"
)
_BEGINNING = re.compile(
    rf"(?:^|(?<=[\n;；。]))\s*(?:[(（]?\d{{1,2}}(?:[)）、]\s*|[.．]\s+)|第[一二三四五六七八九十\d]{{1,3}}次[㐀-鿿]{{0,4}}\s*[:：]?\s*)?[【\[(（]?(?P<day>{_WHOLE}|{_ENGLISH}|{_SHORT}){_CLOCK}"
    r"[】\])）]?\s*[:：,，、\-—]*\s*",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"\d\d(?:年|([-/.])\d{1,2}\1)")
_EDGES = " \n;；。"


def begins_with_day(cell: Cell) -> bool:
    """Whether a cell is a day, or words that begin with one."""
    return any(day is not None for day, _ in told_days(cell))


def told_days(cell: Cell) -> list[Told]:
    """What a cell tells, day by day; what stands before the first of them has none."""
    if isinstance(cell, date):
        return [(cell.date() if isinstance(cell, datetime) else cell, "")]
    text = filled_text(cell) if isinstance(cell, str) else ""
    found = [(one, day) for one in _BEGINNING.finditer(text) if (day := _day(one["day"])) is not None]
    starts = [*(one.start() for one, _ in found), len(text)]
    told: list[Told] = [
        (day, text[one.end() : end].strip(_EDGES)) for (one, day), end in zip(found, starts[1:], strict=True)
    ]
    before = text[: starts[0]].strip(_EDGES)
    return [(None, before), *told] if before else told


def in_years(days: Sequence[Day], last: date) -> list[date]:
    """Days one after the other with the years that they do not name: beside one that does, else the last
    that have been, not after `last`. They may stand the newest first, where that keeps them closer."""
    onwards = _onwards(days, last)
    if not _falls(days):
        return onwards
    back = _onwards(days[::-1], last)[::-1]
    return min(onwards, back, key=_span)


def _onwards(days: Sequence[Day], last: date) -> list[date]:
    """Read in the order of time: from the first that names its year on, and from there back."""
    named = next((at for at, day in enumerate(days) if isinstance(day, date)), len(days))
    found: list[date] = []
    for day in days[named:]:
        found.append(day if isinstance(day, date) else _after(day, found[-1], last))
    return [*_backwards(days[:named], min([*found[:1], last])), *found]


def _backwards(days: Sequence[Day], limit: date) -> list[date]:
    found = []
    for day in reversed(days):
        limit = limit if isinstance(day, date) else day.nearest(limit, limit)
        found.append(limit)
    return found[::-1]


def _after(day: DayOfYear, above: date, last: date) -> date:
    following = day.after(above - timedelta(1))
    return following if following <= last else day.nearest(above, last)


def _falls(days: Sequence[Day]) -> bool:
    """Whether each lies earlier in the year than the one before."""
    in_year = [(day.month, day.day) for day in days]
    return len(days) > 1 and all(later < earlier for earlier, later in pairwise(in_year))


def _span(days: Sequence[date]) -> timedelta:
    return max(days) - min(days)


def _day(text: str) -> Day | None:
    folded = fold(text)
    value = read_coming(f"20{folded}" if _SHORT_YEAR.match(folded) else folded).value
    return value if isinstance(value, date | DayOfYear) else None
