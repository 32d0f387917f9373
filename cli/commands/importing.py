"""`import`: take in one sheet, tell what came of every row, and hand back the rows with problems."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

from cli.output import tell, write_document, write_table
from cli.progress import progress_on
from cli.tools import Desk
from core.exporting import Column, ColumnKind, Table, Value
from core.importing.choosing import other_tables
from core.importing.cleaning.draft import RowNote
from core.importing.fields import SheetKind
from core.importing.reports import Duplicates, ImportChoices, ImportReport
from core.importing.returned import returned_rows
from core.importing.service import import_file, understand
from core.importing.sheet import TextForm
from core.importing.table import FoundTable
from core.model.backup import Reason
from core.ports import Book
from core.text import T
from resources.words import Words

SOME_ROWS_CAME_BACK = 3
NAMED_KINDS = (SheetKind.CUSTOMERS, SheetKind.PURCHASES, SheetKind.INTERACTIONS, SheetKind.OWNED)
"""Others are found out, or chosen in the window."""

COUNTS = ("rows", "created", "updated", "joined", "skipped")
DETAILS = ("problems", "warnings", "preview", "encoding", "sheet", "change", "seconds")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--sheet", default="", metavar="NAME")
    parser.add_argument("--kind", choices=[*map(str, NAMED_KINDS), "auto"], default="auto")
    parser.add_argument("--map", action="append", default=[], metavar='"Header=field"')
    parser.add_argument("--duplicates", choices=[*map(str, Duplicates)], default="ask")
    parser.add_argument("--encoding", default="", metavar="NAME")
    parser.add_argument("--delimiter", default="", metavar="CHARACTER")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--problems", type=Path, metavar="OUT.xlsx")
    parser.set_defaults(refuse=parser.error)


def run(desk: Desk, typed: Namespace) -> int:
    """Status 3 when some rows came back as problems."""
    if typed.problems is not None and typed.problems.suffix.lower() != ".xlsx":
        typed.refuse(f"--problems writes a workbook: {typed.problems.name} does not end in .xlsx")
    kind = None if typed.kind == "auto" else SheetKind(typed.kind)
    form = TextForm(typed.encoding, typed.delimiter)
    choices = ImportChoices(typed.sheet, kind, tuple(typed.map), Duplicates(typed.duplicates), form)
    file = desk.tools.library.read_sheets(typed.file, choices.form)
    with _book(desk, typed.dry_run) as book:
        if not typed.dry_run:
            desk.copy_before(book, Reason.IMPORT)
        report = import_file(book, file, choices, desk.on, typed.dry_run, progress_on(sys.stderr))
    # Told before anything else is tried: the book has it all by now.
    _tell(desk, report, typed.dry_run)
    if typed.problems is not None and report.problems:
        _hand_back(desk, understand(file, choices).table, report, typed.problems)
    if not typed.sheet and (others := other_tables(file, report.taken)):
        tell(
            T("Not taken in: {sheets}. --sheet names the one to take.", sheets=", ".join(others)), desk.words
        )
    return SOME_ROWS_CAME_BACK if report.problems else 0


@contextmanager
def _book(desk: Desk, dry_run: bool) -> Iterator[Book]:
    """The book; for a dry run without one, an empty one that is gone afterwards."""
    if not dry_run or desk.path.exists():
        with desk.book(may_make=True, looked_at=not dry_run) as book:
            yield book
        return
    with TemporaryDirectory() as folder:
        desk.path = Path(folder) / desk.path.name
        with desk.book(may_make=True) as book:
            yield book


def _hand_back(desk: Desk, table: FoundTable, report: ImportReport, out: Path) -> None:
    """Write the rows with problems as a workbook."""
    desk.tools.library.write_workbook(out, [returned_rows(table, report.problems, desk.words)])
    tell(T("The rows with problems are in {path}.", path=str(out)), desk.words)


def _tell(desk: Desk, report: ImportReport, dry_run: bool) -> None:
    words = desk.words
    if report.seen_before:
        tell(T("This very file was taken in before, on {day}.", day=report.seen_before), words)
    if report.recalled:
        tell(T("The columns go where they went the last time; --map sends them elsewhere."), words)
    if desk.json:
        write_document(_document(report), words)
        return
    write_table(_counts(report, words), words)
    for notes, title in ((report.problems, T("Problem")), (report.warnings, T("Warning"))):
        if notes:
            sys.stdout.write("\n")
            write_table(_notes(notes, words.say(title), words), words)
    if dry_run:
        tell(T("Nothing was written."), words)
    elif report.change is not None:
        tell(T("Change {number}: undo takes it back.", number=report.change), words)


def _document(report: ImportReport) -> dict[str, object]:
    """Notes name their sheet only where there are several."""
    told = {name: getattr(report, name) for name in (*COUNTS, *DETAILS)}
    if len(report.taken) > 1:
        return told
    single = {name: [_of_one_sheet(note) for note in told[name]] for name in ("problems", "warnings")}
    return {**told, **single}


def _of_one_sheet(note: RowNote) -> dict[str, object]:
    return {field.name: getattr(note, field.name) for field in fields(note) if field.name != "sheet"}


def _counts(report: ImportReport, words: Words) -> Table:
    headings = (T("Rows"), T("New"), T("Updated"), T("Joined"), T("Skipped"), T("Problems"))
    counts = [*(getattr(report, name) for name in COUNTS), len(report.problems)]
    return Table("", [Column(words.say(heading), ColumnKind.NUMBER) for heading in headings], [counts])


def _notes(notes: list[RowNote], title: str, words: Words) -> Table:
    headings = (T("Column"), T("Value"))
    sheets = any(note.sheet for note in notes)
    columns = [
        *([Column(words.say(T("Sheet")))] if sheets else ()),
        Column(words.say(T("Row")), ColumnKind.NUMBER),
        *(Column(words.say(heading)) for heading in headings),
        Column(title),
        Column(words.say(T("What to do"))),
    ]
    rows: list[list[Value]] = [
        [
            *([note.sheet] if sheets else ()),
            note.row,
            note.column,
            note.value,
            words.say(note.reason),
            words.say(note.fix),
        ]
        for note in notes
    ]
    return Table("", columns, rows)
