"""A plain ground for other widgets."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.widgets.painting import fill


class Ground(QWidget):
    """Filled with one colour of the theme.

    Painted, because a background role would lend its text colour to the labels on it.
    """

    def __init__(self, themes: ThemeHolder, token: Token = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._token = themes, token
        themes.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect().toRectF(), self._themes.theme.colour(self._token))
