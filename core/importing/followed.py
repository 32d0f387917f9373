"""Headings that tell of contacts so far: 第一次跟进, 最近联系时间, 跟进记录, and days as headings."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from enum import Enum, auto

from core.calendar.numerals import number
from core.importing.cleaning.coming_days import DayOfYear, read_coming
from core.importing.cleaning.told_days import told_days
from core.importing.folding import fold
from core.importing.headers import plain, without_brackets
from core.model.interaction import Kind
from core.records import dataclass

_COUNT = "[一二三四五六七八九十]{1,2}|[0-9]{1,2}"
_TIME = (
    rf"(?:第?(?P<count>{_COUNT})次|(?P<first>首次|初次|first|1st)|(?P<second>second|2nd)|(?P<third>third|3rd)"
    r"|(?:20\d\d年)?(?P<month>1[0-2]|0?[1-9])月份?"
    r"|(?P<last>最近一?次?|最新一?次?|最后一?次?|上一?次|实际|last|latest|mostrecent))的?"
)
_ONLY_CONTACTS = (
    "跟进|跟踪|追踪|回访|随访|拜访|走访|来访|到访|到店|来店|进店|面谈|洽谈|电访"
    "|家访|首访|初访|复访|接触|带看|进厂|送修|维修|检修|催款|催收|followup"
)
_ALSO_OTHERS = (
    "联系|联络|沟通|接待|上门|微信|电话|谈话|交谈|交流"
    "|contact(?:ed)?|activity|interaction|touch|call|visit|meeting"
)
_PART = (
    r"(?P<day>日期|时间|日|date|time|on)|(?P<words>内容|记录|情况|备注|详情|说明|反馈|纪要|notes?|remarks?|comments?|details?)"
    r"|(?P<outcome>结果|结论|状态|result|outcome|status)|(?P<way>方式|way|method)"
)
_HEADING = re.compile(
    rf"(?:客户|顾客|person|contact(?=last)|lead)?(?:{_TIME})?(?P<stem>(?:{_ONLY_CONTACTS}|{_ALSO_OTHERS})+)"
    rf"(?P<before>{_COUNT})?(?:{_PART})?(?P<behind>{_COUNT})?"
)
_SURE_STEM = re.compile(_ONLY_CONTACTS)
_BEHIND_DAY = re.compile(rf"(?:{_ONLY_CONTACTS}|{_ALSO_OTHERS})*(?:内容|记录|情况|备注|反馈|notes?)?$")
_DAYS_ALONE = frozenset(("日期", "时间", "登记日期", "date"))
_KINDS = (
    (Kind.REVISIT, re.compile("回访")),
    (Kind.VISIT, re.compile("拜访|走访|来访|到访|到店|来店|进店|面谈|接待|带看|[家首初复]访|上门|visit")),
    (Kind.SERVICE, re.compile("进厂|送修|[维检]修")),
    (Kind.WECHAT, re.compile("微信")),
    (Kind.CALL, re.compile("电话|电访|call")),
)


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


_WORDS_BESIDE = "情况 内容 记录 备注 反馈 说明 详情 notes remarks comments"
_RESULTS_BESIDE = "结果 效果 result outcome"
_BESIDE = {
    **dict.fromkeys(_WORDS_BESIDE.split(), Part.WORDS),
    **dict.fromkeys(_RESULTS_BESIDE.split(), Part.OUTCOME),
}


def day_alone(heading: str) -> Followed | None:
    """What 日期 tells beside words of a contact that have no day of their own."""
    return Followed("", Part.DAY) if plain(heading) in _DAYS_ALONE else None


def followed(heading: str) -> Followed | None:
    """What a heading tells of contacts; None when it tells nothing of them."""
    day = _day_of(heading)
    if day is not None:
        return Followed(heading, Part.WORDS, day, _kind_of(heading))
    found = _HEADING.fullmatch(plain(heading)) or _HEADING.fullmatch(without_brackets(heading))
    if found is None or not _is_clear(found):
        return None
    return Followed(_series(found), _part(found), kind=_kind_of(found["stem"]))


def followed_all(headings: Sequence[tuple[int, str]]) -> dict[int, Followed]:
    """By its place in the sheet, what every heading tells of contacts. 情况 again and again, each behind a
    counted one, is about that."""
    count = Counter(plain(heading) for _, heading in headings)
    told: dict[int, Followed] = {}
    for at, heading in headings:
        one, before = followed(heading), told.get(at - 1)
        word = plain(heading)
        if one is None and before and before.series and count[word] > 1 and word in _BESIDE:
            one = Followed(before.series, _BESIDE[word])
        if one is not None:
            told[at] = one
    return told


def _day_of(heading: str) -> date | DayOfYear | None:
    """The day that a heading names, what was done on it may stand behind it: 3月1日回访."""
    bare = _BEHIND_DAY.sub("", fold(heading)).strip()
    if not bare[:1].isdecimal() or bare.isdecimal():
        return None
    value = read_coming(bare).value
    if isinstance(value, date | DayOfYear):
        return value
    told = told_days(bare)
    return told[0][0] if len(told) == 1 and not told[0][1] else None


def _is_clear(found: re.Match[str]) -> bool:
    """电话2 and 联系时间 may mean anything; 第二次电话, 上次联系 and 沟通记录 do not."""
    counted = any(found[name] for name in ("count", "first", "second", "third", "last"))
    return counted or bool(found["words"]) or bool(_SURE_STEM.search(found["stem"]))


def _series(found: re.Match[str]) -> str:
    named = next((count for count, name in ((1, "first"), (2, "second"), (3, "third")) if found[name]), 0)
    if found["month"]:
        return f"{found['month']}月{found['stem']}"
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
