"""The cells of a text file: its separator is found, its quotes are obeyed, our own prefix is undone."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from core.importing.sheet import Cell
from storage.sheets import kinds, limits, refusals
from storage.sheets.cells import unharmed
from storage.sheets.encodings import Encoding, find_encoding
from storage.sheets.parts import Part, SheetBegins, pieces

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_ROWS = 30
_SAMPLE_CHARACTERS = 64 * 1024
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 50


def read_text(data: bytes, name: str) -> Iterator[Part]:
    """The one sheet of a text file, called `name`. Raises UserError for all that is no table."""
    encoding = find_encoding(data)
    if encoding is None:
        raise refusals.unknown()
    with encoding.open(data) as text:
        head = text.read(_SAMPLE_CHARACTERS).replace("\0", "")
    if not head.strip():
        raise refusals.empty()
    kinds.refuse_other_text(head)
    if len(_CONTROLS.findall(head)) * _MOST_CONTROLS > len(head):
        raise refusals.unknown()
    yield SheetBegins(name, encoding.name)
    with encoding.open(data) as text:
        yield from pieces(limits.fenced(_rows(text, _delimiter(head), _quotes_match(data, encoding))))


def _delimiter(head: str) -> str:
    """The separator that gives most of the first rows one same width of at least two."""
    return max(_DELIMITERS, key=lambda delimiter: _agreement(head, delimiter))


def _agreement(head: str, delimiter: str) -> tuple[float, int]:
    """The share of the first rows that have the most usual width, and that width."""
    rows = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    widths = [len(row) for row in islice(rows, _SAMPLE_ROWS) if row]
    ((usual, times),) = Counter(width for width in widths if width > 1).most_common(1) or [(1, 0)]
    return (times / max(len(widths), 1), usual)


def _quotes_match(data: bytes, encoding: Encoding) -> bool:
    quote = '"'.encode(encoding.name)
    return data.count(quote) % 2 == 0


def _rows(text: TextIO, delimiter: str, quotes_match: bool) -> Iterator[list[Cell]]:
    reader = csv.reader(text, delimiter=delimiter)
    number, row = 0, list[str]()
    try:
        for row in reader:
            number += 1
            yield _cells(row)
    except csv.Error:
        # The reader stops at a field of 131,072 characters, four times what a cell may hold.
        raise refusals.open_quote(number + 1) from None
    if not quotes_match and row and "\n" in row[-1]:
        raise refusals.open_quote(number)


def _cells(row: list[str]) -> list[Cell]:
    together = "".join(row)
    if "'" in together or "\0" in together or len(together) > limits.MAX_CELL_CHARACTERS:
        return [unharmed(cell).replace("\0", "")[: limits.MAX_CELL_CHARACTERS] for cell in row]
    return list[Cell](row)
