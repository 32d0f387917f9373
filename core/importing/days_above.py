"""Days told once for all rows: 日期：2024-03-15 above a list of sales, 5月 above the days of a month."""

import re
from collections.abc import Iterable, Iterator, Sequence

from core.calendar.numerals import number
from core.importing.cells import cell_text, is_blank
from core.importing.fields import SheetKind
from core.importing.headers import meaning_of, plain
from core.importing.sheet import Cell

Row = tuple[int, list[Cell]]

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_YEAR = r"(?:(?<!\d)(?P<year>(?:19|20)\d\d)\s*[-/.年]\s*)"
_MONTH = re.compile(
    rf"{_YEAR}?(?<!\d)(?P<month>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})\s*月(?!\s*\d)"
    rf"|{_YEAR.replace('year', 'whole')}(?P<figure>\d{{1,2}})(?![\d/.月-])"
)
_OF_SALES = re.compile(
    "销售|出货|送货|开单|流水|日报|日记|台账|成交|营业|收银|日期|date|sales", re.IGNORECASE
)
_OF_CONTACTS = re.compile(
    "接待|来访|来店|到店|到访|进店|拜访|回访|跟进|沟通|洽谈|visits?|walk-?ins?", re.IGNORECASE
)
_OF_PAPER = re.compile("打印|制表|导出|截止|截至|统计|更新|生成|print|export|as of", re.IGNORECASE)
"""Beside the day on which the sheet was made, which says nothing of its rows."""

_BARE = frozenset(("日", "号", "day"))
_NEEDED = (
    frozenset(("number", "name", "phone")),
    frozenset(("product",)),
    frozenset(("amount", "unit_price")),
)
_DAYS = frozenset(("date", "paid_on"))
_DATE, _BIRTHDAY = "日期", "生日"
_LONGEST_MONTH = 31
_CELLS_ASKED = 200


def with_days_above(
    rows: list[Row], headings: list[str], title: str, sheet: str
) -> tuple[list[Row], list[str]]:
    """The rows with their whole days, which only the lines above the table, its `title`, or the name of the
    sheet complete; as they are where nothing is missing or nothing tells it."""
    lines = title.split("\n")
    at = _days_alone(rows, headings)
    if at is not None:
        month = _only(_months((*lines, sheet)))
        named = _BIRTHDAY if _tells_calendar(headings) else _DATE
        return _in_month(rows, headings, at, month, named) if month else (rows, headings)
    day = _only(_whole_days(lines, sheet)) if _lacks_day(headings, title) else None
    if day is None:
        return rows, headings
    width = max(len(headings), *(len(row) for _, row in rows))
    return (
        [(place, [*row, *[None] * (width - len(row)), day]) for place, row in rows],
        [*headings, *[""] * (width - len(headings)), _DATE],
    )


def _only(told: Iterable[str]) -> str | None:
    """What is told, if only one thing is."""
    found = {*told}
    return found.pop() if len(found) == 1 else None


def _days_alone(rows: Sequence[Row], headings: Sequence[str]) -> int | None:
    """The column of dates that holds but days of a month."""
    for at, heading in enumerate(headings):
        if plain(heading) in _BARE or _field(heading) == "date":
            cells = [row[at] for _, row in rows[:_CELLS_ASKED] if at < len(row) and not is_blank(row[at])]
            if cells and all(map(_is_day, cells)):
                return at
    return None


def _is_day(cell: Cell) -> bool:
    text = cell_text(cell)
    return len(text) <= 2 and text.isascii() and text.isdecimal() and 0 < int(text) <= _LONGEST_MONTH


def _months(places: Iterable[str]) -> Iterator[str]:
    """年-月 or 月 alone, of the first place that names any."""
    for place in places:
        found = [
            (one["year"] or one["whole"] or "", number(one["month"] or one["figure"]))
            for one in _MONTH.finditer(place)
        ]
        if found:
            yield from (f"{year}年{month}月" if year else f"{month}月" for year, month in found)
            return


def _tells_calendar(headings: Sequence[str]) -> bool:
    """Whether the days are birthdays: a column says of which calendar, and none of what else."""
    known = (meaning_of(heading, SheetKind.CUSTOMERS) for heading in headings)
    fields = {meaning.field for meaning in known if meaning is not None}
    return "birthday_kind" in fields and "birthday" not in fields


def _in_month(
    rows: list[Row], headings: list[str], at: int, month: str, name: str
) -> tuple[list[Row], list[str]]:
    named = [name if place == at else heading for place, heading in enumerate(headings)]
    return [(place, _with_month(row, at, month)) for place, row in rows], named


def _with_month(row: list[Cell], at: int, month: str) -> list[Cell]:
    if at >= len(row) or is_blank(row[at]):
        return row
    return [*row[:at], f"{month}{cell_text(row[at])}日", *row[at + 1 :]]


def _lacks_day(headings: Sequence[str], title: str) -> bool:
    """Whether the rows tell of sales or visits, and none of when they were."""
    told = {_field(heading) for heading in headings}
    if told & _DAYS:
        return False
    visited = _OF_CONTACTS.search(title) and any(map(_OF_CONTACTS.search, headings))
    return bool(visited) or all(told & one_of for one_of in _NEEDED)


def _field(heading: str) -> str:
    meaning = meaning_of(heading, SheetKind.PURCHASES)
    return meaning.field if meaning is not None and meaning.sure else ""


def _whole_days(lines: Sequence[str], sheet: str) -> Iterator[str]:
    """Those beside which sales or visits are spoken of; one that is the name of the sheet needs no words."""
    if any(_OF_SALES.search(line) or _OF_CONTACTS.search(line) for line in lines):
        told = (line for line in lines if not _OF_PAPER.search(line))
        yield from ("-".join(found) for line in told for found in _DAY.findall(line))
    whole = _DAY.match(sheet.strip())
    if whole:
        yield "-".join(whole.groups())
