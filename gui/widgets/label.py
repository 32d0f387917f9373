"""Labels whose text is always taken literally."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import draw_icon_in
from gui.widgets.words import plain_tooltip

_LEAST = 3
"""A single letter and an ellipsis say nothing."""


class PlainLabel(QLabel):
    """Text in one role and one colour, never read as markup.

    With `elide` it is one line that ends in an ellipsis where room ends, with the whole text as
    tooltip; with `wrap` it breaks into lines.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        words: str = "",
        role: Role = Role.BODY,
        token: Token = "text",
        *,
        bold: bool | None = None,
        elide: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._role, self._token = themes, role, token
        self._bold, self._elide = bold, elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # on a ground of another role too
        self.setWordWrap(wrap)
        self._restyle()
        self.setText(words)
        themes.changed.connect(self._restyle)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self._mark_cut()

    def set_token(self, token: Token) -> None:
        """Show the words in another colour."""
        self._token = token
        self._restyle()

    def set_bold(self, bold: bool | None) -> None:
        """Another weight; None takes the weight of the role."""
        self._bold = bold
        self._restyle()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().height(), hint.height()) if self._elide else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mark_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        rect = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        if words != self.text() and len(words) < _LEAST:
            return
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(rect, self.alignment() | Qt.TextFlag.TextSingleLine, words)

    def _mark_cut(self) -> None:
        if self._elide:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
            self.setToolTip(plain_tooltip(self.text()) if cut else "")

    def _restyle(self) -> None:
        theme = self._themes.theme
        self.setFont(theme.font(self._role, self._bold))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._token))
        self.setPalette(palette)


class LeadLabel(PlainLabel):
    """A paragraph that wraps and opens with bold words; both parts are taken literally."""

    def __init__(
        self,
        themes: ThemeHolder,
        lead: str,
        words: str,
        role: Role = Role.TABLE,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, role=role, wrap=True, parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.set_parts(lead, words)

    def set_parts(self, lead: str, words: str) -> None:
        """Show another lead and other words after it, apart by a space where letters are Latin."""
        gap = " " if lead.isascii() and words else ""
        self.setText(f"<b>{escape(lead)}</b>{gap}{escape(words)}")
        self.setAccessibleName(f"{lead}{gap}{words}")


class IconLabel(QWidget):
    """One icon that keeps its size; readers pass over it, because words always stand beside it."""

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        token: Token = "text2",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._name, self._token, self._size = themes, name, token, size
        self.setFixedSize(size, max(size, 20))
        themes.changed.connect(self.update)

    def set_icon(self, name: str, token: Token) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon_in(painter, self._themes.theme, self._name, self._token, self.rect().toRectF(), self._size)
