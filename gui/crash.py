"""The window of a fault of ours: that what was written stays written, and what a helper would need."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from core.reports import Report
from core.text import T
from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from resources.words import Words

_SIZE = (640, 440)
_NAME = "shuke-report.txt"


class CrashWindow(QDialog):
    """Shows the whole report before anything is done with it. `accept` goes on, `reject` ends."""

    def __init__(self, themes: ThemeHolder, words: Words, report: Report) -> None:
        super().__init__()
        self._themes, self._words, self._report = themes, words, report
        self._text = QPlainTextEdit(report.text)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(words.say(T("Report")))
        self.setWindowTitle(words.say(T("Shuke")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._lay_out()

    def save(self, path: Path) -> bool:
        """Write the report; whether that went well."""
        try:
            path.write_text(f"{self._report.text}\n", "utf-8")
        except OSError:
            return False
        return True

    def _ask_and_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self._words.say(T("Save report")), _NAME)
        if chosen and not self.save(Path(chosen)):
            self._state.set_words(self._words.say(T("This place can’t be written to")))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.text)
        self._state.set_words(self._words.say(T("Copied")))

    def _lay_out(self) -> None:
        say, themes = self._words.say, self._themes
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addWidget(PlainLabel(themes, say(T("Shuke made a mistake")), Role.PAGE_TITLE))
        for line in (
            T("What was written stays written. What was being done just now may be missing."),
            T("This is all that is known of it. It names no customer and is not sent anywhere."),
        ):
            column.addWidget(PlainLabel(themes, say(line), token="text2", wrap=True))
        column.addWidget(self._text, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        say, row = self._words.say, QHBoxLayout()
        row.setSpacing(8)
        self._state = PlainLabel(self._themes, "", Role.CAPTION, "text3", elide=True)
        row.addWidget(self._state, 1)
        for words, kind, act in (
            (T("Copy"), ButtonKind.SECONDARY, self._copy),
            (T("Save report"), ButtonKind.SECONDARY, self._ask_and_save),
            (T("Close Shuke"), ButtonKind.SECONDARY, self.reject),
            (T("Go on"), ButtonKind.PRIMARY, self.accept),
        ):
            button = Button(self._themes, say(words), kind)
            button.clicked.connect(act)
            row.addWidget(button)
        return row
