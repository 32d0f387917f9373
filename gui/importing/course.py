"""The course of an import: what the user asks for, done by the worker, kept by the screen."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.errors import UserError
from core.importing.by_hand import ByHand
from core.importing.fields import SheetKind
from core.importing.reports import Duplicates
from core.importing.service import Understood, with_own_fields_of
from core.importing.sheet import FOUND_OUT, TextForm
from core.screens.importing.columns import FieldChoice
from core.screens.importing.preview import Preview
from core.screens.importing.screen import ImportScreen, Step
from core.screens.importing.sheets import OpenedFile, as_before
from core.text import N, T, Text
from gui.desk import Desk
from gui.importing import tasks
from gui.importing.files import Files
from gui.work import Work

_SAVED_AS = "customers.xlsx"


class WayOut(NamedTuple):
    """What may be done about a failure."""

    words: Text
    take: Callable[[], object]


class Course(QObject):
    """`moved` tells that another step is shown, `altered` that the same one shows something else,
    `failed` carries a failure and the way out, `told` a `Text`; `finished` leads out of the wizard."""

    moved = Signal()
    altered = Signal()
    failed = Signal(object, object)
    told = Signal(object)
    finished = Signal()

    def __init__(self, desk: Desk, files: Files, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._files, self._page = desk, files, page
        self._way_out = WayOut(T("Choose another file"), self.choose_file)
        self._path: Path | None = None
        self.screen = ImportScreen()
        self.work = Work(desk)
        self.work.failed.connect(self._on_failed)
        # What was picked for a task that came to nothing is shown as it was before.
        self.work.stopped.connect(self._on_stopped)

    def choose_file(self) -> None:
        """Ask for a file, then read it."""
        path = None if self.work.busy else self._files.to_read(self._page)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Read this file and go on with it."""
        if not self.work.busy:
            self._read(path, FOUND_OUT, self._on_opened)

    def read_as(self, form: TextForm) -> None:
        """Read the text file that is open once more, in this form."""
        if self._path is not None and not self.work.busy:
            self._read(self._path, form, self._on_reopened)

    def go_on(self) -> None:
        """The main action of the step."""
        if self.work.busy or not self.screen.can_go_on:
            return
        match self.screen.step:
            case Step.FILE if self.screen.opened is None:
                self.choose_file()
            case Step.FILE:
                self._move(self.screen.resume)
            case Step.SHEET:
                self._move(self.screen.to_columns)
            case Step.COLUMNS:
                self.plan(self.screen.duplicates)
            case Step.PREVIEW:
                self._write()
            case Step.DONE:
                self.finished.emit()

    def go_back(self) -> None:
        """One step back."""
        if not self.work.busy and self.screen.can_go_back:
            self._move(self.screen.back)

    def cancel(self) -> None:
        """Stop what is under way; else back to the start."""
        if self.work.busy:
            self.work.stop()
        elif self.screen.can_go_back:
            self._move(self.screen.cancel)

    def another_file(self) -> None:
        """After an import: back to the start."""
        self._move(self.screen.start_again)

    def another_sheet(self) -> None:
        """After an import: the other sheets of the file."""
        self._move(self.screen.another_sheet)

    def choose_sheet(self, name: str) -> None:
        """Take another sheet of the file."""
        if not self.work.busy:
            self.screen.choose_sheet(name)
        self.altered.emit()

    def choose_field(self, index: int, choice: FieldChoice) -> None:
        """Let one column go elsewhere."""
        if not self.work.busy:
            self.screen.set_choice(index, choice)
        self.altered.emit()

    def give_own_fields(self) -> None:
        """Let every column that only the note takes have a field of its own."""
        if not self.work.busy:
            self.screen.give_own_fields()
        self.altered.emit()

    def choose_kind(self, kind: SheetKind) -> None:
        """Read the rows as something else."""
        understood = self.screen.understood
        if understood is None or self.work.busy:
            return
        task = tasks.rereading(understood, kind)
        self.work.run(T("Reading the columns"), task, self._on_reread)

    def plan(self, duplicates: Duplicates) -> None:
        """Show what would become of every row, planned anew where it has to be."""
        understood, book = self.screen.understood, self._desk.session.book
        if understood is None or self.work.busy:
            return
        preview = self.screen.preview
        if preview is not None and self.screen.is_planned(book, duplicates):
            self._on_planned(preview)
            return
        self._way_out = WayOut(T("Check again"), lambda: self.plan(duplicates))
        by_hand, today = self.screen.by_hand, self._desk.session.today
        library = self._desk.library
        task = tasks.planning(library, book.path, understood, duplicates, today, by_hand)
        self.work.run(T("Checking the rows"), task, self._on_planned)

    def amend(self, change: Callable[[ByHand], ByHand]) -> None:
        """Do something to single rows by hand, and show what comes of it. While rows are being planned it
        waits for its turn."""
        before = self.screen.by_hand
        after = change(before)
        if after != before:
            self.screen.set_by_hand(after)
            self.plan(self.screen.duplicates)

    def hand_back(self) -> None:
        """Write the rows with problems into a workbook of the user's choice."""
        understood, preview, desk = self.screen.understood, self.screen.preview, self._desk
        if understood is None or preview is None or self.work.busy:
            return
        name = f"{Path(understood.file.file_name).stem} {desk.say(T('Problems'))}.xlsx"
        out = self._files.to_write(self._page, name)
        if out is not None:
            self._way_out = WayOut(T("Choose another place"), self.hand_back)
            task = tasks.handing_back(desk.library, out, understood, preview, desk.words.outright())
            self.work.run(T("Writing {file}", file=out.name), task, lambda count: self._on_back(out, count))

    def export(self) -> None:
        """Write all customers into a workbook of the user's choice."""
        out = None if self.work.busy else self._files.to_write(self._page, _SAVED_AS)
        if out is None:
            return
        self._way_out = WayOut(T("Choose another place"), self.export)
        book, today = self._desk.session.book.path, self._desk.session.today
        task = tasks.exporting(self._desk.library, book, out, self._desk.words.outright(), today)
        self.work.run(T("Writing {file}", file=out.name), task, lambda count: self._on_exported(out, count))

    def look_again(self) -> None:
        """The book has changed: plan anew what is shown, ask whether the import still stands."""
        book = self._desk.session.book
        if self.screen.step is Step.DONE:
            self.screen.look_again(book)
            self.altered.emit()
        elif self.screen.step is Step.PREVIEW and not self.screen.is_planned(book, self.screen.duplicates):
            self.plan(self.screen.duplicates)

    def _read(self, path: Path, form: TextForm, done: Callable[[OpenedFile], None]) -> None:
        self._way_out = WayOut(T("Choose another file"), self.choose_file)
        task = tasks.reading(self._desk.library, path, form)

        def opened(file: OpenedFile) -> None:
            self._path = path
            done(as_before(self._desk.session.book, file))

        self.work.run(T("Reading {file}", file=path.name), task, opened)

    def _write(self) -> None:
        understood, preview, session = self.screen.understood, self.screen.preview, self._desk.session
        if understood is None or preview is None:
            return
        self._way_out = WayOut(T("Check again"), lambda: self.plan(preview.duplicates))
        task = tasks.writing(self._desk.library, session.book.path, understood, preview.plan, session.today)
        what = N("Writing {n} row", "Writing {n} rows", preview.written)
        session.hold()
        self.work.run(what, task, self._on_written, stoppable=False)

    def _on_opened(self, opened: OpenedFile) -> None:
        self._move(lambda: self.screen.open(opened))

    def _on_reopened(self, opened: OpenedFile) -> None:
        self.screen.open(opened)
        self.altered.emit()

    def _on_reread(self, understood: Understood) -> None:
        self.screen.set_understood(with_own_fields_of(self._desk.session.book, understood))
        self.altered.emit()

    def _on_planned(self, preview: Preview) -> None:
        if preview.by_hand is not self.screen.by_hand:
            self.plan(preview.duplicates)
            return
        arriving = self.screen.step is not Step.PREVIEW
        self.screen.show_preview(preview)
        (self.moved if arriving else self.altered).emit()

    def _on_written(self, changes: Changes) -> None:
        self._move(lambda: self.screen.finish(changes))
        self._desk.session.heard(changes)

    def _on_exported(self, out: Path, count: int) -> None:
        self.told.emit(N("{n} customer is in {file}", "{n} customers are in {file}", count, file=out.name))

    def _on_back(self, out: Path, count: int) -> None:
        self.told.emit(N("{n} row is in {file}", "{n} rows are in {file}", count, file=out.name))

    def _on_stopped(self) -> None:
        self.screen.drop_unplanned()
        self.altered.emit()

    def _on_failed(self, error: UserError) -> None:
        self._desk.session.release()
        self.screen.drop_unplanned()
        self.altered.emit()
        self.failed.emit(error, self._way_out)

    def _move(self, step: Callable[[], None]) -> None:
        step()
        self.moved.emit()
