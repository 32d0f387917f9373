"""The answer to a call: a digit to press, what it logs, and when the next one would be."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.key_hint import ON_ACCENT, STRONG, paint_key
from gui.widgets.painting import RIGHT, draw_words, rounded
from gui.widgets.push_button import PushButton


class OutcomeButton(PushButton):
    """`key` on a cap, `words` in bold, `note` (the proposed date) at the right; 32 px high.

    The `main` one is filled. A date that would be cut is left out. `name` is the whole sentence for a
    screen reader.
    """

    def __init__(
        self, themes: ThemeHolder, key: str, *, main: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes, self._key, self._main = themes, key, main
        self._words = self._note = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # A click must not take the keyboard away from the list.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def set_outcome(self, words: str, note: str, name: str) -> None:
        """Show another outcome."""
        self._words, self._note = words, note
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        words = theme.metrics(Role.TABLE, True).horizontalAdvance(self._words)
        note = theme.metrics(Role.CAPTION).horizontalAdvance(self._note)
        return QSize(words + note + 62, theme.scaled(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect = self._themes.theme, self.rect().toRectF()
        self._paint_box(painter, rect)
        strong: Token = "on_accent" if self._main else "text"
        paint_key(painter, 26, rect.center().y(), self._key, theme, ON_ACCENT if self._main else STRONG)
        room = rect.adjusted(33, 0, -10, 0)
        x = draw_words(painter, room, self._words, theme, Role.TABLE, strong, bold=True)
        rest = QRectF(room.left() + x + 8, 0, room.width() - x - 8, rect.height())
        quiet: Token = "on_accent" if self._main else "text2"
        if theme.metrics(Role.CAPTION).horizontalAdvance(self._note) <= rest.width() + 1:
            draw_words(painter, rest, self._note, theme, Role.CAPTION, quiet, RIGHT)

    def _paint_box(self, painter: QPainter, rect: QRectF) -> None:
        theme, ring = self._themes.theme, self.hasFocus()
        down, over = self.isDown(), self.underMouse()
        if self._main:
            token: Token = "accent_pressed" if down else "accent_hover" if over else "accent_fill"
            rounded(painter, rect, 6, theme.colour(token))
            if ring:
                rounded(painter, rect.adjusted(2, 2, -2, -2), 4, None, theme.colour("on_accent"), 2)
            return
        token = "accent_tint" if down else "hover" if over else "surface"
        border: Token = "accent" if ring or down else "control_border"
        rounded(painter, rect, 6, theme.colour(token), theme.colour(border), 2 if ring else 1)
