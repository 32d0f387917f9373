"""Writes tables as a workbook or as CSV, text always as text, and the whole file or none of it."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from core.exporting import Column, ColumnKind, Table, Value
from storage.sheets.cells import harmless, writable, yuan
from storage.sheets.replacing import replacing


def write_workbook(path: Path, tables: Iterable[Table]) -> None:
    """One sheet for each table: bold frozen heading, filter, widths, A4 landscape.

    Raises UserError when the file cannot be written; an older file of that name is then intact.
    """
    from storage.sheets.excel import fill

    with replacing(path) as stream:
        fill(stream, tables)


def write_csv(path: Path, table: Table) -> None:
    """UTF-8 with a mark, which Excel needs; dates as 2026-03-01, money in yuan as 1234.50.

    Text that a spreadsheet would take for a formula gets an apostrophe in front, which reading
    takes away. Raises UserError like `write_workbook`.
    """
    with replacing(path) as stream:
        text = io.TextIOWrapper(stream, "utf-8-sig", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([harmless(writable(column.heading)) for column in table.columns])
        for row in table.rows:
            writer.writerow(map(_field, table.columns, row))
        text.detach()


def _field(column: Column, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return harmless(writable(value))
    if isinstance(value, date):
        return value.isoformat()
    return str(yuan(value)) if column.kind is ColumnKind.MONEY else str(value)
