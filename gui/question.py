"""What the window asks of the book: answered at once, or by the worker where the book is large."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import Cancelled, UserError
from core.ports import Book, Progress
from gui.at_once import is_answered_at_once
from gui.desk import Desk
from gui.jobs import settled

Answer = TypeVar("Answer")

PATIENCE_MS = 300
"""An answer that is there sooner is not waited for visibly."""


def read_apart(desk: Desk, question: Callable[[Book], Answer], tell: Progress) -> Answer:
    """The worker's part, on a connection of its own."""
    tell(0, 1)
    book = desk.library.open_book(desk.session.book.path, reading=True)
    try:
        return question(book)
    finally:
        book.close()


class Question(QObject):
    """Of several that are asked one after another the last is answered.

    `lasting` tells that the worker's answer is not there yet, `answered` that it has been shown, `stopped`
    that there will be none: the user stopped it, or it failed and has said why.
    """

    lasting = Signal()
    answered = Signal()
    stopped = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.lasting)
        self._under_way: Event | None = None
        self._asked: Callable[[], None] | None = None
        self._is_due = False

    @property
    def is_awaited(self) -> bool:
        """Whether there is an answer on its way that will be shown."""
        return self._is_due or (self._under_way is not None and not self._under_way.is_set())

    def ask(self, question: Callable[[Book], Answer], show: Callable[[Answer], None]) -> None:
        """Hand the answer to `show`, now or later. Raises `BusyError` as anything that is asked now."""
        book = self._desk.session.book
        if is_answered_at_once(book):
            show(question(book))
            return
        self._asked = partial(self._start, question, show)
        self.ask_again()

    def ask_again(self) -> None:
        """Ask what was asked last, once the worker has ended with what was asked before."""
        self._is_due = True
        self._patience.start()
        self._go_on()

    def stop(self) -> None:
        """The answer is not wanted any more."""
        self._is_due = False
        self._patience.stop()
        if self._under_way is not None:
            self._under_way.set()
        self.stopped.emit()

    def _go_on(self) -> None:
        if self._is_due and self._under_way is None and self._asked is not None:
            self._is_due = False
            self._asked()

    def _start(self, question: Callable[[Book], Answer], show: Callable[[Answer], None]) -> None:
        work = settled(partial(read_apart, self._desk, question))
        self._under_way = self._desk.jobs.start(work, partial(self._on_ended, show), self)

    def _on_ended(self, show: Callable[[Answer], None], ended: Answer | UserError | Cancelled) -> None:
        wanted, self._under_way = self.is_awaited and not self._is_due, None
        if not wanted:
            self._go_on()
        elif isinstance(ended, UserError):
            self._desk.session.failed.emit(ended)
            self.stop()
        elif not isinstance(ended, Cancelled):
            self._patience.stop()
            show(ended)
            self.answered.emit()
