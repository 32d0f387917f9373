"""The cells of a text file: its separator is found, its quotes are obeyed, our own prefix is undone."""

import csv
import re
from collections.abc import Iterator
from typing import TextIO

from core.importing.sheet import Cell, SheetNote, TextForm
from core.text import T
from storage.sheets import limits, refusals
from storage.sheets.cells import as_typed, unharmed
from storage.sheets.delimiters import announced_delimiter, find_delimiter, named_delimiter
from storage.sheets.encodings import Encoding, find_encoding, named_encoding
from storage.sheets.parts import Noted, Part, SheetBegins, pieces

_SAMPLE_CHARACTERS = 64 * 1024
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 50
_BROKEN = "\ufffd"
_LONGEST_SHOWN = 40


def text_encoding(data: bytes, wanted: str = "") -> Encoding:
    """How the bytes are to be read. Raises UserError when they are no text."""
    encoding = named_encoding(wanted, data) if wanted else find_encoding(data)
    if encoding is None:
        raise refusals.unknown()
    return encoding


def text_head(data: bytes, encoding: Encoding) -> str:
    """The beginning, which tells what the text is. Raises UserError for blanks alone and for bytes
    that are no text."""
    with encoding.open(data) as text:
        head = text.read(_SAMPLE_CHARACTERS).replace("\0", "")
    if not head.strip():
        raise refusals.empty()
    if len(_CONTROLS.findall(head)) * _MOST_CONTROLS > len(head):
        raise refusals.unknown()
    return head


def read_text(data: bytes, name: str, form: TextForm, encoding: Encoding, head: str) -> Iterator[Part]:
    """The one sheet of a text file, called `name`. Raises UserError for what is no table."""
    # A field may be as long as the file: what is too long is cut and told.
    csv.field_size_limit(limits.MAX_FILE_BYTES)
    announced = announced_delimiter(head)
    delimiter = named_delimiter(form.delimiter) if form.delimiter else announced or find_delimiter(head)
    yield SheetBegins(name, encoding.name, delimiter)
    notes: list[SheetNote] = []
    with encoding.open(data) as text:
        rows = _rows(text, delimiter, _quotes_match(data, encoding), notes)
        yield from pieces(limits.fenced(_blanked(rows) if announced else rows))
    if notes:
        yield Noted(notes)


def _blanked(rows: Iterator[list[Cell]]) -> Iterator[list[Cell]]:
    """The first line speaks to the spreadsheet, but it is a row of the file."""
    next(rows)
    yield []
    yield from rows


def _quotes_match(data: bytes, encoding: Encoding) -> bool:
    quote = '"'.encode(encoding.name)
    return data.count(quote) % 2 == 0


def _rows(text: TextIO, delimiter: str, quotes_match: bool, notes: list[SheetNote]) -> Iterator[list[Cell]]:
    number, row = 0, list[str]()
    for row in csv.reader(text, delimiter=delimiter):
        number += 1
        yield _cells(row, number, notes)
    if not quotes_match and row and ("\n" in row[-1] or len(row[-1]) > limits.MAX_CELL_CHARACTERS):
        raise refusals.open_quote(number)


def _cells(row: list[str], number: int, notes: list[SheetNote]) -> list[Cell]:
    together = "".join(row)
    if '="' in together:
        row = [as_typed(cell) for cell in row]
    if (
        "'" in together
        or "\0" in together
        or _BROKEN in together
        or len(together) > limits.MAX_CELL_CHARACTERS
    ):
        notes += (note for cell in row for note in repairs(cell, number))
        return [unharmed(cell).replace("\0", "")[: limits.MAX_CELL_CHARACTERS] for cell in row]
    return list[Cell](row)


def repairs(cell: str, row: int) -> Iterator[SheetNote]:
    """What a cell has lost on its way: characters that could not be read, or its end."""
    if _BROKEN in cell:
        yield SheetNote(
            row,
            cell[:_LONGEST_SHOWN],
            T("Some characters of the cell could not be read; a mark stands in their place"),
            T("Correct the cell, or name the encoding of the file"),
        )
    if len(cell) > limits.MAX_CELL_CHARACTERS:
        yield SheetNote(
            row,
            cell[:_LONGEST_SHOWN],
            T(
                "The cell had {count} characters; the first {limit} are kept",
                count=len(cell),
                limit=limits.MAX_CELL_CHARACTERS,
            ),
            T("Shorten the cell, or keep the rest elsewhere"),
        )
