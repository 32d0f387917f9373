"""The column of cards at the right of a step."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.theme.theme import ThemeHolder
from gui.widgets.painting import line_down

WIDE, NARROW = 340, 288
WIDE_FROM = 1_000


class Aside(QWidget):
    """Cards below each other on the ground of the window."""

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._themes = themes
        self.setAccessibleName(name)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(15, 12, 16, 12)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 0, 0)
        row.addWidget(scroll)
        self.fit(WIDE_FROM)

    def add(self, card: QWidget) -> None:
        """Put a card under those that are there."""
        self._column.insertWidget(self._column.count() - 1, card)

    def fit(self, width: int) -> None:
        """Take what belongs to it of a step of this width, in px."""
        self.setFixedWidth(WIDE if width >= WIDE_FROM else NARROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line_down(painter, 0, 0, self.height(), self._themes.theme.colour("line"))
