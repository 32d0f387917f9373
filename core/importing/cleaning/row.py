"""One row of a sheet as values of the book's own types, with what was repaired and what is wrong."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from core.importing.cells import is_blank
from core.importing.cleaning.birthdays import read_birthday_cell
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.draft import Draft, RowNote
from core.importing.cleaning.habits import NO_HABITS, Habits
from core.importing.cleaning.identities import column_of_identities, read_identity
from core.importing.cleaning.readers import Clear, Reader, clearing, reader_of
from core.importing.cleaning.reading import NOTHING, Reading
from core.importing.cleaning.verdict import find_problem
from core.importing.fields import Reads
from core.importing.mapping import ColumnMap, Mapping
from core.importing.sheet import Cell
from core.model.birthday import Birthday, Calendar
from core.model.customer import Phone
from core.records import dataclass

V = TypeVar("V")

SheetRow = tuple[int, list[Cell]]

_AT_ONCE = 500
_READ_BESIDE = frozenset((Reads.BIRTHDAY, Reads.CONTACTED, Reads.BOUGHT))
"""What is not read one cell after the other."""
_SERVING = frozenset((Reads.NICKNAME, Reads.SPARE, Reads.PLAN))


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
        told = (*(self.get("phone", tuple) or ()), *(self.get("phone2", tuple) or ()))
        if len(told) < 2:
            return told
        found: dict[str, Phone] = {}
        for phone in told:
            if phone.digits not in found:
                place = len(found)
                found[phone.digits] = replace(phone, position=place) if place else phone
        return tuple(found.values())


def clean_rows(mapping: Mapping, rows: Iterable[SheetRow], habits: Habits = NO_HABITS) -> Iterator[CleanRow]:
    """Every row, given with its number in the sheet, as the mapping reads it in a sheet of these habits."""
    readers = _readers(mapping, habits)
    birthdays = [(column, clearing(column, habits)) for column in mapping.columns if _is_birthday(column)]
    identities = column_of_identities(mapping)
    waiting = iter(rows)
    while some := list(islice(waiting, _AT_ONCE)):
        drafts = [Draft(number) for number, _ in some]
        for column, read in readers:
            _take_column(drafts, some, column, read)
        for draft, (_, cells) in zip(drafts, some, strict=True):
            told = draft.values.get("birthday_kind")
            calendar = told if isinstance(told, Calendar) else None
            for column, clear in birthdays:
                _take_birthday(draft, column, cells, calendar, clear)
            if identities is not None:
                _take_identity(draft, cells, identities)
            yield _finished(mapping, draft)


def _take_column(drafts: Sequence[Draft], rows: Sequence[SheetRow], column: ColumnMap, read: Reader) -> None:
    """One column of some rows: going down a column is quicker than along the rows."""
    index = column.index
    for draft, (_, cells) in zip(drafts, rows, strict=True):
        if index < len(cells) and (cell := cells[index]) is not None and cell != "":
            draft.take(column, cell, read(cell))


def _finished(mapping: Mapping, draft: Draft) -> CleanRow:
    draft.finish()
    problem = find_problem(mapping, draft)
    if not draft.warnings:
        return CleanRow(draft.row, draft.values, (), problem)
    return CleanRow(
        draft.row, draft.values, tuple([note for note in draft.warnings if note is not problem]), problem
    )


def _readers(mapping: Mapping, habits: Habits) -> list[tuple[ColumnMap, Reader]]:
    """Columns of fields from the left, those that serve where others say nothing after them, then those
    that only go to the note."""
    read = [
        (column, reader_of(column, column.field, habits))
        for column in sorted(mapping.columns, key=_serves)
        if column.field and column.field.reads not in _READ_BESIDE
    ]
    return [*read, *((column, _keep) for column in mapping.leftover)]


def _serves(column: ColumnMap) -> bool:
    return column.field is not None and column.field.reads in _SERVING


def _is_birthday(column: ColumnMap) -> bool:
    return column.field is not None and column.field.reads is Reads.BIRTHDAY


def _take_birthday(
    draft: Draft, column: ColumnMap, cells: list[Cell], told: Calendar | None, clear: Clear | None
) -> None:
    """Read after the other columns, because one of them may have told the calendar."""
    cell = cells[column.index] if column.index < len(cells) else None
    if is_blank(cell):
        return
    reading = read_birthday_cell(clear(cell) if clear else cell, told or column.hint)
    draft.take(column, cell, reading)
    kept = draft.values.get("birthday")
    if isinstance(kept, Birthday):
        draft.values["birthday_kind"] = kept.calendar


def _take_identity(draft: Draft, cells: list[Cell], index: int) -> None:
    """What other columns say stands above what the number of a person tells. Beside somebody insured, who
    is another, it is that one's."""
    if draft.values.get("insured", draft.values.get("name")) != draft.values.get("name"):
        return
    told = read_identity(cells[index]) if index < len(cells) else None
    if told is None:
        return
    birthday, sex = told
    if draft.values.setdefault("birthday", birthday) is birthday:
        draft.values["birthday_kind"] = birthday.calendar
    if sex is not None:
        draft.values.setdefault("sex", sex)


def _keep(cell: Cell) -> Reading:
    return Reading(keep_typed=True) if filled_text(cell) else NOTHING
