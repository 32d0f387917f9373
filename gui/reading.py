"""What a page asks of the book: answered at once, or by the worker where the book is large."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.errors import Cancelled, UserError
from core.ports import Book, Progress
from core.text import T
from gui.jobs import settled
from gui.page import Page
from gui.widgets.empty import EmptyState

Answer = TypeVar("Answer")

SMALL = 2_000
"""Cards up to which whatever a page asks is answered in a tenth of a second."""

PATIENCE_MS = 300
"""An answer that is there sooner is not waited for visibly."""


class Reading(QStackedWidget):
    """Shows the `content` of a page; until its first answer is there, that it is on its way and how to stop
    it. What is shown already stays until the next answer. Of several questions the last is answered."""

    def __init__(self, page: Page, content: QWidget) -> None:
        super().__init__()
        self._page, self._content = page, content
        self._cover = EmptyState(page.desk.themes, "")
        self._cover.acted.connect(self._on_acted)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_waiting)
        self._under_way: Event | None = None
        self._asked: Callable[[], None] | None = None
        self._is_due = self._is_answered = False
        for face in (content, self._cover):
            self.addWidget(face)

    def ask(self, question: Callable[[Book], Answer], show: Callable[[Answer], None]) -> None:
        """Hand the answer to `show`, now or later. Raises `BusyError` as any question that is asked now."""
        book = self._page.desk.session.book
        if book.customers.next_id() <= SMALL:
            show(question(book))
            return
        self._asked, self._is_due = partial(self._start, question, show), True
        self._go_on()

    def _go_on(self) -> None:
        """Ask what was asked last, once the worker has ended with what was asked before."""
        if self._is_due and self._under_way is None and self._asked is not None:
            self._is_due = False
            if not self._is_answered:
                self._patience.start()
            self._asked()

    def _start(self, question: Callable[[Book], Answer], show: Callable[[Answer], None]) -> None:
        work = settled(partial(self._answer, question))
        self._under_way = self._page.desk.jobs.start(work, partial(self._on_ended, show), self)

    def _answer(self, question: Callable[[Book], Answer], tell: Progress) -> Answer:
        """The worker's part, on a connection of its own."""
        tell(0, 1)
        desk = self._page.desk
        book = desk.library.open_book(desk.session.book.path, reading=True)
        try:
            return question(book)
        finally:
            book.close()

    def _on_ended(self, show: Callable[[Answer], None], ended: Answer | UserError | Cancelled) -> None:
        stopped, self._under_way = self._under_way, None
        if self._is_due:
            self._go_on()
        elif isinstance(ended, UserError):
            self._page.desk.session.failed.emit(ended)
            self._stop()
        elif not isinstance(ended, Cancelled) and stopped is not None and not stopped.is_set():
            self._is_answered = True
            show(ended)
            self._uncover()
            self._page.counted.emit()

    def _uncover(self) -> None:
        self._patience.stop()
        covered = self.currentWidget() is self._cover
        self.setCurrentWidget(self._content)
        if covered and self.isVisible():
            self._page.take_focus()

    def _show_waiting(self) -> None:
        say = self._page.desk.say
        line = T("In a book of this size that takes a moment")
        self._cover.set_state(say(T("Reading the book")), say(line), say(T("Cancel")))
        self.setCurrentWidget(self._cover)

    def _on_acted(self) -> None:
        """The button stops what is on its way, and asks again for what was stopped."""
        if self._under_way is not None and not self._under_way.is_set():
            self._under_way.set()
            self._stop()
        else:
            self._is_due = True
            self._show_waiting()
            self._go_on()

    def _stop(self) -> None:
        self._patience.stop()
        if not self._is_answered:
            say = self._page.desk.say
            self._cover.set_state(say(T("This was not read to the end")), "", say(T("Read again")))
            self.setCurrentWidget(self._cover)
