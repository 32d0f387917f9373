"""The many ways of writing nothing into a cell."""

from core.importing.cells import cell_text
from core.importing.sheet import Cell

_WORDS = (
    "- -- --- — —— / \\ \\N 无 無 空 暂无 暫無 没有 不详 不詳 未知 未填 N/A n/a #N/A null NULL None none "
    "nan NaN 0000-00-00 0/0/00 #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! (空) （空） (跳过) （跳过）"
)
_NOTHING = frozenset(("", *_WORDS.split()))


def filled_text(cell: Cell) -> str:
    """The cell's text; '' for a dash, 无, N/A and the like."""
    text = cell_text(cell)
    return "" if text in _NOTHING or text.lstrip("'") in _NOTHING else text
