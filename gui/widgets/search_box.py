"""What looks like a field at the top of the navigation, and opens the palette."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.key_hint import key_width, paint_key
from gui.widgets.painting import draw_icon, draw_icon_in, draw_words, rounded

_SIDE, _PADDING = 8, 10
"""Room left and right of the box, and inside it, px."""


class SearchBox(Button):
    """A button as wide as its column: icon and words at the left, the key cap at the right."""

    def __init__(self, themes: ThemeHolder, words: str, keys: str) -> None:
        super().__init__(themes, words, icon="search", keys=keys)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, self._themes.theme.scaled(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        box = self.rect().toRectF().adjusted(_SIDE, 0, -_SIDE, 0)
        ground: Token = "hover" if self.underMouse() else "surface"
        border: Token = "accent" if self.hasFocus() else "line"
        rounded(painter, box, 6, theme.colour(ground), theme.colour(border))
        if self._icon_only:
            draw_icon_in(painter, theme, self._icon, "text3", box)
            return
        middle = box.center().y()
        draw_icon(painter, theme, self._icon, "text3", QPointF(box.left() + _PADDING, middle - 8))
        paint_key(painter, box.right() - 8, middle, self._keys, theme)
        room = box.adjusted(_PADDING + 22, 0, -key_width(self._keys, theme) - 12, 0)
        draw_words(painter, QRectF(room), self._words, theme, Role.TABLE, "text2")
