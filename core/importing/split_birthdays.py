"""Birthdays that a sheet keeps in two or three columns, brought together in the column of the day."""

from collections.abc import Sequence

from core.importing.cells import cell_text
from core.importing.headers import plain
from core.importing.sheet import Cell

Row = tuple[int, list[Cell]]

_COLUMNS = (
    ("birthyear", "birthmonth", "birthday"),
    ("出生年", "出生月", "出生日"),
    ("生日年", "生日月", "生日日"),
    ("出生年", "月", "日"),
    ("出生年份", "出生月份", "出生日"),
    ("", "出生月", "出生日"),
    ("", "生日月", "生日日"),
    ("", "生日月份", "生日日"),
)


def whole_birthdays(rows: list[Row], headings: Sequence[str]) -> list[Row]:
    """The rows with year, month and day joined where the headings name them all, else as they are."""
    words = [plain(heading) for heading in headings]
    for parts in _COLUMNS:
        if {*parts} - {""} <= {*words}:
            places = [words.index(part) if part else None for part in parts]
            told = [at for part, at in zip(parts, places, strict=True) if at is not None and len(part) > 1]
            return [(number, _whole(cells, places, told[-1])) for number, cells in rows]
    return rows


def _whole(cells: list[Cell], places: Sequence[int | None], into: int) -> list[Cell]:
    """The day alone stays as it is: it may be a date typed in full."""
    year, month, day = (_part(cells, at) for at in places)
    if not month or not day:
        return cells
    whole = "-".join(filter(None, (year, month, day)))
    return [whole if at == into else None if at in places else cell for at, cell in enumerate(cells)]


def _part(cells: list[Cell], at: int | None) -> str:
    return cell_text(cells[at]).rstrip("年月日号") if at is not None and at < len(cells) else ""
