"""People in lines of free text, 张伟 13800138000 3栋502 想换冰箱, as a chat group lists them."""

import re
from collections.abc import Sequence
from itertools import islice

from core.importing.cells import is_blank
from core.importing.heading_row import is_heading
from core.importing.looks import is_name, is_place
from core.importing.sheet import Cell

HEADINGS = ["姓名", "电话", "地址", "备注"]

_ROWS_ASKED = 30
_LEAST = 2
_COUNT = re.compile(r"\s*(?:\d{1,3}\s*[.、．)）]|[(（]\d{1,3}[)）]|[①-⑳])\s*")
_PHONE = re.compile(
    r"(?<!\d)(?:(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}|0\d{2,3}[\s-]?\d{7,8})(?!\d)", re.ASCII
)
_BETWEEN = re.compile(r"[\s,，;；、/|：:]+")
_EXAMPLE = re.compile(r"(?:例|例如|示例|范例|如|格式|模板)\s*[:：]")
_LABELS = frozenset(("姓名", "电话", "手机", "手机号", "联系电话", "联系方式", "tel", "名字"))
_LONGEST_NAME = 8


def read_lines(rows: Sequence[list[Cell]]) -> list[list[Cell]]:
    """Each row as the cells of a table with the headings above, empty where it tells of nobody; nothing at
    all where the sheet is no list of such lines."""
    if any(_filled(row) > 1 for row in islice(rows, _ROWS_ASKED)):
        return []
    lines = [next((str(cell) for cell in row if not is_blank(cell)), "") for row in rows]
    told = [_told(line) for line in lines]
    whole = [at for at, cells in enumerate(told) if cells and all(cells[:2])]
    if len(whole) < _LEAST:
        return []
    # What stands above the first of them and below the last is what the list is about.
    among = sum(map(bool, lines[whole[0] : whole[-1] + 1]))
    people, telling = sum(map(bool, told)), sum(not _is_about_list(line) for line in lines)
    return told if len(whole) * 2 >= among and people * 2 >= telling else []


def spaced(rows: Sequence[list[Cell]]) -> list[list[Cell]]:
    """The cells of a table that has nothing but space between them; nothing for any other sheet."""
    first = next((row for row in rows if _filled(row)), [])
    words = str(first[0]).split() if len(first) == 1 else []
    if len(words) < _LEAST or not all(map(is_heading, words)):
        return []
    return [[*str(row[0]).split(maxsplit=len(words) - 1)] if _filled(row) == 1 else row for row in rows]


def _told(line: str) -> list[Cell]:
    """Name, phone, address and the rest. Who has no phone is told by a count before the name."""
    text, counted = _COUNT.sub("", line, count=1), bool(_COUNT.match(line))
    if _EXAMPLE.match(text):
        return []
    phone = _PHONE.search(text)
    if phone is None and not counted:
        return []
    words = _words(text[: phone.start()] + " " + text[phone.end() :] if phone else text)
    name = next(filter(is_name, words), words[0] if counted and words else "")
    if len(name) > _LONGEST_NAME:
        return []
    address = next(filter(is_place, words), "")
    rest = " ".join(word for word in words if word not in (name, address))
    return [name, phone[0] if phone else "", address, rest]


def _is_about_list(line: str) -> bool:
    """Whether a line says nothing, or only how the list is to be filled in."""
    return not line or line.startswith("#") or bool(_EXAMPLE.match(_COUNT.sub("", line, count=1)))


def _words(text: str) -> list[str]:
    words = (word.strip("-—~_") for word in _BETWEEN.split(text))
    return [word for word in words if word and word not in _LABELS]


def _filled(row: Sequence[Cell]) -> int:
    return sum(not is_blank(cell) for cell in row)
