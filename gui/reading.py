"""The part of a page that shows what the book was asked."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.ports import Book
from core.text import T
from gui.page import Page
from gui.question import Question
from gui.regions import is_looked_at
from gui.widgets.empty import EmptyState

Answer = TypeVar("Answer")


class Reading(QStackedWidget):
    """Shows the `content` of a page; until its first answer is there, that it is on its way and how to stop
    it. What is shown already stays until the next answer."""

    def __init__(self, page: Page, content: QWidget) -> None:
        super().__init__()
        self._page, self._content = page, content
        self._is_answered = False
        self._cover = EmptyState(page.desk.themes, "")
        for face in (content, self._cover):
            self.addWidget(face)
        self._question = Question(page.desk, self)
        self._question.lasting.connect(self._show_waiting)
        self._question.answered.connect(self._uncover)
        self._question.stopped.connect(self._show_stopped)
        self._cover.acted.connect(self._stop_or_go_on)

    def ask(self, question: Callable[[Book], Answer], show: Callable[[Answer], None]) -> None:
        """Hand the answer to `show`, now or later. Raises `BusyError` as anything that is asked now."""
        self._question.ask(question, show)

    def _uncover(self) -> None:
        covered = self.currentWidget() is self._cover
        waits = self.window().focusWidget() is self._page  # where there was nothing yet to give it to
        self._is_answered = True
        self.setCurrentWidget(self._content)
        if (covered or waits) and is_looked_at(self):
            self._page.take_focus()
        self._page.counted.emit()

    def _show_waiting(self) -> None:
        say = self._page.desk.say
        line = T("In a book of this size that takes a moment")
        self._show_cover(say(T("Reading the book")), say(line), say(T("Cancel")))

    def _show_stopped(self) -> None:
        say = self._page.desk.say
        self._show_cover(say(T("This was not read to the end")), "", say(T("Read again")))

    def _show_cover(self, sentence: str, line: str, action: str) -> None:
        """What is known is not hidden."""
        if not self._is_answered:
            self._cover.set_state(sentence, line, action)
            self.setCurrentWidget(self._cover)

    def _stop_or_go_on(self) -> None:
        if self._question.is_awaited:
            self._question.stop()
        else:
            self._show_waiting()
            self._question.ask_again()
