"""The text of a message to be changed: for this one alone, or kept as a wording for all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.actions.templates import change_template, drop_template, keep_template
from core.model.message import OWN, Template
from core.rules.filling import emptied
from core.screens.saying.sayings import Saying, Sayings
from core.text import T
from gui.desk import Desk
from gui.keys import bind
from gui.widgets.button import Button, ButtonKind
from gui.widgets.way_out import WayOut
from gui.widgets.words import key_words

_HEIGHT = 96


class Editor(QWidget):
    """`written` gives the text to be sent; `left` comes when all is to stay as it was."""

    written = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Sayings | None = None
        self._saying: Saying | None = None
        themes, say = desk.themes, desk.say
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(say(T("Text of the message")))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(_HEIGHT)
        self.field.setPlaceholderText(say(T("Write what is to be said")))
        self._take = Button(
            themes, say(T("Use this text")), ButtonKind.PRIMARY, keys=key_words("Ctrl+Return"), small=True
        )
        self._keep = Button(themes, "", keys=key_words("Ctrl+S"), small=True)
        self._drop = Button(themes, say(T("Take this wording away")), ButtonKind.TEXT, small=True)
        self._way_out = WayOut(themes, self, say(T("Press Esc again to drop what was typed")))
        self._lay_out()
        self._take.clicked.connect(self._write)
        self._keep.clicked.connect(self._keep_wording)
        self._drop.clicked.connect(self._drop_wording)
        bind(self, "Ctrl+Return", self._write)
        bind(self, "Ctrl+S", self._keep_wording)
        self.hide()

    def open(self, found: Sayings, saying: Saying | None, text: str) -> None:
        """Show this text, with the keyboard behind its last word."""
        self._found, self._saying = found, saying
        self._way_out.hide()
        words = T("Change my wording") if self._own_id() else T("Keep as my wording")
        self._keep.set_words(self._desk.say(words))
        self._drop.setVisible(bool(self._own_id()))
        self.field.setPlainText(text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._way_out.is_open():
            self.left.emit()

    def _own_id(self) -> int:
        """The user's own wording that the text came from; 0 where it is one of the program's."""
        if self._saying is None or not self._saying.key.startswith(OWN):
            return 0
        return int(self._saying.key.removeprefix(OWN))

    def _write(self) -> None:
        text = self.field.toPlainText().strip()
        if text:
            self.written.emit(text)

    def _keep_wording(self) -> None:
        """What was filled in becomes fields again, so that the wording fits everybody."""
        if self._found is None or self._saying is None:
            return
        session, language = self._desk.session, self._desk.words.language
        text = emptied(self.field.toPlainText().strip(), self._found.values, language)
        template = Template(self._saying.occasion, text, self._found.tone, language, self._saying.purpose)
        own = self._own_id()
        kept = session.run(
            lambda: change_template(session.book, own, text) if own else keep_template(session.book, template)
        )
        if kept is not None:
            self._write()

    def _drop_wording(self) -> None:
        session, own = self._desk.session, self._own_id()
        if session.run(lambda: drop_template(session.book, own)) is not None:
            self.left.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._take, self._keep, self._drop):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._way_out)
        column.addLayout(row)
