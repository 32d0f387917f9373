"""Several people in the cell of a name: 张伟/李娜, 陈静、赵磊, 王先生和李女士."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.kin_names import BETWEEN
from core.importing.cleaning.row import CleanRow
from core.importing.looks import HAN_NAME, has_surname
from core.importing.mapping import Mapping
from core.importing.sheet import Cell
from core.model.customer import Phone
from core.rules.names import COMPOUND_SURNAMES, TITLES, surname_of
from core.text import T

_SURE = re.compile(r"\s*[、&＆+＋和与與]\s*")
_LIKELY = re.compile(r"\s*[/／]\s*")
_PERHAPS = re.compile(r"[\s,，;；]+")
_ANY = re.compile(r"[、&＆+＋和与與/／\s,，;；]")
_PAIR = 2
_LONGEST = 3
_LONGEST_COMPOUND = 4
# They begin like a surname and stand behind names: what somebody bought, or where he is.
_WORDS = (
    "方太 华帝 万和 林内 康佳 夏普 熊猫 华凌 史密斯 万家乐 华为 华硕 马桶 石材 水槽 陶瓷 方案 万科 万达 "
    "金地 华润 平安 江西 江苏 安徽 成都 宁波 温州 常州 白云 江南 金融 高中 高铁 金牌 金卡 马自达 路虎 毛坯"
)
_THINGS = frozenset(_WORDS.split())
_COUPLE = re.compile("夫妻|夫妇|夫婦|伉俪|伉儷|两口子|兩口子")


def names_several(cell: Cell) -> bool:
    """Whether the cell of a name may hold those of several people."""
    if not isinstance(cell, str) or not _ANY.search(cell):
        return False
    return any(_parted(cell, between) for between in (_SURE, _LIKELY, _PERHAPS))


def with_companions(rows: Iterable[CleanRow], mapping: Mapping) -> Iterator[CleanRow]:
    """The rows, with who is named behind somebody as a second person of the household. Where there are as
    many phones as names each has one; a space or a comma alone parts nobody without them."""
    column = mapping.column_of("name")
    heading = column.heading if column else ""
    return (_told_apart(row, heading) for row in rows)


def _told_apart(row: CleanRow, heading: str) -> CleanRow:
    name = row.get("name", str) or ""
    if not _ANY.search(name):
        return row
    phones = row.get("phone", tuple) or ()
    for between in (_SURE, _LIKELY, _PERHAPS):
        names = _parted(name, between)
        if not names:
            continue
        if between is _PERHAPS and len(phones) != len(names):
            reason = T("“{name}” may be several people", name=name)
            note = RowNote(row.row, heading, name, reason, T("Write each of them into a row of its own"))
            return replace(row, warnings=(*row.warnings, note))
        return _with_second(row, heading, names, phones)
    return row


def _with_second(row: CleanRow, heading: str, names: list[str], phones: tuple[Phone, ...]) -> CleanRow:
    is_couple = len(names) == _PAIR and _COUPLE.search(row.get("note", str) or "")
    who = "spouse" if is_couple and "spouse" not in row.values else "companion"
    values = {**row.values, "name": names[0], who: BETWEEN.join(names[1:])}
    if len(names) == len(phones) == _PAIR:
        values |= {"phone": phones[:1], f"{who}_phone": (replace(phones[1], position=0),)}
    told = BETWEEN.join(names)
    reason = T("{names} are taken for people of one household, each with a card", names=told)
    fix = T("If it is one person, write the name without a sign inside")
    note = RowNote(row.row, heading, str(row.values["name"]), reason, fix)
    return replace(row, values=values, warnings=(*row.warnings, note))


def _parted(name: str, between: re.Pattern[str]) -> list[str]:
    """The names, where there are several and nothing else."""
    if not between.search(name):
        return []
    parts = [part for part in between.split(name.strip()) if part]
    several = len(parts) > 1 and all(map(_is_person, parts))
    return parts if several and _THINGS.isdisjoint(parts) else []


def _is_person(word: str) -> bool:
    surname = surname_of(word)
    if has_surname(word) and (word.removeprefix(surname) in TITLES or word.endswith("太太")):
        return True
    longest = _LONGEST_COMPOUND if surname in COMPOUND_SURNAMES else _LONGEST
    return bool(HAN_NAME.fullmatch(word)) and has_surname(word) and len(word) <= longest
