"""Contacts that a row tells besides what it is about: 第一次跟进, 最近联系时间, words below their day."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from core.importing.cells import cell_text, is_blank
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.coming_days import DayOfYear, read_coming
from core.importing.cleaning.contacts import read_kind, read_outcome, told_kind, told_outcome
from core.importing.cleaning.habits import Habits
from core.importing.cleaning.people import YES, says_no
from core.importing.cleaning.readers import clearing
from core.importing.cleaning.row import CleanRow, SheetRow
from core.importing.cleaning.told_days import Day, in_years, told_days
from core.importing.fields import Reads
from core.importing.followed import Followed, Part, day_alone, followed_all
from core.importing.mapping import ColumnMap, Mapping
from core.importing.sheet import Cell
from core.model.interaction import Kind, Outcome
from core.records import dataclass

FIELD = "contacted"
_PLAIN = Followed("", Part.WORDS)
_Columns = Sequence[tuple[ColumnMap, Followed]]


@dataclass(frozen=True, slots=True)
class ContactTold:
    """One contact of the past."""

    day: date
    kind: Kind
    outcome: Outcome | None
    note: str

    def __str__(self) -> str:
        return " ".join(filter(None, (self.day.isoformat(), self.kind.value, self.note)))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A contact whose day may lack its year; without any day it is words alone, below the `heading`."""

    heading: str
    words: str
    day: Day | None = None
    kind: Kind | None = None
    outcome: Outcome | None = None


def with_contacts_so_far(
    clean: Iterator[CleanRow],
    rows: Sequence[SheetRow],
    mapping: Mapping,
    habits: Habits,
    today: date,
    last: date,
) -> Iterator[CleanRow]:
    """The clean rows, each with the contacts it tells. `rows` are as they were typed. Days without a year
    are not after `last`; what has no day, or one that is still to come, stays in the note."""
    told_by = followed_all([(one.index, one.heading) for one in mapping.columns])
    columns = [
        (one, told_by.get(one.index) or day_alone(one.heading) or _PLAIN)
        for one in mapping.columns
        if _is_of_contacts(one)
    ]
    series: dict[str, list[tuple[ColumnMap, Followed]]] = defaultdict(list)
    for column, told in columns:
        series[told.series].append((column, told))
    reader = _Reader(columns, habits, last)
    for row, (_, cells) in zip(clean, rows, strict=True):
        entries = [entry for some in series.values() for entry in reader.entries(some, cells)]
        yield _with_entries(row, reader.dated(entries), today) if entries else row


class _Reader:
    """Reads the cells of one sheet, where headings that are days have their years."""

    def __init__(self, columns: _Columns, habits: Habits, last: date) -> None:
        self._last = last
        headed = [(column.index, told.day) for column, told in columns if told.day is not None]
        days = in_years([day for _, day in headed], last)
        self._headed = {index: day for (index, _), day in zip(headed, days, strict=True)}
        self._clear = {column.index: clearing(column, habits) for column, _ in columns}

    def dated(self, entries: Sequence[_Entry]) -> list[_Entry]:
        """The same, with the years that some days do not name."""
        days = iter(in_years([entry.day for entry in entries if entry.day is not None], self._last))
        return [replace(entry, day=next(days)) if entry.day is not None else entry for entry in entries]

    def entries(self, series: _Columns, cells: Sequence[Cell]) -> list[_Entry]:
        """What the columns about one contact say of it; words that name days are several."""
        filled = [
            (column, told, cells[column.index]) for column, told in series if _is_filled(cells, column.index)
        ]
        days, words = list[_Entry](), list[_Entry]()
        for column, told, cell in filled:
            if told.part in (Part.DAY, Part.WORDS):
                found = self._read(column, told, cell)
                (days if told.part is Part.DAY else words).extend(found)
        undated = next((entry for entry in words if entry.day is None), None)
        alone = next((one for one in (*days, *words) if one.day is not None and not one.words), None)
        if undated is not None and alone is not None:
            words[words.index(undated)] = replace(undated, day=alone.day, kind=undated.kind or alone.kind)
            (days if alone in days else words).remove(alone)
        return _with_result(
            [*days, *words], [(column.heading, told.part, cell) for column, told, cell in filled]
        )

    def _read(self, column: ColumnMap, told: Followed, cell: Cell) -> list[_Entry]:
        if column.index in self._headed:
            return [] if says_no(cell) else [_entry(column, told, _words(cell), self._headed[column.index])]
        clear = self._clear[column.index]
        value = read_coming(clear(cell) if clear else cell).value
        if isinstance(value, date | DayOfYear):
            return [_entry(column, told, "", value)]
        parts = told_days(cell) or [(None, cell_text(cell))]
        return [_entry(column, told, words, day) for day, words in parts]


def _entry(column: ColumnMap, told: Followed, words: str, day: Day | None) -> _Entry:
    return _Entry(column.heading, words, day, told.kind)


def _with_result(entries: list[_Entry], cells: Sequence[tuple[str, Part, Cell]]) -> list[_Entry]:
    """The way and what came of it belong to the first that has a day; where none has they are words."""
    for heading, part, cell in cells:
        at = next((at for at, entry in enumerate(entries) if entry.day is not None), None)
        if part in (Part.DAY, Part.WORDS):
            continue
        if at is None:
            entries.append(_Entry(heading, cell_text(cell)))
            continue
        entries[at] = _with_way(entries[at], cell) if part is Part.WAY else _with_outcome(entries[at], cell)
    return entries


def _with_way(entry: _Entry, cell: Cell) -> _Entry:
    kind, _, aside, _ = read_kind(cell)
    words = "\n".join(filter(None, (entry.words, aside)))
    # Words that are no way say less than the heading of the day.
    if isinstance(kind, Kind) and not (aside and entry.kind):
        return replace(entry, words=words, kind=kind)
    return replace(entry, words=words)


def _with_outcome(entry: _Entry, cell: Cell) -> _Entry:
    outcome, _, aside, _ = read_outcome(cell)
    words = "\n".join(filter(None, (entry.words, aside)))
    return replace(entry, words=words, outcome=outcome if isinstance(outcome, Outcome) else None)


def _with_entries(row: CleanRow, entries: Sequence[_Entry], today: date) -> CleanRow:
    contacts, lines = list[ContactTold](), list[str]()
    for entry in entries:
        if isinstance(entry.day, date) and entry.day <= today:
            contacts.append(_contact(entry, entry.day))
        else:
            day = entry.day.isoformat() if isinstance(entry.day, date) else ""
            lines.append(f"{entry.heading}: {' '.join(filter(None, (day, entry.words)))}")
    note = "\n".join(filter(None, (row.get("note", str), *lines)))
    told: dict[str, object] = {"note": note} if lines else {}
    if contacts:
        told[FIELD] = tuple(dict.fromkeys(contacts))
    return replace(row, values={**row.values, **told})


def _contact(entry: _Entry, day: date) -> ContactTold:
    kind = entry.kind or told_kind(entry.words) or Kind.CALL
    return ContactTold(day, kind, entry.outcome or told_outcome(entry.words), entry.words)


def _words(cell: Cell) -> str:
    """A tick says no more than that there was a contact."""
    text = cell_text(cell)
    return "" if text.casefold() in YES else text


def _is_filled(cells: Sequence[Cell], index: int) -> bool:
    return index < len(cells) and not is_blank(cells[index]) and filled_text(cells[index]) != ""


def _is_of_contacts(column: ColumnMap) -> bool:
    return column.field is not None and column.field.reads is Reads.CONTACTED
