"""Which year the day of a record is meant in, where a log names it now and then, or not at all."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from core.importing.cleaning.coming_days import DayOfYear, read_coming
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.fields import SheetKind
from core.importing.mapping import Mapping
from core.text import T, Text

_ALSO_NEEDED = {SheetKind.PURCHASES: "amount", SheetKind.INTERACTIONS: "date", SheetKind.OWNED: "date"}
"""By kind of log, what a row cannot be written without once its day is known."""


def with_years_beside(
    rows: Iterable[CleanRow], mapping: Mapping, today: date, year: int | None = None
) -> Iterator[CleanRow]:
    """The rows of a log: a day without a year is the one nearest to the day of the row above, else of the
    first row below that tells one, and not ahead. Where no row does it lies in the `year` that stands above
    the table, else before `today`. A list of what people own is a log where it has such a year."""
    column = mapping.column_of("date")
    if mapping.kind is SheetKind.OWNED and year is None:
        return iter(rows)
    if mapping.kind not in _ALSO_NEEDED or column is None:
        return iter(rows)
    years = _Years(column.heading, _ALSO_NEEDED[mapping.kind], today)
    return years.of_rows(iter(rows), year)


class _Years:
    """Of the days under one heading; `needed` is what else a row needs."""

    def __init__(self, heading: str, needed: str, today: date) -> None:
        self._heading, self._needed, self._today = heading, needed, today

    def of_rows(self, rows: Iterator[CleanRow], year: int | None) -> Iterator[CleanRow]:
        waiting: list[CleanRow] = []
        first: date | None = None
        for row in rows:
            waiting.append(row)
            first = row.get("date", date)
            if first:
                break
        yield from self._upwards(waiting, first) if first else self._downwards(waiting, year)
        yield from self._below(rows, first) if first else ()

    def _upwards(self, rows: list[CleanRow], below: date) -> list[CleanRow]:
        """Rows above the first that tells a year, the last of them read first."""
        found = []
        for row in reversed(rows):
            told = self._told(row)
            if told:
                note, day = told
                row = self._dated(row, note, below := day.nearest(below, self._today), _beside(note, below))
            found.append(row)
        return found[::-1]

    def _below(self, rows: Iterator[CleanRow], above: date | None) -> Iterator[CleanRow]:
        for row in rows:
            told = self._told(row)
            if told and above:
                note, day = told
                found = day.nearest(above, self._today)
                row = self._dated(row, note, found, _beside(note, found))
            above = row.get("date", date) or above
            yield row

    def _downwards(self, rows: list[CleanRow], year: int | None) -> Iterator[CleanRow]:
        """Where no row tells a year."""
        last = min(date(year, 12, 31), self._today) if year else self._today
        for row in rows:
            told = self._told(row)
            if told:
                note, day = told
                found = day.nearest(last, last)
                row = self._dated(row, note, found, _taken(note, found))
            yield row

    def _told(self, row: CleanRow) -> tuple[RowNote, DayOfYear] | None:
        """What is wrong with the day of a row, and which day it is for all that."""
        told = (row.problem, *row.warnings)
        note = next((one for one in told if one and one.column == self._heading), None)
        if note is None or "date" in row.values:
            return None
        day = read_coming(note.value).value
        return (note, day) if isinstance(day, DayOfYear) else None

    def _dated(self, row: CleanRow, note: RowNote, day: date, taken: Text) -> CleanRow:
        values = {**row.values, "date": day}
        if self._needed not in values:
            return row
        others = (one for one in row.warnings if one is not note)
        problem = None if row.problem is note else row.problem
        return replace(row, values=values, warnings=(*others, replace(note, reason=taken)), problem=problem)


def _beside(note: RowNote, day: date) -> Text:
    year = str(day.year)
    return T("“{text}” has no year; {year} was taken, near the row above", text=note.value, year=year)


def _taken(note: RowNote, day: date) -> Text:
    return T("“{text}” has no year; {year} was taken", text=note.value, year=str(day.year))
