"""A workbook that looks made by hand: openpyxl lays its sheets out, the rows are put in as markup."""

import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain, count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from core.exporting import Table
from storage.sheets.cells import writable
from storage.sheets.column_widths import column_widths
from storage.sheets.layout import Pens, insets_of, lay_out, offer_choices
from storage.sheets.row_markup import markup

_LONGEST_NAME = 28
"""Excel allows 31, and openpyxl adds a number to a name that is there already."""

_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_SAMPLE_ROWS = 500
_END_OF_ROWS = b"</sheetData>"
_END_OF_FOOT = b"</headerFooter>"
_QUIET = '<ignoredErrors><ignoredError sqref="A1:{last}" numberStoredAsText="1"/></ignoredErrors>'
_CHUNK = 1 << 20


class _Written(NamedTuple):
    """The markup of the rows of one sheet, and its last cell."""

    rows: Path
    last: str


def fill(stream: IO[bytes], tables: Iterable[Table]) -> None:
    """Writes a workbook with one sheet for each table to the stream."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "Shuke"
    with TemporaryDirectory() as folder:
        places = (Path(folder) / f"{number}.xml" for number in count(1))
        written = [_add(book, table, place) for table, place in zip(tables, places, strict=False)]
        if not book.worksheets:
            book.create_sheet()
        frame = io.BytesIO()
        book.save(frame)
        _put_together(frame, stream, written)


def _add(book: Workbook, table: Table, place: Path) -> _Written:
    sheet: Worksheet = book.create_sheet(_sheet_name(table.name))
    source = iter(table.rows)
    sample = list(islice(source, _SAMPLE_ROWS))
    widths = column_widths(table.columns, sample)
    pens = Pens(book, table.date_format)
    lay_out(sheet, table, widths, pens)
    insets = insets_of(table.columns)
    styles = [
        pens.styles(column.kind, width, inset)
        for column, width, inset in zip(table.columns, widths, insets, strict=True)
    ]
    rows = 1
    with place.open("w", encoding="utf-8") as file:
        for row in markup(table.columns, styles, chain(sample, source)):
            file.write(row)
            rows += 1
    last = f"{get_column_letter(len(table.columns))}{rows}"
    if not table.hidden:
        sheet.auto_filter.ref = f"A1:{last}"
    offer_choices(sheet, table, rows)
    return _Written(place, last)


def _sheet_name(name: str) -> str:
    """A name that Excel takes; openpyxl numbers a second one."""
    return _FORBIDDEN_IN_NAMES.sub(" ", writable(name)).strip(" '")[:_LONGEST_NAME]


def _put_together(frame: IO[bytes], stream: IO[bytes], written: list[_Written]) -> None:
    """The workbook as openpyxl made it, with the rows in their sheets."""
    parts = {f"xl/worksheets/sheet{number}.xml": one for number, one in enumerate(written, start=1)}
    with ZipFile(frame) as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            with target.open(name, "w") as part:
                for piece in _with_rows(content, parts[name]) if name in parts else (content,):
                    part.write(piece)


def _with_rows(sheet: bytes, written: _Written) -> Iterator[bytes]:
    before, end, after = sheet.partition(_END_OF_ROWS)
    yield before
    with written.rows.open("rb") as file:
        while piece := file.read(_CHUNK):
            yield piece
    # Digits as text are meant: without this a spreadsheet marks every phone as a mistake.
    quiet = _QUIET.format(last=written.last).encode()
    yield end + after.replace(_END_OF_FOOT, _END_OF_FOOT + quiet)
