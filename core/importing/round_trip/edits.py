"""Which cells of a sheet of our own were edited since the book wrote it."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as TypingMapping
from dataclasses import replace

from core.importing.cells import cell_text, is_blank
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.people import says_no
from core.importing.cleaning.row import CleanRow
from core.importing.fields import Reads, is_own
from core.importing.mapping import ColumnMap, Mapping
from core.importing.round_trip.memory import Memory, sum_of_cell, sum_of_value
from core.importing.sheet import Cell
from core.importing.table import FoundTable
from core.records import dataclass
from core.screens.listings.cards import HEADINGS, CardRow

Cards = TypingMapping[str, CardRow]
"""The cards of the book as they would be exported, by number."""

_SOURCES = tuple(heading.source for heading in HEADINGS)
_TELLING = frozenset({"Name", "Phone"})
_MARKS = frozenset((Reads.MARK, Reads.DEATH))
_PAIRED = {"birthday": "birthday_kind", "birthday_kind": "birthday"}
"""Columns that are read together: an edit of one is an edit of both."""


@dataclass(frozen=True, slots=True)
class Edits:
    """What was edited in one row: fields by name, with the column that tells of each; `cleared` are
    those of them that were emptied."""

    number: str
    columns: dict[str, ColumnMap]
    cleared: tuple[str, ...]


def held_now(card: CardRow) -> dict[str, object]:
    """What the book holds of a card, by the headings of its export in source words."""
    return dict(zip((*_SOURCES, *card.own), card.cells(), strict=True))


def place_in(memory: Memory, column: ColumnMap) -> int | None:
    """Where a column of the sheet stood when it was exported."""
    if column.field is not None and is_own(column.field.name):
        return memory.place_of_source(column.field.name)
    return memory.place_of(column.heading)


def find_edits(mapping: Mapping, table: FoundTable, memory: Memory, cards: Cards) -> dict[int, Edits]:
    """By row of the sheet: the edits of every row whose number was exported, and whose customer is still
    in this book."""
    column = mapping.column_of("number")
    if column is None:
        return {}
    found = {}
    for row, cells in table.rows:
        number = cell_text(_cell(cells, column.index))
        card = cards.get(number)
        if card is not None and number in memory.rows and _is_same(number, card, memory):
            found[row] = _edits(number, cells, mapping, memory)
    return found


def _is_same(number: str, card: CardRow, memory: Memory) -> bool:
    """Another book may have given the number to somebody else: name or first phone have to agree."""
    held, now = memory.rows[number][1], held_now(card)
    return any(
        sum_of_value(now[source]) == held[place] and now[source] != ""
        for place, (_, source) in enumerate(memory.columns)
        if source in _TELLING
    )


def only_edited(rows: Iterable[CleanRow], edits: dict[int, Edits]) -> Iterator[CleanRow]:
    """The rows with nothing but what was edited in them; rows that are new stay whole."""
    for row in rows:
        own = edits.get(row.row)
        if own is None:
            yield row
            continue
        values = {name: row.values[name] for name in ("number", *own.columns) if name in row.values}
        headings = {column.heading for column in own.columns.values()}
        warnings = tuple(note for note in row.warnings if note.column in headings)
        yield replace(row, values=values, warnings=warnings)


def _edits(number: str, cells: Sequence[Cell], mapping: Mapping, memory: Memory) -> Edits:
    said, _ = memory.rows[number]
    told: dict[str, ColumnMap] = {}
    emptied: dict[str, ColumnMap] = {}
    for column in mapping.columns:
        cell, name = _cell(cells, column.index), _field(column)
        if name == "number":
            continue
        place = place_in(memory, column)
        edited = not is_blank(cell) if place is None else sum_of_cell(cell) != said[place]
        if edited:
            nothing = is_blank(cell) or (place is not None and _says_nothing(column, cell))
            (emptied if nothing else told)[name] = column
    columns = emptied | told  # Of two columns that go to one field, what one tells stands.
    for name in [one for one in columns if one in _PAIRED]:
        columns.setdefault(_PAIRED[name], columns[name])
    return Edits(number, columns, tuple(name for name in emptied if name not in told))


def _says_nothing(column: ColumnMap, cell: Cell) -> bool:
    """Whether the cell is as good as empty: a dash, 无, or no where there was the yes of a mark."""
    is_mark = column.field is not None and column.field.reads in _MARKS
    return not filled_text(cell) or (is_mark and says_no(cell))


def _field(column: ColumnMap) -> str:
    """The field that the column fills; columns that nobody claims go to the note."""
    return column.field.name if column.field is not None else "note"


def _cell(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else None
