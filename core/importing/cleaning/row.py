"""One row of a sheet as values of the book's own types, with what was repaired and what is wrong."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from core.importing.cells import is_blank
from core.importing.cleaning.birthdays import read_birthday_cell
from core.importing.cleaning.draft import Draft, RowNote
from core.importing.cleaning.readers import Reader, reader_of
from core.importing.cleaning.reading import Reading
from core.importing.cleaning.verdict import find_problem
from core.importing.fields import Reads
from core.importing.mapping import ColumnMap, Mapping
from core.importing.sheet import Cell
from core.model.birthday import Birthday, Calendar
from core.model.customer import Phone

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class CleanRow:
    """`values` by field name, without empty ones. A row with a `problem` must not be written."""

    row: int
    values: dict[str, object]
    warnings: tuple[RowNote, ...] = ()
    problem: RowNote | None = None

    def get(self, field: str, kind: type[V]) -> V | None:
        """The value of a field if there is one of that type."""
        value = self.values.get(field)
        return value if isinstance(value, kind) else None

    @property
    def phones(self) -> tuple[Phone, ...]:
        """All numbers of the row, each once, in their order, with their positions from 0."""
        found: dict[str, Phone] = {}
        for field in ("phone", "phone2"):
            for phone in self.get(field, tuple) or ():
                if phone.digits not in found:
                    place = len(found)
                    found[phone.digits] = replace(phone, position=place) if place else phone
        return tuple(found.values())


def clean_rows(mapping: Mapping, rows: Iterable[tuple[int, list[Cell]]]) -> Iterator[CleanRow]:
    """Every row, given with its number in the sheet, as the mapping reads it."""
    readers = _readers(mapping)
    birthdays = [column for column in mapping.columns if _is_birthday(column)]
    for number, cells in rows:
        draft = Draft(number)
        width = len(cells)
        for index, column, read in readers:
            if index < width and (cell := cells[index]) is not None and cell != "":
                draft.take(column, cell, read(cell))
        told = draft.values.get("birthday_kind")
        calendar = told if isinstance(told, Calendar) else None
        for column in birthdays:
            _take_birthday(draft, column, cells, calendar)
        draft.finish()
        problem = find_problem(mapping, draft)
        warnings = tuple([note for note in draft.warnings if note is not problem])
        yield CleanRow(number, draft.values, warnings, problem)


def _readers(mapping: Mapping) -> list[tuple[int, ColumnMap, Reader]]:
    """Columns of fields from the left, then those that only go to the note; each with its index."""
    read = [
        (column.index, column, reader_of(column, column.field))
        for column in mapping.columns
        if column.field and not _is_birthday(column)
    ]
    return [*read, *((column.index, column, _keep) for column in mapping.leftover)]


def _is_birthday(column: ColumnMap) -> bool:
    return column.field is not None and column.field.reads is Reads.BIRTHDAY


def _take_birthday(draft: Draft, column: ColumnMap, cells: list[Cell], told: Calendar | None) -> None:
    """Read after the other columns, because one of them may have told the calendar."""
    cell = cells[column.index] if column.index < len(cells) else None
    if is_blank(cell):
        return
    reading = read_birthday_cell(cell, told or column.hint)
    draft.take(column, cell, reading)
    if isinstance(reading.value, Birthday):
        draft.values["birthday_kind"] = reading.value.calendar


def _keep(_cell: Cell) -> Reading:
    return Reading(keep_typed=True)
