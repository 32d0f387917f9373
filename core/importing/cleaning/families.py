"""Families below each other on a sheet of customers: the head first, then who lives with him."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.importing.cleaning.row import CleanRow
from core.importing.fields import SheetKind
from core.importing.mapping import Mapping
from core.model.customer import Role

_HOME = "household"


def tells_families(mapping: Mapping) -> bool:
    """Whether a sheet says what people are to the head of their household."""
    return mapping.kind is SheetKind.CUSTOMERS and mapping.column_of("role") is not None


def with_homes_above(rows: Iterable[CleanRow]) -> Iterator[CleanRow]:
    """The rows, of which relatives without a household belong to that of the row directly above."""
    waiting: CleanRow | None = None
    names: set[str] = set()
    for row in rows:
        if waiting is not None and _lives_with(row, waiting):
            home = waiting.get(_HOME, str) or _new_name(waiting, names)
            waiting, row = _at(waiting, home), _at(row, home)
        if waiting is not None:
            yield waiting
        waiting = row
    if waiting is not None:
        yield waiting


def _lives_with(row: CleanRow, above: CleanRow) -> bool:
    role = row.values.get("role")
    is_relative = role is not None and role is not Role.SELF and _HOME not in row.values
    has_home = _HOME in above.values or above.values.get("role") is Role.SELF
    return is_relative and has_home and row.row == above.row + 1


def _new_name(head: CleanRow, names: set[str]) -> str:
    """That of the head; of a second one of the same name with the number of the row."""
    name = head.get("name", str) or ""
    home = f"{name} {head.row}" if name in names else name
    names.add(home)
    return home


def _at(row: CleanRow, home: str) -> CleanRow:
    return replace(row, values={**row.values, _HOME: home})
