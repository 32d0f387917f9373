"""The open book of the window, the day it is, and the one signal that something has changed."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.changes import Changes
from core.errors import BusyError, UserError
from core.model.lines import ChangeLine
from core.ports import Book
from core.text import T, Text
from gui.at_once import is_undone_at_once

LOOK_EVERY_MS = 1_000
WAIT_MS = 50
"""How long the window waits for the worker's commit before it keeps what it shows."""


class Session(QObject):
    """Actions go through `run`, so that every page hears of them the same way.

    `changed` carries what an action, an undo or another program changed; `done` what the user has
    just done, in words for the toast; `failed` a failure in words; `new_day` that midnight passed;
    `held` whether the worker is writing, so that what the user does has to wait its turn; `reopened`
    that another book stands in the place of the one before.
    """

    changed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    new_day = Signal()
    held = Signal(bool)
    reopened = Signal()

    def __init__(self, book: Book, clock: Callable[[], date]) -> None:
        super().__init__()
        self.book = book
        self._clock = clock
        self._day = clock()
        self._version = book.version()
        self._is_held = False
        self._waiting: list[Callable[[], object]] = []
        self._watch = QTimer(self, interval=LOOK_EVERY_MS)
        self._watch.timeout.connect(self._look)
        self._watch.start()

    @property
    def today(self) -> date:
        return self._day

    @property
    def is_open(self) -> bool:
        """Whether the book is still ours to ask."""
        return self._watch.isActive()

    @property
    def is_held(self) -> bool:
        """Whether the worker is writing."""
        return self._is_held

    def run(self, action: Callable[[], Changes], words: Text | None = None) -> Changes | None:
        """Do it and tell the pages; None when it failed, which has then been told.

        `words` say what was done, where the change's label alone would say too little. While the
        worker is writing it is kept and done after it.
        """
        if self._is_held:
            self._waiting.append(partial(self.run, action, words))
            return Changes(0, words or T("Kept until the work under way is written"))
        changes = self._attempt(action)
        if changes is not None and changes.rows:
            self.done.emit(words or changes.label)
        return changes

    def undo(self, number: int | None = None, insist: bool = False) -> Changes | None:
        return self._attempt(lambda: self.book.undo(number, insist=insist, on=self._day))

    def redo(self, number: int | None = None) -> Changes | None:
        return self._attempt(lambda: self.book.redo(number, on=self._day))

    def large_step(self, *, undone: bool) -> ChangeLine | None:
        """What `undo` would take back, or of what is `undone` `redo` bring back, where that is the worker's
        to do. While somebody is writing there is none: they find out themselves."""
        try:
            line = self.book.next_step(undone=undone)
            return None if line is None or is_undone_at_once(self.book, line) else line
        except BusyError:
            return None

    def hold(self) -> None:
        """The worker begins to write: until it is `heard` or the session is `released`, what the user
        does waits."""
        if not self._is_held:
            self._is_held = True
            self.book.wait_at_most(WAIT_MS)
            self.held.emit(True)

    def heard(self, changes: Changes) -> None:
        """Something was changed elsewhere: by the worker's own connection."""
        self.book.wait_at_most(None)
        self._version = self.book.version()
        self.changed.emit(changes)
        self.release()

    def release(self) -> None:
        """The worker writes no more: do what has waited, in its order."""
        if self._is_held:
            self._is_held = False
            self.book.wait_at_most(None)
            waiting, self._waiting = self._waiting, []
            for action in waiting:
                action()
            self.held.emit(False)

    def exchange(self, swap: Callable[[], object], reopen: Callable[[], Book]) -> bool:
        """Let another book take the place of this one, which nobody has open meanwhile. When `swap` fails,
        that is told, the same book is opened again, and False returned."""
        self.close()
        failure: UserError | None = None
        try:
            swap()
        except UserError as error:
            failure = error
        self.book = reopen()
        self._version = self.book.version()
        self._watch.start()
        if failure is not None:
            self.failed.emit(failure)
            return False
        self.reopened.emit()
        return True

    def close(self) -> None:
        """Let the book go; once is enough."""
        if self.is_open:
            self._watch.stop()
            self.book.close()

    def _attempt(self, action: Callable[[], Changes]) -> Changes | None:
        try:
            changes = action()
        except UserError as error:
            self.failed.emit(error)
            return None
        self.changed.emit(changes)
        return changes

    def _look(self) -> None:
        """Notice what another program has written, and that a new day has begun."""
        if self._is_held:
            return
        if self._clock() != self._day:
            self._day = self._clock()
            self.new_day.emit()
        version = self.book.version()
        if version != self._version:
            self._version = version
            self.changed.emit(Changes(0, T("Changed by another program")))
