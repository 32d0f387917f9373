"""The search for suggestions: on the worker, with a connection of its own, one at a time."""

from datetime import datetime
from threading import Event

from PySide6.QtCore import QObject, Signal

from core.backups import back_up_before
from core.errors import Cancelled, UserError
from core.model.backup import Reason
from core.ports import Progress
from core.screens.families import Suggestion, find_suggestions
from gui.desk import Desk
from gui.jobs import settled


class Search(QObject):
    """`found` gives the suggestions, `told` how many of its steps are done, `stopped` that it ended
    without an answer: the user stopped it, or it failed and has said why."""

    found = Signal(object)
    told = Signal(int, int)
    stopped = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running = self._again = False
        self._stop = Event()
        desk.jobs.progressed.connect(self._on_progress)

    @property
    def is_running(self) -> bool:
        return self._running

    def start(self) -> None:
        """Look anew; while a search runs, another one follows it."""
        if self._running:
            self._again = True
            return
        self._running = True
        self._stop = self._desk.jobs.start(settled(self._work), self._on_ended, self)

    def cancel(self) -> None:
        """Stop at the next step."""
        self._again = False
        self._stop.set()

    def _work(self, tell: Progress) -> tuple[Suggestion, ...]:
        book = self._desk.library.open_book(self._desk.session.book.path)
        try:
            found = find_suggestions(book, tell)
            if any(suggestion.same_person for suggestion in found):
                # Made here, so that nobody waits for it when the merge is answered.
                backups = self._desk.library.backups(book.path)
                back_up_before(book, backups, Reason.MERGE, datetime.now().astimezone())
            return found
        finally:
            book.close()

    def _on_progress(self, done: int, total: int) -> None:
        """Heard here, not told by the worker: this object may be gone by then."""
        if self._running:
            self.told.emit(done, total)

    def _on_ended(self, ended: tuple[Suggestion, ...] | UserError | Cancelled) -> None:
        self._running = False
        if isinstance(ended, UserError):
            self._desk.session.failed.emit(ended)
        if isinstance(ended, UserError | Cancelled):
            self._again = False
            self.stopped.emit()
        elif self._again:
            self._again = False
            self.start()
        else:
            self.found.emit(ended)
