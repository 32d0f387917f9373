"""Who has died or must not be contacted, where a column of anything says so: 客户状态 已故, 标签 免打扰."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.importing.cells import cell_text
from core.importing.cleaning.deaths import without_day
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow, SheetRow
from core.importing.folding import fold
from core.importing.mapping import ColumnMap, Mapping
from core.importing.sheet import Cell

_TELLING = re.compile(
    "状态|标签|类型|类别|分类|分组|等级|级别|备注|status|state|tags?|labels?|notes?|remarks?|type"
)
_SEVERAL = re.compile("标签|分组|tags?|labels?")
_LONGEST = 20
"""Signs of any such word; a longer cell is a remark."""
_BETWEEN = re.compile(r"[、,，;；|/\s]+")
_DEAD = re.compile(
    "(?:客户|本人|老人)?(?:已?(?:去世|过世|身故|亡故|病故|离世|逝世)|已[故逝亡])|deceased|passed ?away"
)
_SILENT = re.compile(
    "请?勿(?:打扰|扰|电|联系|致电|再联系)|免打扰|不要再?(?:联系|打扰|打电话)|不再联系|拒绝(?:联系|来电|打扰|营销|推销|回访)"
    "|黑名单|已?拉黑|do ?not ?(?:call|contact|disturb)|dnc|dnd|opted ?out"
)


def with_silenced(
    clean: Iterator[CleanRow], rows: Sequence[SheetRow], mapping: Mapping
) -> Iterator[CleanRow]:
    """The clean rows, marked “do not contact” where a word of theirs tells it. `rows` are as typed; the words
    stay where they are."""
    columns = [column for column in mapping.columns if _TELLING.search(fold(column.heading))]
    told = [(column, words) for column in columns if (words := _words_told(column, rows))]
    if not told:
        yield from clean
        return
    for row, (_, cells) in zip(clean, rows, strict=True):
        found = [(column, word) for column, words in told for word in words.get(_cell(cells, column), ())]
        yield _marked(row, found) if found else row


def _words_told(column: ColumnMap, rows: Sequence[SheetRow]) -> dict[Cell, list[str]]:
    """By the cells of a column that say such a word: as a whole, and of several labels any of them."""
    labels = bool(_SEVERAL.search(fold(column.heading)))
    texts = {cell for cell in {_cell(cells, column) for _, cells in rows} if isinstance(cell, str)}
    parted = {
        text: _BETWEEN.split(cell_text(text).strip()) if labels else [cell_text(text).strip()]
        for text in texts
        if labels or len(text) <= _LONGEST
    }
    found = {text: [part for part in parts if _tells(part)] for text, parts in parted.items()}
    return {text: words for text, words in found.items() if words}


def _tells(word: str) -> bool:
    folded = fold(word)
    return bool(_DEAD.fullmatch(folded) or _SILENT.fullmatch(folded))


def _cell(cells: Sequence[Cell], column: ColumnMap) -> Cell:
    return cells[column.index] if column.index < len(cells) else None


def _marked(row: CleanRow, told: Sequence[tuple[ColumnMap, str]]) -> CleanRow:
    if "deceased" in row.values:
        return row
    dead = next(((column, word) for column, word in told if _DEAD.fullmatch(fold(word))), None)
    warnings = row.warnings
    if dead is not None:
        column, word = dead
        remark = without_day(word)
        warnings = (*warnings, RowNote(row.row, column.heading, word, remark.reason, remark.fix))
    return replace(row, values={**row.values, "do_not_contact": True}, warnings=warnings)
