"""A spreadsheet as the core sees it: names and rows of plain cells, wherever it came from."""

from dataclasses import field
from datetime import date, datetime

from core.records import dataclass
from core.text import Text

MEMORY = "_shuke"
"""The sheet, out of sight, in which a workbook of ours remembers what it was."""

Cell = str | float | int | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class SheetNote:
    """What had to be repaired, or could not be read, in one row of a sheet, counted from 1."""

    row: int
    value: str
    reason: Text
    fix: Text


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file. `rows[i]` is row i+1 of the sheet, ragged rows are allowed;
    empty cells are None or ''. `encoding` and `delimiter` are how a text was read ('' for workbooks);
    `hidden` is a sheet of a workbook that nobody sees."""

    name: str
    rows: list[list[Cell]]
    encoding: str = ""
    delimiter: str = ""
    notes: list[SheetNote] = field(default_factory=list)
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class TextForm:
    """How the user wants a text file read; what is empty is found out."""

    encoding: str = ""
    delimiter: str = ""


FOUND_OUT = TextForm()
"""Nothing is wanted: everything about a text file is found out."""


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
