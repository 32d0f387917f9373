"""Families on a sheet of customers: the head first, then who lives with him; brothers and sisters apart."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.importing.cleaning.kin_names import BETWEEN
from core.importing.cleaning.row import CleanRow
from core.importing.mapping import Mapping
from core.model.customer import Role

_HOME = "household"
_PARENTS = ("parent", "parent2")
_WHO = ("role", "name", "phone")


def with_families(rows: Iterator[CleanRow], mapping: Mapping) -> Iterator[CleanRow]:
    """The rows, together where the sheet says what people are to the head of their household, or who their
    parents are and not where they belong."""
    told = {column.field.name for column in mapping.columns if column.field}
    homed = _with_homes_above(rows) if "role" in told else rows
    return homed if _HOME in told or told.isdisjoint(_PARENTS) else _with_siblings(homed)


def _with_homes_above(rows: Iterable[CleanRow]) -> Iterator[CleanRow]:
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


def _with_siblings(rows: Iterable[CleanRow]) -> Iterator[CleanRow]:
    """The rows, of which those with the same parent under the same phone belong to one household."""
    told = [(row, _under(row)) for row in rows]
    count = Counter(home for _, home in told if home)
    yield from (_at(row, home) if count[home] > 1 else row for row, home in told)


def _under(row: CleanRow) -> str:
    """The parent and the phone of somebody; nothing where either is not told."""
    for who in _PARENTS:
        name, phones = row.get(who, str) or "", row.get(f"{who}_phone", tuple) or row.phones
        if name and phones and BETWEEN not in name:
            return f"{name} {phones[0].digits}"
    return ""


def _lives_with(row: CleanRow, above: CleanRow) -> bool:
    """Whether somebody is a relative of the household above, or its head once more: whoever holds several
    things stands in as many rows."""
    if _HOME in row.values or row.row - above.row > 1:
        return False
    role = row.values.get("role")
    if role is Role.SELF:
        return all(row.values.get(field) == above.values.get(field) for field in _WHO)
    return role is not None and (_HOME in above.values or above.values.get("role") is Role.SELF)


def _new_name(head: CleanRow, names: set[str]) -> str:
    """That of the head; of a second one of the same name with the number of the row."""
    name = head.get("name", str) or ""
    home = f"{name} {head.row}" if name in names else name
    names.add(home)
    return home


def _at(row: CleanRow, home: str) -> CleanRow:
    return replace(row, values={**row.values, _HOME: home})
