"""What is done with copies from the page, by the worker, one thing at a time."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors import UserError
from core.model.backup import Drill, Overview
from core.ports import Arrival
from core.text import T, Text
from gui.backups import tasks
from gui.desk import Desk
from gui.work import Work


class Course(QObject):
    """`began` tells that something asked for is being done; `seen` carries an `Overview`, `compared` a path
    and a `Comparison`, `told` a `Text`, and `failed` a failure in words."""

    began = Signal()
    seen = Signal(object)
    compared = Signal(object, object)
    told = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._again = False
        self.work = Work(desk)
        self.work.failed.connect(self.failed)

    def look(self) -> None:
        """See what there is; while something else is done, afterwards."""
        if self.work.busy:
            self._again = True
            return
        self._again = False
        self._run(T("Looking at the backups"), tasks.looking(self._desk.library, self._path), self._on_seen)

    def back_up(self) -> None:
        """Make a copy now."""
        if not self.work.busy:
            self._begin(T("Backing up"), tasks.copying(self._desk.library, self._path), self._on_copied)

    def compare(self, copy: Path) -> None:
        """Set a file from elsewhere beside the book."""
        if not self.work.busy:
            task = tasks.comparing(self._desk.library, self._path, copy)
            self._begin(
                T("Reading {file}", file=copy.name), task, lambda found: self.compared.emit(copy, found)
            )

    def restore(self, copy: Path) -> None:
        """Let a copy take the book's place."""
        if not self.work.busy:
            task = tasks.arriving(self._desk.library, self._path, copy)
            self._begin(T("Restoring {file}", file=copy.name), task, self._on_ready)

    def drill(self) -> None:
        """Try the newest copy."""
        if not self.work.busy:
            task = tasks.drilling(self._desk.library, self._path)
            self._begin(T("Trying the newest backup"), task, self._on_drilled)

    def use_second(self, folder: Path | None) -> None:
        """Let copies go to this folder too; None for no second place."""
        if not self.work.busy:
            task = tasks.choosing(self._desk.library, self._path, folder)
            self._begin(T("Copying to the second place"), task, lambda _done: self.look())

    @property
    def _path(self) -> Path:
        return self._desk.session.book.path

    def _begin(self, what: Text, task: Callable[..., object], done: Callable[..., None]) -> None:
        self.began.emit()
        self._run(what, task, done)

    def _run(self, what: Text, task: Callable[..., object], done: Callable[..., None]) -> None:
        self.work.run(what, task, done, stoppable=False)

    def _on_seen(self, overview: Overview) -> None:
        self.seen.emit(overview)
        if self._again:
            self.look()

    def _on_copied(self, path: Path) -> None:
        self.told.emit(T("Backed up: {name}", name=path.name))
        self.look()

    def _on_drilled(self, drill: Drill | None) -> None:
        if drill is not None and drill.problem is not None:
            what = T("The newest backup could not be restored in a trial")
            self.failed.emit(UserError(what, drill.problem, T("Make a new backup now")))
        self.look()

    def _on_ready(self, arrival: Arrival) -> None:
        session, library, path = self._desk.session, self._desk.library, self._path
        session.exchange(arrival.take_place, lambda: library.open_book(path))
