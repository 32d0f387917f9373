"""Rows that could not be taken in, as a sheet of their own: to be corrected and imported again."""

from collections.abc import Iterator, Sequence

from core.exporting import Column, ColumnKind, Table, Value
from core.importing.cells import cell_text
from core.importing.cleaning.draft import RowNote
from core.importing.table import FoundTable
from core.ports import Speaker
from core.text import T

SHEET = T("Sheet")
REASON, FIX = T("Why it came back"), T("How to mend it")


def returned_rows(table: FoundTable, problems: Sequence[RowNote], words: Speaker) -> Table:
    """The rows as they stood, under their own headings, with the reason and the fix beside each."""
    own = [Column(column.heading) for column in table.columns]
    sheet = [Column(words.say(SHEET))] if table.parts else []
    columns = [*sheet, Column(words.say(T("Row")), ColumnKind.NUMBER), *own]
    told = [Column(words.say(REASON), width=40), Column(words.say(FIX), width=40)]
    return Table(words.say(T("Problems")), [*columns, *told], _rows(table, problems, words))


def _place(table: FoundTable, note: RowNote) -> tuple[str, int]:
    return (note.sheet, note.row) if note.sheet else table.place(note.row)


def _rows(table: FoundTable, problems: Sequence[RowNote], words: Speaker) -> Iterator[list[Value]]:
    notes = {_place(table, note): note for note in problems}
    for counted, row in table.rows:
        place = table.place(counted)
        if place in notes:
            cells = [
                cell_text(row[column.index]) if column.index < len(row) else "" for column in table.columns
            ]
            note = notes[place]
            sheet, number = place
            yield [
                *([sheet] if table.parts else ()),
                number,
                *cells,
                words.say(note.reason),
                words.say(note.fix),
            ]
