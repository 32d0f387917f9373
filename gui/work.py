"""One long task of a page at a time: after a moment it shows how far it is, and a way to stop it."""

from collections.abc import Callable
from threading import Event
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import Cancelled, UserError
from core.ports import Progress
from core.text import T, Text
from gui.jobs import Jobs, settled
from gui.theme.theme import ThemeHolder
from gui.widgets.progress import ProgressCard

Result = TypeVar("Result")

PATIENCE_MS = 300


class Bench(Protocol):
    """What a task of a page needs of the desk; a page without a book has no more than this."""

    @property
    def themes(self) -> ThemeHolder: ...

    @property
    def jobs(self) -> Jobs: ...

    def say(self, text: Text) -> str: ...


class Work(QObject):
    """`failed` carries a failure in words; `stopped` tells that the user gave the task up.

    Failures come out here and not at the desk's jobs, because the step that asked tells them. It goes with
    its card.
    """

    failed = Signal(object)
    stopped = Signal()

    def __init__(self, desk: Bench) -> None:
        card = ProgressCard(desk.themes, desk.say(T("Cancel")))
        super().__init__(card)
        self._desk, self.card = desk, card
        self._what = Text("")
        self._stoppable, self._stop = True, Event()
        self.busy = False
        self.card.hide()
        self.card.cancelled.connect(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.card.show)
        desk.jobs.progressed.connect(self._on_progress)

    def run(
        self,
        what: Text,
        task: Callable[[Progress], Result],
        done: Callable[[Result], None],
        *,
        stoppable: bool = True,
    ) -> None:
        """Have the worker do it; `done` gets the result. Nothing else may be under way."""
        self._what, self._stoppable, self.busy = what, stoppable, True
        self.card.set_cancellable(stoppable)
        self.card.set_progress(self._desk.say(what), 0, 0)
        self._patience.start()
        self._stop = self._desk.jobs.start(settled(task), lambda ended: self._on_ended(ended, done), self)

    def stop(self) -> None:
        """Give it up at its next step; what writes is not given up half way."""
        if self.busy and self._stoppable:
            self._stop.set()
            self.card.set_cancellable(False)

    def _on_progress(self, done: int, total: int) -> None:
        if self.busy and total > 1:
            words = T("{what}, {done} of {total}", what=self._what, done=done, total=total)
            self.card.set_progress(self._desk.say(words), done, total)

    def _on_ended(self, ended: Result | UserError | Cancelled, done: Callable[[Result], None]) -> None:
        self.busy = False
        self._patience.stop()
        self.card.hide()
        if isinstance(ended, UserError):
            self.failed.emit(ended)
        elif isinstance(ended, Cancelled):
            self.stopped.emit()
        else:
            done(ended)
