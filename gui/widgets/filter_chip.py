"""A condition in force, to be taken away with a click."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.painting import draw_icon, draw_words, rounded
from gui.widgets.push_button import PushButton

_PADDING = 8
_CROSS = 12
_GAP = 6


class FilterChip(PushButton):
    """The words of a condition and a cross; `clicked` takes it away.

    `remove_name` is what a screen reader says, such as "Remove: tier gold".
    """

    def __init__(
        self, themes: ThemeHolder, words: str, remove_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes, self._words = themes, words
        self.setAccessibleName(remove_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        words = theme.metrics(Role.CAPTION).horizontalAdvance(self._words)
        return QSize(words + _GAP + _CROSS + 2 * _PADDING, theme.scaled(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect = self._themes.theme, self.rect().toRectF()
        focused = self.hasFocus() or self.underMouse()
        border = theme.colour("accent" if focused else "accent_border")
        rounded(painter, rect, 4, theme.colour("accent_tint"), border, 2 if self.hasFocus() else 1)
        room = rect.adjusted(_PADDING, 0, -_PADDING - _CROSS - _GAP, 0)
        draw_words(painter, room, self._words, theme, Role.CAPTION, "accent")
        cross = QPointF(rect.right() - _PADDING - _CROSS, rect.center().y() - _CROSS / 2)
        draw_icon(painter, theme, "close", "accent", cross, _CROSS)
