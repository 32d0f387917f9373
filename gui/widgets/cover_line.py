"""The line at the foot of the navigation that covers what nobody beside the screen may see."""

import sys

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.key_hint import key_width, paint_key
from gui.widgets.painting import draw_icon_in, draw_words, rounded
from gui.widgets.words import key_words

KEYS = "Meta+M" if sys.platform == "darwin" else "Ctrl+M"
"""macOS keeps Cmd+M to itself."""

_SIDE, _PADDING, _ICON = 8, 10, 12
"""Room left and right of the line, and inside it; width of the icon, px."""


class CoverLine(Button):
    """As wide as its column, and as quiet as the words beside it."""

    def __init__(self, themes: ThemeHolder, words: str) -> None:
        super().__init__(themes, words, icon="eye", keys=key_words(KEYS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, self._themes.theme.scaled(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        box = self.rect().toRectF().adjusted(_SIDE, 0, -_SIDE, 0)
        ground = theme.colour("hover") if self.underMouse() else None
        rounded(painter, box, 6, ground, theme.colour("accent") if self.hasFocus() else None)
        icon = QRectF(box.left() + _PADDING, box.top(), _ICON, box.height())
        draw_icon_in(painter, theme, self._icon, "text3", icon, _ICON)
        paint_key(painter, box.right() - 8, box.center().y(), self._keys, theme)
        room = box.adjusted(_PADDING + _ICON + 6, 0, -key_width(self._keys, theme) - 12, 0)
        draw_words(painter, room, self._words, theme, Role.CAPTION, "text3")
