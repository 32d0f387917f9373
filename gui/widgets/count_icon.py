"""The icon beside the clock: how many households are open, as large as there is room for it."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from gui.theme.theme import Theme, ThemeHolder
from gui.widgets.painting import CENTER, draw_icon_in, rounded

_SIDE = 64
_MOST = 99
_SIZES = {1: 46, 2: 38, 3: 28}
"""Px of the digits, by how many letters there are."""


class CountIcon(QSystemTrayIcon):
    """A number beside the clock, in every theme."""

    def __init__(self, themes: ThemeHolder, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self._count = 0
        self._paint()
        themes.changed.connect(self._paint)

    def set_count(self, count: int, words: str) -> None:
        """Show another number; `words` say what it counts."""
        self._count = count
        self.setToolTip(words)
        self._paint()

    def _paint(self) -> None:
        self.setIcon(_drawn(self._themes.theme, self._count))


def _drawn(theme: Theme, count: int) -> QIcon:
    """The number on a plate of the accent; a tick when nothing is open."""
    picture = QPixmap(_SIDE, _SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plate = QRectF(0, 0, _SIDE, _SIDE)
    rounded(painter, plate, 14, theme.colour("accent_fill"))
    if count:
        _write(painter, plate, theme, str(count) if count <= _MOST else f"{_MOST}+")
    else:
        draw_icon_in(painter, theme, "check", "on_accent", plate, 44)
    painter.end()
    return QIcon(picture)


def _write(painter: QPainter, plate: QRectF, theme: Theme, words: str) -> None:
    font = QFont(painter.font())
    font.setPixelSize(_SIZES[len(words)])
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(plate, CENTER, words)
