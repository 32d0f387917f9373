"""One row of a sheet as the book would have it: shown beside the columns while they are chosen."""

from datetime import date

from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.habits import habits_of
from core.importing.cleaning.next_days import with_years
from core.importing.cleaning.row import clean_rows
from core.importing.fields import FIELDS, Field, SheetKind, field_named
from core.importing.mapping import Mapping
from core.importing.service import Understood
from core.importing.table import place_words
from core.records import dataclass

_HIDDEN = frozenset({"birthday_kind"})
_ROWS_ASKED = 5_000
"""Enough to see the habits of a sheet. All of a large one would hold up the window at each choice."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The row's number and place, its values by field, and what was said about its cells."""

    row: int
    place: str
    values: tuple[tuple[Field, object], ...]
    notes: tuple[RowNote, ...]


def sample_of(understood: Understood, at: int, today: date) -> Sample | None:
    """The row at this place among the rows of data, from 0; None beyond them."""
    mapping, rows = understood.mapping, understood.table.rows
    clean = clean_rows(mapping, rows[at : at + 1], habits_of(mapping, rows[:_ROWS_ASKED]))
    for row in with_years(clean, mapping, today):
        notes = (row.problem, *row.warnings) if row.problem else row.warnings
        values = tuple((field, row.values[field.name]) for field in fields_told(mapping, row.values))
        return Sample(row.row, place_words(understood.table, row.row), values, notes)
    return None


def fields_told(mapping: Mapping, values: dict[str, object]) -> list[Field]:
    """The fields that have a value, in the order of the columns; the note, which gathers, stands last."""
    # Every kind of row has a note, though some sheets cannot name it.
    own = {name: field_named(name, mapping.kind) for name in mapping.own}
    known = {**FIELDS[mapping.kind], **own, "note": FIELDS[SheetKind.CUSTOMERS]["note"]}
    columns = [column.field.name for column in mapping.columns if column.field]
    told = [name for name in dict.fromkeys((*columns, *values)) if name in values and name in known]
    told.sort(key=lambda name: name == "note")
    return [known[name] for name in told if name not in _HIDDEN]
