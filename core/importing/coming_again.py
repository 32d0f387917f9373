"""Whether rows that look like cards are records, because somebody comes again in them."""

from collections.abc import Sequence

from core.importing.cells import cell_text
from core.importing.fields import SheetKind
from core.importing.headers import meaning_of
from core.importing.sheet import Cell
from core.importing.table import FoundTable

_WHO = ("name", "phone")
_WHAT = ("date", "product", "amount")


def comes_again(table: FoundTable, kind: SheetKind, day: int | None) -> bool:
    """Whether somebody, known by name and phone, stands in several rows that tell of different days or
    things. `day` is the column of days where no heading names it."""
    told = ((column.index, meaning_of(column.heading, kind)) for column in table.columns)
    places = {meaning.field: at for at, meaning in told if meaning is not None and meaning.sure}
    who = [places[field] for field in _WHO if field in places]
    what = [at for at in (day, *map(places.get, _WHAT)) if at is not None]
    if len(who) < len(_WHO):
        return False
    seen: dict[tuple[str, ...], tuple[str, ...]] = {}
    rows = ((_texts(row, who), _texts(row, what)) for _, row in table.rows)
    return any(seen.setdefault(person, said) != said for person, said in rows if all(person))


def _texts(row: Sequence[Cell], places: Sequence[int]) -> tuple[str, ...]:
    return tuple(cell_text(row[at]) if at < len(row) else "" for at in places)
