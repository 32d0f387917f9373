"""Fields for typing: the line itself, and the line with its caption and what is wrong with it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.key_hint import key_width, paint_key
from gui.widgets.label import IconLabel, PlainLabel
from gui.widgets.painting import draw_icon
from gui.widgets.words import set_look


class Mark(StrEnum):
    """What the border of a field says."""

    PLAIN = ""
    WRONG = "wrong"
    WARN = "warn"


class LineEdit(QLineEdit):
    """One line of text. `name` is read aloud; an icon may lead and a key cap may close the line.

    `left` comes when the focus leaves the field.
    """

    left = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        placeholder: str = "",
        *,
        icon: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._icon, self._keys = themes, icon, keys
        self._composing = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._leave_room()
        themes.changed.connect(self._leave_room)

    def set_mark(self, mark: Mark) -> None:
        """Show that the content is wrong or doubtful."""
        set_look(self, "mark", mark.value)

    def set_keys(self, keys: str) -> None:
        """Show another key cap; empty shows none."""
        self._keys = keys
        self._leave_room()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = event.preeditString()
        super().inputMethodEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme, middle = self._themes.theme, self.height() / 2
        if self._icon:
            draw_icon(painter, theme, self._icon, "text3", QPointF(11, middle - 8))
        if self._keys and not self.text() and not self._composing:
            paint_key(painter, self.width() - 10, middle, self._keys, theme)

    def _leave_room(self) -> None:
        theme = self._themes.theme
        keys = key_width(self._keys, theme) + 8 if self._keys else 0
        self.setTextMargins(24 if self._icon else 0, 0, keys, 0)
        self.setMinimumHeight(theme.scaled(32))
        self.update()


class Field(QWidget):
    """A line with its caption above and, on leaving it, what is wrong below.

    `check` gets the text and returns what is wrong with it in words, or nothing.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        caption: str,
        check: Callable[[str], str] | None = None,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line = LineEdit(themes, caption, placeholder)
        self._check = check
        self._caption = PlainLabel(themes, caption, Role.CAPTION, "text2")
        self._caption.setBuddy(self.line)
        self._icon = IconLabel(themes, "warning", "danger", 12)
        self._problem = PlainLabel(themes, role=Role.CAPTION, token="danger", wrap=True)
        self._lay_out()
        self.say("")
        self.line.left.connect(self.validate)

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Fill the line and forget what was wrong."""
        self.line.setText(text)
        self.say("")

    def validate(self) -> bool:
        """Check now; True where nothing is wrong."""
        problem = self._check(self.line.text()) if self._check else ""
        self.say(problem)
        return not problem

    def say(self, words: str, mark: Mark = Mark.WRONG) -> None:
        """Say what is wrong (or, with `Mark.WARN`, doubtful); empty words take it back."""
        warn = mark is Mark.WARN
        self._icon.set_icon("info" if warn else "warning", "warn" if warn else "danger")
        self._problem.set_token("warn" if warn else "danger")
        self._problem.set_words(words)
        self._icon.setVisible(bool(words))
        self._problem.setVisible(bool(words))
        self.line.set_mark(mark if words else Mark.PLAIN)
        self.line.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self.line)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._icon)
        below.addWidget(self._problem, 1)
        column.addLayout(below)
