"""The names of relatives out of cells that may say anything about them."""

import re

from core.importing.cells import cell_text
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.names import read_name
from core.importing.cleaning.reading import NOTHING, Reading
from core.importing.looks import HAN_NAME, has_surname
from core.importing.sheet import Cell

BETWEEN = "、"
_BETWEEN = re.compile(r"[、,，;；/]")
_LATIN = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)*\.?")
_WORDS = (
    "未婚 已婚 离异 离婚 单身 丧偶 未育 已育 没有 保密 男孩 女孩 男生 女生 儿子 女儿 双胞胎 龙凤胎 一男一女 "
    "一儿一女 成年 未成年 父母 双亲 全家 健在 yes no single married divorced none nobody nil"
)
_COUNTED = re.compile("[有没]?[一二两三四几]+[个胎子女男儿]|[有没无]了?$|[男女大小]的?$")
_NOBODY = frozenset(_WORDS.split())


def read_kin(named: bool, cell: Cell) -> Reading:
    """Names, several of them with a comma between. Under a heading that is not `named` so (孩子), of whom
    nothing else is told, only what begins with a surname is one: 两个, 儿子8岁 and 已婚 go to the note."""
    if not filled_text(cell):
        return NOTHING
    parts = [str(read_name(part).value or "") for part in _BETWEEN.split(cell_text(cell))]
    names = [part for part in parts if part]
    if names and all(_is_name(name, named) for name in names):
        return Reading(BETWEEN.join(names))
    return Reading(keep_typed=True)


def _is_name(name: str, named: bool) -> bool:
    if name.lower() in _NOBODY or name.lower().startswith("no ") or _COUNTED.match(name):
        return False
    if HAN_NAME.fullmatch(name):
        return named or has_surname(name)
    return bool(_LATIN.fullmatch(name)) and name.isascii()
