"""Lists of records that name somebody once and leave the name out below: more of the same person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from core.importing.cells import cell_text, is_blank
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow, SheetRow
from core.importing.fields import PERSONAL, SheetKind
from core.importing.mapping import Mapping
from core.importing.sheet import Cell
from core.text import T

_WHO = PERSONAL | {"number", "name", "phone", "role"}
_ALIKE = frozenset(("household",))
_OF_ORDER = frozenset(("date", "order_no", "paid_on", "state"))


def with_names_above(mapping: Mapping, rows: list[SheetRow]) -> list[SheetRow]:
    """The rows, of which those that say nothing of any person belong to the one named in the row directly
    above. Not so on a sheet of customers, under another household, nor where a name is written again for each
    record: there a row without one has lost it, unless it is a further line of the order above."""
    name, number = mapping.column_of("name"), mapping.column_of("order_no")
    if mapping.kind is SheetKind.CUSTOMERS or name is None:
        return rows
    once = _names_once(rows, name.index)
    if not once and number is None:
        return rows
    who, alike, order = (
        [one.index for one in mapping.columns if one.field and one.field.name in names]
        for names in (_WHO, _ALIKE, _OF_ORDER)
    )
    filled = [*who, *alike, *order]
    if once:
        rows = list(_continued(rows, name.index, who, alike, filled))
    return list(_of_one_order(rows, name.index, number.index, who, filled)) if number else rows


def told_of_names(clean: Iterator[CleanRow], rows: list[SheetRow], mapping: Mapping) -> Iterator[CleanRow]:
    """The clean rows, with a remark on each that got its name from above. `rows` are as they were typed."""
    name = mapping.column_of("name")
    for row, (_, cells) in zip(clean, rows, strict=True):
        found = row.get("name", str)
        if name is not None and found and _is_empty(cells, name.index):
            reason = T("The row names nobody and is taken for {name}, as above", name=found)
            fix = T("Write the name into every row, or leave this one out")
            note = RowNote(row.row, name.heading, "", reason, fix)
            yield replace(row, warnings=(*row.warnings, note))
        else:
            yield row


def _names_once(rows: list[SheetRow], index: int) -> bool:
    """Whether some rows have no name and none has that of the row above."""
    names = [cell_text(row[index]) if index < len(row) else "" for _, row in rows]
    again = any(name and name == above for above, name in pairwise(names))
    return not again and not all(names)


def _continued(
    rows: list[SheetRow], name: int, who: Sequence[int], alike: Sequence[int], filled: Sequence[int]
) -> Iterator[SheetRow]:
    before: SheetRow = (0, [])
    for number, row in rows:
        above_number, above = before
        nobody = all(_is_empty(row, index) for index in who)
        nobody &= all(
            _is_empty(row, index) or row[index : index + 1] == above[index : index + 1] for index in alike
        )
        if nobody and number == above_number + 1 and not _is_empty(above, name):
            row = _filled(row, above, filled)
        before = (number, row)
        yield before


def _of_one_order(
    rows: list[SheetRow], name: int, number: int, who: Sequence[int], filled: Sequence[int]
) -> Iterator[SheetRow]:
    """Below the first line of an order nobody is named; what is told of its buyer again is the same."""
    above: list[Cell] = []
    for place, row in rows:
        cells = row
        if not _is_empty(row, number) and _is_empty(row, name):
            same = all(
                row[at : at + 1] == above[at : at + 1] for at in (*who, number) if not _is_empty(row, at)
            )
            cells = _filled(row, above, filled) if same else row
        above = cells
        yield place, cells


def _filled(row: list[Cell], above: list[Cell], columns: Sequence[int]) -> list[Cell]:
    wide = [*row, *[None] * (max(columns) + 1 - len(row))]
    return [
        above[at] if at in columns and is_blank(cell) and at < len(above) else cell
        for at, cell in enumerate(wide)
    ]


def _is_empty(row: list[Cell], index: int) -> bool:
    return index >= len(row) or is_blank(row[index])
