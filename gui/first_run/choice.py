"""One way to begin: an icon, what it does, and its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.key_hint import paint_key
from gui.widgets.painting import draw_icon_in, draw_words, focus_ring, rounded
from gui.widgets.push_button import PushButton

_HEIGHT = 72
_BOX = 36


class Choice(PushButton):
    """`words` in bold with `line` below. The `main` one is tinted. Enter presses the one in focus."""

    def __init__(self, themes: ThemeHolder, icon: str, words: str, line: str) -> None:
        super().__init__()
        self._themes, self._icon, self._words, self._line = themes, icon, words, line
        self._keys, self._main = "", False
        self.setAccessibleName(words)
        self.setAccessibleDescription(line)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def set_keys(self, keys: str, *, main: bool) -> None:
        """Show another key; tint the main one."""
        self._keys, self._main = keys, main
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, self._themes.theme.scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect = self._themes.theme, self.rect().toRectF()
        tinted = self._main or self.isDown()
        ground = theme.colour("accent_tint" if tinted else "hover" if self.underMouse() else "surface")
        rounded(painter, rect, 8, ground, theme.colour("accent_border" if tinted else "line"))
        if self.hasFocus():
            focus_ring(painter, rect, theme, 8)
        middle, left = rect.center().y(), 17
        box = QRectF(left, middle - _BOX / 2, _BOX, _BOX)
        rounded(painter, box, 6, theme.colour("surface"), theme.colour("line"))
        draw_icon_in(painter, theme, self._icon, "accent", box)
        left += _BOX + 16
        room = QRectF(left, middle - theme.scaled(22), rect.width() - left - 80, theme.scaled(22))
        draw_words(painter, room, self._words, theme, Role.ROW_NAME, "text")
        draw_words(painter, room.translated(0, room.height()), self._line, theme, Role.TABLE, "text2")
        paint_key(painter, rect.right() - 16, middle, self._keys, theme)
