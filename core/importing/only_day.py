"""The day of a sheet's records where no heading that is known tells it: 带单日期, 睇楼日期."""

import re
from datetime import date
from itertools import islice

from core.importing.cells import cell_text
from core.importing.fields import SheetKind
from core.importing.headers import is_of_others, meaning_of, plain
from core.importing.looks import mostly
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable

_DAY = re.compile(r".+(?:日期|时间|日)|\w+date")
_WRITTEN = re.compile(
    r"\d{1,4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,4})?日?(?:[\sT].*)?|\d{1,2}月\d{1,2}[日号]?|\d{8}"
)
_OF_SOMETHING_ELSE = re.compile(
    "计|预|约|下次|下一|到期|截|止|至|期限|有效|承诺|应|提醒|创建|新建|更新|修改|录入|建档|导入|添加|认领|分配|首次|上次"
    "|最近|最后|末次|结案|完成|结束|审核|打印|纪念|生日|出生|款|团|行|婚|档|due|next|expect|plan|creat|updat|modif|last|first|end|expir"
    "|renew|birth|remind|added"
)
"""What is still to come, was before, or tells of the entry and not of what happened."""
_CELLS_ASKED = 200


def only_day(table: FoundTable) -> int | None:
    """The only column of days that says nothing else; None where there are several or none."""
    found = [column.index for column in table.columns if column.filled and _may_tell(table, column)]
    return found[0] if len(found) == 1 else None


def _may_tell(table: FoundTable, column: FoundColumn) -> bool:
    word = plain(column.heading)
    if not _DAY.fullmatch(word) or _OF_SOMETHING_ELSE.search(word) or is_of_others(column.heading):
        return False
    known = meaning_of(column.heading, SheetKind.CUSTOMERS)
    if known is not None and known.sure:
        return False
    return mostly(_is_day, islice(table.cells(column.index), _CELLS_ASKED))


def _is_day(cell: Cell) -> bool:
    """Also one whose order of day and month is not known yet."""
    return isinstance(cell, date) or bool(_WRITTEN.fullmatch(cell_text(cell)))
