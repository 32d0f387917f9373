"""Sheets of one workbook under the same headings, one for each year, month or street: read as one table."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain

from core.importing.cells import cell_text
from core.importing.headers import is_count, plain
from core.importing.sheet import MEMORY, Cell, Sheet, SheetFile
from core.importing.table import FoundColumn, FoundTable, Row, SheetPart, find_table

Found = tuple[Sheet, FoundTable]
_Key = tuple[str, ...]
_Places = dict[int, int]
"""By the index of a column on its sheet, the one it has where all sheets are one."""

_ALIKE = 0.75
"""Of the headings of either sheet, from which on both are one list."""

_REPEATED = 0.5
"""Of the rows of a sheet that stand on others too: a sheet of all months beside these, or a copy."""

_SAMPLES = 3
_OF_OTHERS = re.compile(
    r"员工|同事|内部|供应商|厂家|供货|模板|模版|样例|示例|备份|副本|作废|废弃|旧版|回收|参数|字典|staff|employee|supplier"
    r"|vendor|template|example|backup|copy of",
    re.IGNORECASE,
)


def together(file: SheetFile, chosen: Found) -> Found:
    """The chosen sheet with those that carry on its table, as one sheet whose rows are counted through; the
    chosen one alone where there are none."""
    table = chosen[1]
    if table.is_form or not table.header_row or any(one.name == MEMORY for one in file.sheets):
        return chosen
    found = _same_headed(file, chosen)
    if len(found) > 1:
        found = _without_repeats(found)
    return _stacked(found) if len(found) > 1 else chosen


def _same_headed(file: SheetFile, chosen: Found) -> list[Found]:
    words = _words(chosen[1])
    found: list[Found] = []
    for sheet in file.tables:
        if sheet is chosen[0]:
            found.append(chosen)
        elif not sheet.hidden and not _OF_OTHERS.search(sheet.name):
            table = find_table(sheet)
            if table and _carries_on(table, words):
                found.append((sheet, table))
    return found


def _carries_on(table: FoundTable, words: frozenset[str]) -> bool:
    """Whether it is a table under these headings; a form may be the page that explains them."""
    headed = bool(table.rows) and table.header_row > 0 and not table.is_form
    return headed and _are_alike(words, _words(table))


def _words(table: FoundTable) -> frozenset[str]:
    return frozenset(word for column in table.columns if (word := plain(column.heading)))


def _are_alike(some: frozenset[str], others: frozenset[str]) -> bool:
    return len(some & others) >= _ALIKE * max(len(some), len(others))


def _without_repeats(found: list[Found]) -> list[Found]:
    """The sheets, of which each tells something new: a sum of all months comes before its months."""
    seen: Counter[_Key] = Counter()
    kept = set()
    for at in sorted(range(len(found)), key=lambda at: -len(found[at][1].rows)):
        keys = list(_keys(found[at][1]))
        if sum(key in seen for key in keys) <= _REPEATED * len(keys):
            kept.add(at)
            seen.update(keys)
    return [found[at] for at in sorted(kept)]


def _keys(table: FoundTable) -> Iterator[_Key]:
    """What each row says, whatever order its columns have and however it is counted."""
    named = sorted((plain(one.heading), one.index) for one in table.columns if not is_count(one.heading))
    for _, row in table.rows:
        yield tuple(cell_text(row[at]) if at < len(row) else "" for _, at in named)


def _stacked(found: Sequence[Found]) -> Found:
    """One sheet below the other."""
    sheets, tables = [sheet for sheet, _ in found], [table for _, table in found]
    starts = [0, *accumulate(len(sheet.rows) for sheet in sheets)]
    places = list(_places(tables))
    rows = map(_laid_out, tables, starts, places)
    sheet = replace(
        sheets[0],
        name=", ".join(one.name for one in sheets),
        rows=list(chain.from_iterable(one.rows for one in sheets)),
        notes=[
            replace(note, row=note.row + start)
            for one, start in zip(sheets, starts, strict=False)
            for note in one.notes
        ],
    )
    parts = tuple(
        SheetPart(one.name, table.title, start, len(table.rows))
        for one, table, start in zip(sheets, tables, starts, strict=False)
    )
    return sheet, replace(
        tables[0],
        columns=_columns(tables, places),
        rows=list(chain.from_iterable(rows)),
        parts=parts,
    )


def _places(tables: Sequence[FoundTable]) -> Iterator[_Places]:
    """Columns of one heading are one; those that only later sheets have stand behind all others."""
    known: dict[tuple[str, int], int] = {}
    for table in tables:
        seen: Counter[str] = Counter()
        places = {}
        for column in table.columns:
            word = plain(column.heading) or column.heading
            free = column.index if table is tables[0] else 1 + max(known.values())
            places[column.index] = known.setdefault((word, seen[word]), free)
            seen[word] += 1
        yield places


def _laid_out(table: FoundTable, start: int, places: _Places) -> list[Row]:
    if all(at == place for at, place in places.items()):
        return [(start + number, row) for number, row in table.rows]
    width = 1 + max(places.values())
    return [(start + number, _moved(row, places, width)) for number, row in table.rows]


def _moved(row: list[Cell], places: _Places, width: int) -> list[Cell]:
    cells: list[Cell] = [None] * width
    for at, place in places.items():
        if at < len(row):
            cells[place] = row[at]
    return cells


def _columns(tables: Sequence[FoundTable], places: Sequence[_Places]) -> list[FoundColumn]:
    columns: dict[int, FoundColumn] = {}
    for table, there in zip(tables, places, strict=True):
        for column in table.columns:
            place = there[column.index]
            columns[place] = _both(
                columns.get(place, replace(column, index=place, samples=(), filled=0)), column
            )
    return [columns[place] for place in sorted(columns)]


def _both(first: FoundColumn, more: FoundColumn) -> FoundColumn:
    samples = tuple(dict.fromkeys((*first.samples, *more.samples)))[:_SAMPLES]
    return replace(first, samples=samples, filled=first.filled + more.filled)
