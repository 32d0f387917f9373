"""Which columns of a sheet tell of contacts so far, besides what its rows are about."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from core.importing.cleaning.told_days import begins_with_day
from core.importing.fields import SheetKind
from core.importing.followed import Followed, Part, day_alone, followed, followed_all
from core.importing.headers import Trust, meaning_of, plain
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable

KINDS_OF_SHEETS = frozenset((SheetKind.CUSTOMERS, SheetKind.PURCHASES, SheetKind.OWNED))
"""Of the others every row is a contact already."""

_SPAN = re.compile(r"\d{1,2}-\d{1,2}")
_BARE_DAY = re.compile(r"\d{1,2}[-/.]\d{1,2}")
"""A day where others stand beside it; 1-3 is never one, but a span."""
_NEWS = frozenset(
    ("情况", "进展", "近况", "动态", "进度", "客户情况", "客户动态", "最新进展", "最新情况", "日志")
)
_TICKS = "√✓✔☑"
_CELLS_ASKED = 200
_SEVERAL = 2


def columns_followed(table: FoundTable, columns: Sequence[FoundColumn], kind: SheetKind) -> set[int]:
    """The columns that tell of contacts so far, those of them whose days are known."""
    known = followed_all([(column.index, column.heading) for column in columns])
    told = [(column, one) for column in columns if column.filled and (one := known.get(column.index))]
    told = [(column, one) for column, one in told if not _is_known(column, kind)]
    lonely = sum(one.day is not None for _, one in told) < _SEVERAL
    series: dict[str, list[tuple[FoundColumn, Followed]]] = defaultdict(list)
    for column, one in told:
        if not (_SPAN if not lonely else _BARE_DAY).fullmatch(column.heading.strip()):
            series[one.series].append((column, one))
    if kind is SheetKind.CUSTOMERS and {told.part for _, told in series[""]} == {Part.WORDS}:
        alone = ((column, one) for column in columns if column.filled and (one := day_alone(column.heading)))
        series[""] += [*alone][:1]
    dated = (columns for columns in series.values() if any(_has_day(table, *pair) for pair in columns))
    found = {column.index for columns in dated for column, _ in columns}
    return found | (_told_by_day(table, columns) if kind is SheetKind.CUSTOMERS else set())


def _told_by_day(table: FoundTable, columns: Sequence[FoundColumn]) -> set[int]:
    """Columns of what there is to tell, where some of it is told below its day."""
    told = (column for column in columns if column.filled and plain(column.heading) in _NEWS)
    return {
        one.index for one in told if any(map(begins_with_day, islice(table.cells(one.index), _CELLS_ASKED)))
    }


def _is_known(column: FoundColumn, kind: SheetKind) -> bool:
    """Whether it surely means something else on such a sheet."""
    meaning = meaning_of(column.heading, kind) if followed(column.heading) else None
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
