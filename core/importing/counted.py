"""What columns of figures count: the records of a sheet and not the people whom they are about, its rows, or
the hours of a day."""

import re
from collections.abc import Sequence
from itertools import islice

from core.importing.cells import cell_text
from core.importing.headers import plain
from core.importing.looks import is_hour, mostly
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable

_MAY_COUNT = re.compile(r"s\s*[/.]\s*n(?:o\.?|\.)?|s(?:r|l|er(?:ial)?)\.?\s*no\.?", re.IGNORECASE)
_CELLS_ASKED = 200


def counts_records(table: FoundTable, number: int, who: Sequence[int]) -> bool:
    """Whether somebody, known by the cells of `who`, has several numbers, or each row of a database the
    next one."""
    heading = next(column.heading for column in table.columns if column.index == number)
    if plain(heading) == "id" and len(who) > 1 and len(table.rows) > 1 and _counts_up(table, number):
        return True
    told: dict[tuple[str, ...], str] = {}
    people = ((tuple(_text(row, at) for at in who), _text(row, number)) for _, row in table.rows)
    return any(told.setdefault(person, count) != count for person, count in people if all(person) and count)


def counts_rows(table: FoundTable, column: FoundColumn) -> bool:
    """Whether S/N above figures, one more in each row, is the number of the row and of no machine."""
    return bool(_MAY_COUNT.fullmatch(column.heading.strip())) and _counts_up(table, column.index)


def _counts_up(table: FoundTable, column: int) -> bool:
    """Whether a column says 1, 2, 3 from the top."""
    told = [cell_text(cell) for cell in islice(table.cells(column), _CELLS_ASKED)]
    return bool(told) and told == [str(at) for at, _ in enumerate(told, 1)]


def says_hours(table: FoundTable, column: FoundColumn) -> bool:
    """Whether a column tells hours, and of no day: 时间 above 9:00."""
    return mostly(is_hour, islice(table.cells(column.index), _CELLS_ASKED))


def _text(row: Sequence[Cell], at: int) -> str:
    return cell_text(row[at]) if at < len(row) else ""
