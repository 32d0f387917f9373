"""What a revisit asks beside the mark: what could be better, what is wished next, and at the low mark what
went wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.revisits import RevisitAnswers
from core.screens.revisit import LOW, answers_read_back, read_answers
from core.text import T, Text
from gui.desk import Desk
from gui.quick_entry.said_line import SaidLine
from gui.theme.type import Role
from gui.widgets.label import PlainLabel


class RevisitQuestions(QWidget):
    """`entered` comes with Enter in the last line, `changed` with other words, `moved_to` gives the line
    that Enter in the one before went on to."""

    entered = Signal()
    changed = Signal()
    moved_to = Signal(QWidget)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._score: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.better, _ = self._ask(T("What could be better"), T("becomes a suggestion"))
        self.wish, _ = self._ask(T("What is wished next"), T("becomes a wish, a date at its end is its day"))
        self.complaint, self._grave = self._ask(
            T("Note a complaint"), T("what went wrong, and the day a reply is promised for")
        )
        self._understood = PlainLabel(desk.themes, role=Role.CAPTION, token="accent", wrap=True)
        self._column.addWidget(self._understood)
        self.set_score(None)

    @property
    def answers(self) -> RevisitAnswers:
        """What the lines say."""
        session, lines = self._desk.session, (self.better, self.wish, self.complaint)
        better, wish, complaint = (line.text() for line in lines)
        return read_answers(session.book, better, wish, complaint, session.today, self._score)

    def set_score(self, score: int | None) -> None:
        """The mark that was given: the low one asks for a complaint."""
        self._score = score
        self._grave.setVisible(score == LOW)
        self._read_back()

    def start_over(self) -> None:
        """Empty lines."""
        for line in (self.better, self.wish, self.complaint):
            line.clear()
        self.set_score(None)

    def _ask(self, question: Text, becomes: Text) -> tuple[SaidLine, QWidget]:
        say, themes = self._desk.say, self._desk.themes
        row = QWidget()
        inner = QVBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        line = SaidLine(themes, say(question), say(becomes))
        inner.addWidget(PlainLabel(themes, say(question), Role.CAPTION, "text2"))
        inner.addWidget(line)
        line.entered.connect(lambda: self._go_on(line))
        line.textChanged.connect(lambda _text: self._read_back())
        self._column.addWidget(row)
        return line, row

    def _go_on(self, line: SaidLine) -> None:
        """To the next question, or to the end."""
        asked: Sequence[SaidLine] = (self.better, self.wish, self.complaint)
        later = [
            one for one in asked[asked.index(line) + 1 :] if one is not self.complaint or self._score == LOW
        ]
        if later:
            later[0].setFocus()
            self.moved_to.emit(later[0])
        else:
            self.entered.emit()

    def _read_back(self) -> None:
        parts = answers_read_back(self.answers)
        self._understood.setVisible(bool(parts))
        self._understood.set_words(self._desk.say(T("{parts}", parts=parts)))
        self.changed.emit()
