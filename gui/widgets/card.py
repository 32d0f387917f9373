"""Surfaces that hold other widgets: cards and thin lines between their parts."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.label import PlainLabel


class Card(QFrame):
    """A rounded surface with an optional title, a note beside it and one action at its right.

    Put content into `body`, a column with gaps of 8 px.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        title: str = "",
        note: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)
        self._title = PlainLabel(themes, title, Role.BODY, bold=True, elide=True)
        self._note = PlainLabel(themes, role=Role.CAPTION, token="text3", elide=True, parent=self)
        self._show_note(note)
        if title or action:
            self.body.addLayout(self._head(action))

    def set_title(self, title: str, note: str = "") -> None:
        """Another title and note."""
        self.setAccessibleName(title)
        self._title.set_words(title)
        self._show_note(note)

    def _show_note(self, note: str) -> None:
        """Without a note the title has all the room."""
        self._note.set_words(note)
        self._note.setVisible(bool(note))

    def add(self, widget: QWidget) -> None:
        """Put a widget under what is there."""
        self.body.addWidget(widget)

    def _head(self, action: QWidget | None) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._note, 1)
        head.addStretch(0)
        if action:
            head.addWidget(action)
        return head


class Line(QFrame):
    """A line of one px between parts of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
