"""What an exported sheet remembers of itself, out of sight: which cells it had, and what the book held.

Of every cell there are two sums: of the words in the sheet, which tell an edit there, and of the value in
the book, which tell an edit here. Sums are enough, need little room and give nothing away.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from struct import pack, unpack
from zlib import crc32

from core.exporting import Column, ColumnKind, Table, Value
from core.exports import as_table
from core.importing.cells import cell_text
from core.importing.fields import is_own
from core.importing.sheet import MEMORY, Cell, Sheet, SheetFile
from core.ports import Progress, Voice, no_progress
from core.records import dataclass
from core.screens.listings.cards import CardRow
from core.screens.listings.listing import Listing
from core.text import Text

MARK = "shuke 1"
"""The first cell of the memory: the program and the version of its form."""

_COMPARED = 16_383
"""Characters of a long text that are compared: the rest may not fit into a cell."""

_DAMAGED = (ValueError, KeyError, TypeError, IndexError, ArithmeticError)


@dataclass(frozen=True, slots=True)
class Memory:
    """The columns as (heading in the sheet, heading in source words), and by customer's number the sums
    of the words and of the values, column by column."""

    columns: tuple[tuple[str, str], ...]
    rows: dict[str, tuple[tuple[int, ...], tuple[int, ...]]]

    def place_of(self, heading: str) -> int | None:
        """Where the column with this heading stood."""
        return next((at for at, (written, _) in enumerate(self.columns) if written == heading), None)

    def place_of_source(self, heading: str) -> int | None:
        """Where the column with this heading in source words stood."""
        return next((at for at, (_, source) in enumerate(self.columns) if source == heading), None)


def sum_of_cell(cell: Cell) -> int:
    """Of what a person reads in a cell of the sheet."""
    text = cell_text(cell).replace("\r\n", "\n").replace("\r", "\n")
    return crc32(text[:_COMPARED].strip().encode("utf-8", "replace"))


def sum_of_value(value: object) -> int:
    """Of what the book holds, whatever language it is told in."""
    return crc32(_plain(value).encode("utf-8", "replace"))


def with_memory(
    listing: Listing[CardRow],
    words: Voice,
    left_out: Sequence[str] | frozenset[str] = (),
    tell: Progress = no_progress,
) -> list[Table]:
    """The cards as a table, and its memory as a second one that nobody sees."""
    table = as_table(listing, words, left_out, tell)
    sources = [heading.source for heading in listing.headings]
    kept = [place for place, source in enumerate(sources) if source not in left_out]
    lines: list[list[Value]] = []

    def remembered() -> Iterator[list[Value]]:
        for row, values in zip(listing.rows, table.rows, strict=True):
            cells = row.cells()
            said = [sum_of_cell(_in_sheet(*pair)) for pair in zip(table.columns, values, strict=True)]
            held = [sum_of_value(cells[place]) for place in kept]
            lines.append([row.card.number, b64encode(pack(f">{2 * len(kept)}I", *said, *held)).decode()])
            yield values

    columns = [(column.heading, sources[place]) for column, place in zip(table.columns, kept, strict=True)]
    about = json.dumps({"columns": columns}, ensure_ascii=False)
    shown = Table(table.name, table.columns, remembered(), table.date_format)
    # The lines grow while the rows before them are written.
    return [shown, Table(MEMORY, [Column(MARK), Column(about)], (line for line in lines), hidden=True)]


def read_memory(file: SheetFile) -> Memory | None:
    """What the file remembers; None for any sheet that is not ours, or whose memory was damaged."""
    sheet = _sheet(file)
    if sheet is None:
        return None
    try:
        columns = _columns(sheet)
        rows = {cell_text(row[0]): _sums(str(row[1]), len(columns)) for row in sheet.rows[1:]}
        return Memory(columns, rows)
    except _DAMAGED:
        return None


def own_headings(file: SheetFile) -> list[str]:
    """The headings under which fields of the user's own were exported; none for a sheet that is not ours."""
    sheet = _sheet(file)
    try:
        return [written for written, source in _columns(sheet) if is_own(source)] if sheet else []
    except _DAMAGED:
        return []


def _sheet(file: SheetFile) -> Sheet | None:
    sheet = next((sheet for sheet in file.sheets if sheet.name == MEMORY), None)
    return sheet if sheet is not None and sheet.rows and sheet.rows[0][:1] == [MARK] else None


def _columns(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    about = json.loads(str(sheet.rows[0][1]))
    return tuple((str(written), str(source)) for written, source in about["columns"])


def _sums(packed: str, columns: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    data = b64decode(packed, validate=True)
    if len(data) != 8 * columns:
        raise ValueError
    sums = unpack(f">{2 * columns}I", data)
    return sums[:columns], sums[columns:]


def _in_sheet(column: Column, value: Value) -> Cell:
    """A value as reading the sheet gives it back."""
    if column.kind is ColumnKind.MONEY and isinstance(value, int | float):
        return value / 100
    return value


def _plain(value: object) -> str:
    match value:
        case None:
            return ""
        case Text():
            return f"{value.msgid}\n{[_plain(one) for one in value.values.values()]}"
        case list() | tuple():
            return "\n".join(map(_plain, value))
        case _:
            return str(value)
