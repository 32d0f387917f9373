"""A person named on somebody else's card: one line that opens their own card."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import RIGHT, draw_words, fill

_HEIGHT = 26
_GAP = 6


class PersonLine(QAbstractButton):
    """Name in bold, what they are beside it, and a word at the right end; `clicked` opens the card."""

    def __init__(self, themes: ThemeHolder, name: str, what: str = "", end: str = "") -> None:
        super().__init__()
        self._themes, self._name, self._what, self._end = themes, name, what, end
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(part for part in (name, what, end) if part))
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(200, self._themes.theme.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect = self._themes.theme, self.rect().toRectF()
        on: Token = "accent" if self.hasFocus() or self.underMouse() else "text"
        end = draw_words(painter, rect, self._end, theme, Role.CAPTION, "text3", RIGHT)
        room = rect.adjusted(0, 0, -end - _GAP, 0)
        taken = draw_words(painter, room, self._name, theme, Role.TABLE, on, bold=True)
        if self.hasFocus():
            fill(painter, QRectF(0, rect.bottom() - 2, rect.width(), 2), theme.colour("accent"))
        what = room.adjusted(taken + 8, 0, 0, 0)
        draw_words(painter, what, self._what, theme, Role.TABLE, "text2")
