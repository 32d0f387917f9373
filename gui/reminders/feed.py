"""Keeps the calendar file of the phone up to date while the window is open."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.changes import Changes
from core.errors import BusyError, Cancelled, UserError
from core.outgoing.feed import write_feed
from core.ports import Library, Progress
from gui.jobs import Jobs, settled
from gui.session import Session
from resources.words import Words

QUIET_MS = 60_000
"""How long nothing has changed before the file is written again: with ten thousand birthdays the worker has
some seconds to do."""

BUSY_MS = 5_000
"""How long it waits for its turn."""


class FeedKeeper(QObject):
    """`failed` carries why the file could not be written: once, until it could be again or another place is
    chosen."""

    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, library: Library, words: Callable[[], Words]) -> None:
        super().__init__(session)
        self._session, self._jobs, self._library, self._words = session, jobs, library, words
        self._failing = ""
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self.write)
        session.changed.connect(self._on_changed)
        session.new_day.connect(self.write)

    def write(self) -> None:
        """Write it now, by the worker; nothing where no file is wanted."""
        place = self._session.book.preferences().calendar_feed if self._session.is_open else ""
        if not place:
            self._failing = ""
        elif self._session.is_held or self._jobs.is_busy:
            self._wait.start(BUSY_MS)
        else:
            task = settled(self._task(Path(place)))
            self._jobs.start(task, lambda ended: self._on_written(place, ended), self)

    def _task(self, out: Path) -> Callable[[Progress], int]:
        book, today, words = self._session.book.path, self._session.today, self._words()

        def work(tell: Progress) -> int:
            with closing(self._library.open_book(book, reading=True)) as opened:
                return write_feed(opened, self._library, words, today, out, tell)

        return work

    def _on_written(self, place: str, ended: int | UserError | Cancelled) -> None:
        if isinstance(ended, BusyError):
            self._wait.start(BUSY_MS)
        elif not isinstance(ended, UserError):
            self._failing = ""
        elif place != self._failing:
            self._failing = place
            self.failed.emit(ended)

    def _on_changed(self, changes: Changes) -> None:
        """Another place is filled at once."""
        self._wait.start(0 if "settings" in changes.tables else QUIET_MS)
