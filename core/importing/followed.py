"""Columns that tell of contacts so far: 第一次跟进, 最近联系时间 beside 跟进记录, and days as headings."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from enum import Enum, auto
from itertools import islice

from core.calendar.numerals import number
from core.importing.cleaning.coming_days import DayOfYear, read_coming
from core.importing.cleaning.told_days import begins_with_day
from core.importing.fields import SheetKind
from core.importing.folding import fold
from core.importing.headers import Trust, meaning_of, plain
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable
from core.model.interaction import Kind
from core.records import dataclass

KINDS_OF_SHEETS = frozenset((SheetKind.CUSTOMERS, SheetKind.PURCHASES, SheetKind.OWNED))
"""Of the others every row is a contact already."""

_COUNT = "[一二三四五六七八九十]{1,2}|[0-9]{1,2}"
_TIME = (
    rf"(?:第?(?P<count>{_COUNT})次|(?P<first>首次|初次|first|1st)|(?P<second>second|2nd)|(?P<third>third|3rd)"
    r"|(?P<last>最近一?次?|最新一?次?|最后一?次?|上一?次|last|latest|mostrecent))的?"
)
_ONLY_CONTACTS = (
    "跟进|跟踪|追踪|回访|拜访|走访|来访|到访|到店|来店|进店|面谈|洽谈|电访|家访|首访|初访|复访|followup"
)
_ALSO_OTHERS = "联系|联络|沟通|接待|上门|微信|电话|contact(?:ed)?|call|visit|meeting"
_PART = (
    r"(?P<day>日期|时间|日|date|time|on)|(?P<words>内容|记录|情况|备注|详情|说明|反馈|纪要|notes?|remarks?|comments?|details?)"
    r"|(?P<outcome>结果|结论|状态|result|outcome|status)|(?P<way>方式|way|method)"
)
_HEADING = re.compile(
    rf"(?:客户|顾客)?(?:{_TIME})?(?P<stem>(?:{_ONLY_CONTACTS}|{_ALSO_OTHERS})+)"
    rf"(?P<before>{_COUNT})?(?:{_PART})?(?P<behind>{_COUNT})?"
)
_SURE_STEM = re.compile(_ONLY_CONTACTS)
_BEHIND_DAY = re.compile(rf"(?:{_ONLY_CONTACTS}|{_ALSO_OTHERS})*(?:内容|记录|情况|备注|反馈|notes?)?$")
_BARE_DAY = re.compile(r"\d{1,2}[-/.]\d{1,2}")
_KINDS = (
    (Kind.REVISIT, re.compile("回访")),
    (Kind.VISIT, re.compile("拜访|走访|来访|到访|到店|来店|进店|面谈|[家首初复]访|上门|visit")),
    (Kind.WECHAT, re.compile("微信")),
    (Kind.CALL, re.compile("电话|电访|call")),
)
_TICKS = "√✓✔☑"
_CELLS_ASKED = 200
_SEVERAL = 2


class Part(Enum):
    """What a column tells of a contact."""

    DAY = auto()
    WORDS = auto()
    OUTCOME = auto()
    WAY = auto()


@dataclass(frozen=True, slots=True)
class Followed:
    """What a heading says of the contacts below it. Columns of one `series` are about the same one; `day` is
    told where the heading is one, `kind` where it names the way."""

    series: str
    part: Part
    day: date | DayOfYear | None = None
    kind: Kind | None = None


def followed(heading: str) -> Followed | None:
    """What a heading tells of contacts; None when it tells nothing of them."""
    day = _day_of(heading)
    if day is not None:
        return Followed(heading, Part.WORDS, day, _kind_of(heading))
    found = _HEADING.fullmatch(plain(heading))
    if found is None or not _is_clear(found):
        return None
    return Followed(_series(found), _part(found), kind=_kind_of(found["stem"]))


def columns_followed(table: FoundTable, columns: Sequence[FoundColumn], kind: SheetKind) -> set[int]:
    """The columns that tell of contacts so far, those of them whose days are known."""
    told = [(column, one) for column in columns if column.filled and (one := followed(column.heading))]
    told = [(column, one) for column, one in told if not _is_known(column.heading, kind)]
    lonely = sum(one.day is not None for _, one in told) < _SEVERAL
    series: dict[str, list[tuple[FoundColumn, Followed]]] = defaultdict(list)
    for column, one in told:
        if not (lonely and _BARE_DAY.fullmatch(column.heading.strip())):
            series[one.series].append((column, one))
    dated = (columns for columns in series.values() if any(_has_day(table, *pair) for pair in columns))
    return {column.index for columns in dated for column, _ in columns}


def _is_known(heading: str, kind: SheetKind) -> bool:
    """Whether it surely means something else on such a sheet."""
    meaning = meaning_of(heading, kind)
    return meaning is not None and meaning.trust < Trust.PART


def _has_day(table: FoundTable, column: FoundColumn, told: Followed) -> bool:
    cells = list(islice(table.cells(column.index), _CELLS_ASKED))
    if told.part is Part.DAY:
        return True
    if told.day is not None:
        return sum(map(_says, cells)) * 2 > len(cells)
    return told.part is Part.WORDS and any(map(begins_with_day, cells))


def _says(cell: Cell) -> bool:
    """Whether it is words and no figure, as an amount below the day of its payment is."""
    return isinstance(cell, str) and any(sign.isalpha() or sign in _TICKS for sign in cell)


def _day_of(heading: str) -> date | DayOfYear | None:
    """The day that a heading names, what was done on it may stand behind it: 3月1日回访."""
    bare = _BEHIND_DAY.sub("", fold(heading)).strip()
    if not bare[:1].isdecimal() or bare.isdecimal():
        return None
    value = read_coming(bare).value
    return value if isinstance(value, date | DayOfYear) else None


def _is_clear(found: re.Match[str]) -> bool:
    """电话2 and 联系时间 may mean anything; 第二次电话, 上次联系 and 沟通记录 do not."""
    counted = any(found[name] for name in ("count", "first", "second", "third", "last"))
    return counted or bool(found["words"]) or bool(_SURE_STEM.search(found["stem"]))


def _series(found: re.Match[str]) -> str:
    named = next((count for count, name in ((1, "first"), (2, "second"), (3, "third")) if found[name]), 0)
    typed = found["count"] or found["before"] or found["behind"] or ""
    count = named or (number(typed) if typed else 0)
    return f"{count}{found['stem']}" if count else ""


def _part(found: re.Match[str]) -> Part:
    parts = ((Part.DAY, "day"), (Part.OUTCOME, "outcome"), (Part.WAY, "way"))
    return next((part for part, name in parts if found[name]), _without_part(found))


def _without_part(found: re.Match[str]) -> Part:
    """Beside nothing else 上次联系 and last contacted tell when, 第一次跟进 what."""
    return Part.DAY if found["last"] and not found["words"] else Part.WORDS


def _kind_of(words: str) -> Kind | None:
    return next((kind for kind, pattern in _KINDS if pattern.search(fold(words))), None)
