"""The many ways of writing nothing into a cell, and what is written before a text."""

import re

from core.importing.cells import cell_text
from core.importing.sheet import Cell

_WORDS = (
    "- -- --- — —— / \\ \\N 无 無 空 暂无 暫無 没有 不详 不詳 未知 未填 N/A n/a #N/A null NULL None none "
    "nan NaN 0000-00-00 0/0/00 #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! (空) （空） (跳过) （跳过）"
)
_MARK_OF_TEXT = re.compile("['‘’`](?=[㐀-鿿])")
_NOTHING = frozenset(("", *_WORDS.split()))


def filled_text(cell: Cell) -> str:
    """The cell's text; '' for a dash, 无, N/A and the like."""
    text = cell_text(cell)
    return "" if text in _NOTHING or text.lstrip("'") in _NOTHING else text


def without_mark(text: str) -> str:
    """The text without the quote that some programs write before every one; 't Hooft is a name."""
    return text[1:] if _MARK_OF_TEXT.match(text) else text
