"""A spreadsheet as the core sees it: names and rows of plain cells, wherever it came from."""

from dataclasses import dataclass
from datetime import date, datetime

MEMORY = "_shuke"
"""The sheet, out of sight, in which a workbook of ours remembers what it was."""

Cell = str | float | int | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file. `rows[i]` is row i+1 of the sheet, ragged rows are allowed;
    empty cells are None or ''. `encoding` is how a text file was read ('' for workbooks)."""

    name: str
    rows: list[list[Cell]]
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A file that was read: every sheet, and the SHA-256 of its bytes (hex)."""

    file_name: str
    sha256: str
    sheets: list[Sheet]

    @property
    def tables(self) -> list[Sheet]:
        """The sheets that somebody may import."""
        return [sheet for sheet in self.sheets if sheet.name != MEMORY]
