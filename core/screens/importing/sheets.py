"""A file as the wizard shows it: its sheets, and what each table was understood to be."""

from dataclasses import replace

from core.importing.choosing import choose_sheet, kind_of
from core.importing.fields import SheetKind
from core.importing.mapping import guess_mapping
from core.importing.reports import ImportChoices
from core.importing.service import Understood, with_choices_of_before
from core.importing.sheet import Sheet, SheetFile
from core.importing.table import FoundTable, find_table
from core.importing.together import together
from core.ports import Book, Progress
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One sheet; `understood` is None where it holds no table."""

    name: str
    understood: Understood | None

    @property
    def rows(self) -> int:
        """Rows of data below the headings."""
        return len(self.understood.table.rows) if self.understood else 0

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(column.heading for column in self.understood.table.columns) if self.understood else ()


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that was read; `best` names the sheet whose table is understood best."""

    file: SheetFile
    sheets: tuple[SheetLine, ...]
    best: str

    @property
    def usable(self) -> tuple[SheetLine, ...]:
        """The sheets that can be imported."""
        return tuple(line for line in self.sheets if line.rows)

    def line(self, name: str) -> SheetLine:
        """The sheet of this name."""
        return next(line for line in self.sheets if line.name == name)


def look_into(file: SheetFile, tell: Progress) -> OpenedFile:
    """Understand every sheet of a file, those that carry on one table as one before them. Raises UserError
    when none of them holds a table."""
    chosen = choose_sheet(file)
    best, table = together(file, chosen)
    lines = [SheetLine(best.name, _read(file, best, table))] if table.parts else []
    for count, sheet in enumerate(file.tables):
        tell(count, len(file.tables))
        lines.append(SheetLine(sheet.name, _understood(file, sheet)))
    return OpenedFile(file, tuple(lines), best.name)


def as_before(book: Book, opened: OpenedFile) -> OpenedFile:
    """The file with the columns of its sheets as they were chosen the last time."""
    lines = [
        replace(line, understood=with_choices_of_before(book, line.understood, ImportChoices()))
        if line.understood
        else line
        for line in opened.sheets
    ]
    return replace(opened, sheets=tuple(lines))


def understood_as(understood: Understood, kind: SheetKind) -> Understood:
    """The same table read as rows of another kind; every column is guessed anew."""
    return replace(understood, mapping=guess_mapping(understood.table, kind), recalled=False)


def _understood(file: SheetFile, sheet: Sheet) -> Understood | None:
    """Without asking whether a needed column is missing: the wizard lets it be named."""
    table = find_table(sheet)
    return None if table is None else _read(file, sheet, table)


def _read(file: SheetFile, sheet: Sheet, table: FoundTable) -> Understood:
    return Understood(file, sheet, table, guess_mapping(table, kind_of(table)))
