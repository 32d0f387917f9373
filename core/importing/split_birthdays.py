"""Birthdays that a sheet keeps in three columns, brought together in the column of the day."""

from collections.abc import Sequence

from core.importing.cells import cell_text
from core.importing.headers import plain
from core.importing.sheet import Cell

Row = tuple[int, list[Cell]]

_COLUMNS = (
    ("birthyear", "birthmonth", "birthday"),
    ("出生年", "出生月", "出生日"),
    ("生日年", "生日月", "生日日"),
)


def whole_birthdays(rows: list[Row], headings: Sequence[str]) -> list[Row]:
    """The rows with year, month and day joined where the headings name all three, else as they are."""
    words = [plain(heading) for heading in headings]
    for parts in _COLUMNS:
        if set(parts) <= set(words):
            year, month, day = map(words.index, parts)
            return [(number, _whole(cells, year, month, day)) for number, cells in rows]
    return rows


def _whole(cells: list[Cell], *parts: int) -> list[Cell]:
    """The day alone stays as it is: it may be a date typed in full."""
    year, month, day = (cell_text(cells[at]).rstrip("年月日号") if at < len(cells) else "" for at in parts)
    if not month or not day:
        return cells
    joined = list(cells)
    joined[parts[0]] = joined[parts[1]] = None
    joined[parts[2]] = "-".join(filter(None, (year, month, day)))
    return joined
