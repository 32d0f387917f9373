"""A choice from a list that opens."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.widgets.field import Mark
from gui.widgets.painting import draw_icon
from gui.widgets.words import set_look


class ComboBox(QComboBox):
    """`name` is read aloud. The wheel scrolls the page, it never changes the choice in passing."""

    def __init__(self, themes: ThemeHolder, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setAccessibleName(name)
        # The list view lets the style sheet set the height of its rows.
        self.setView(QListView(self))
        self._resize()
        themes.changed.connect(self._resize)

    def set_mark(self, mark: Mark) -> None:
        """Show that the choice is wrong or doubtful."""
        set_look(self, "mark", mark.value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        at = QPointF(self.width() - 22, self.height() / 2 - 6)
        token: Token = "text2" if self.isEnabled() else "text3"
        draw_icon(painter, self._themes.theme, "chevron_down", token, at, 12)

    def _resize(self) -> None:
        self.setMinimumHeight(self._themes.theme.scaled(32))
        self.update()
