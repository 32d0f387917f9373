"""Whether a column of numbers counts the records of a sheet, and not the people whom they are about."""

from collections.abc import Sequence

from core.importing.cells import cell_text
from core.importing.sheet import Cell
from core.importing.table import FoundTable


def counts_records(table: FoundTable, number: int, who: Sequence[int]) -> bool:
    """Whether somebody, known by the cells of `who`, has several numbers."""
    told: dict[tuple[str, ...], str] = {}
    people = ((tuple(_text(row, at) for at in who), _text(row, number)) for _, row in table.rows)
    return any(told.setdefault(person, count) != count for person, count in people if all(person) and count)


def _text(row: Sequence[Cell], at: int) -> str:
    return cell_text(row[at]) if at < len(row) else ""
