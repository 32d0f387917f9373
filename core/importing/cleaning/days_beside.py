"""Which year the day of a record is meant in, where a log names it now and then: that of the row above."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from core.importing.cleaning.coming_days import DayOfYear, read_coming
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.fields import SheetKind
from core.importing.mapping import Mapping
from core.text import T

_ALSO_NEEDED = {SheetKind.PURCHASES: "amount", SheetKind.INTERACTIONS: "date"}
"""By kind of log, what a row cannot be written without once its day is known."""


def with_years_above(rows: Iterable[CleanRow], mapping: Mapping, today: date) -> Iterator[CleanRow]:
    """The rows of a log: a day without a year is the one nearest to the day of the row above, and not ahead.
    Where no row above tells a year the row stays the problem that it is."""
    column = mapping.column_of("date")
    if mapping.kind not in _ALSO_NEEDED or column is None:
        return iter(rows)
    return _with_years_above(rows, column.heading, _ALSO_NEEDED[mapping.kind], today)


def _with_years_above(rows: Iterable[CleanRow], heading: str, needed: str, today: date) -> Iterator[CleanRow]:
    above: date | None = None
    for row in rows:
        note = row.problem
        if above and note and note.column == heading and "date" not in row.values:
            told = read_coming(note.value).value
            if isinstance(told, DayOfYear):
                row = _dated(row, note, told.nearest(above, today), needed)
        above = row.get("date", date) or above
        yield row


def _dated(row: CleanRow, note: RowNote, day: date, needed: str) -> CleanRow:
    values = {**row.values, "date": day}
    if needed not in values:
        return row
    year = str(day.year)
    taken = T("“{text}” has no year; {year} was taken, near the row above", text=note.value, year=year)
    return replace(row, values=values, warnings=(*row.warnings, replace(note, reason=taken)), problem=None)
