"""The line that asks for another day, and reads it back before it counts."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.calendar.lunar import to_lunar
from core.errors import UserError
from core.rules.calendar_of import work_calendar
from core.screens.dates import read_date
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.field import LineEdit, Mark
from gui.widgets.key_hint import KeyHint
from gui.widgets.label import PlainLabel
from gui.widgets.words import announce


class DateLine(QWidget):
    """Opened for one outcome. `dated` gives the day on Enter; `escaped` comes with Esc.

    Without a text Enter takes the day that was proposed, if there is one.
    """

    dated = Signal(object)
    escaped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._proposed: date | None = None
        self._caption = PlainLabel(desk.themes, role=Role.TABLE, bold=True)
        self._line = LineEdit(desk.themes, desk.say(T("Next date")), desk.say(T("3, next mon, 10-8")))
        self._answer = PlainLabel(desk.themes, role=Role.CAPTION, token="text2", wrap=True)
        self._line.textChanged.connect(self._read_back)
        self._line.returnPressed.connect(self._accept)
        self._lay_out()
        self.hide()

    def open(self, caption: str, proposed: date | None) -> None:
        """Ask for the day; `caption` names the outcome it is for."""
        self._proposed = proposed
        self._caption.set_words(caption)
        self._line.clear()
        self._read_back()
        self.show()
        self._line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _day(self) -> date | None:
        """The day meant, or the one proposed. Raises UserError for a text that names none."""
        text = self._line.text().strip()
        if not text:
            return self._proposed
        settings = self._desk.session.book.preferences()
        return read_date(text, self._desk.session.today, work_calendar(settings))

    def _read_back(self) -> None:
        """While typing, say what is understood so far; what is not yet is no mistake yet."""
        self._line.set_mark(Mark.PLAIN)
        try:
            day = self._day()
        except UserError:
            day = None
        shown = self._spoken(day) if day else T("Days, a weekday or a date, in either calendar")
        self._say(shown, wrong=False)

    def _accept(self) -> None:
        try:
            day = self._day()
        except UserError as error:
            self._refuse(T("{what}. {fix}", what=error.what, fix=error.fix) if error.fix else error.what)
            return
        if day is None:
            self._refuse(T("Which day? 3 means in three days"))
            return
        self.hide()
        self.dated.emit(day)

    def _refuse(self, words: Text) -> None:
        self._line.set_mark(Mark.WRONG)
        self._say(words, wrong=True)
        announce(self._line, self._desk.say(words))

    def _say(self, text: Text, wrong: bool) -> None:
        words = self._desk.say(text)
        self._answer.set_token("danger" if wrong else "text2")
        self._answer.set_words(words)
        self._line.setAccessibleDescription(words)

    def _spoken(self, day: date) -> Text:
        lunar = to_lunar(day)
        words = self._desk.words
        return T("{day}, {lunar}", day=day, lunar=words.lunar_day(lunar.month, lunar.day, lunar.leap))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._caption)
        row.addWidget(self._line, 1)
        row.addWidget(KeyHint(self._desk.themes, "Enter"))
        column.addLayout(row)
        column.addWidget(self._answer)
