"""A text in a box, with the words marked that were filled in."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from core.rules.filling import Piece
from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import rounded

_ACROSS, _ALONG = 10, 7


class MarkedText(QWidget):
    """As high as its text needs. `ground` and `border` are those of the box."""

    def __init__(
        self,
        themes: ThemeHolder,
        role: Role = Role.TABLE,
        ground: Token = "sunken",
        border: Token = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._role, self._ground, self._border = themes, role, ground, border
        self._pieces: tuple[Piece, ...] = ()
        self._text = QTextLayout()
        themes.changed.connect(self._place)

    def set_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show these words."""
        self._pieces = tuple(pieces)
        self.setAccessibleName("".join(piece.text for piece in pieces))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        rounded(painter, self.rect().toRectF(), 6, theme.colour(self._ground), theme.colour(self._border))
        painter.setPen(theme.colour("text"))
        self._text.draw(painter, QPointF(_ACROSS, _ALONG))

    def _place(self) -> None:
        theme = self._themes.theme
        self._text = QTextLayout(self.accessibleName(), theme.font(self._role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._text.setTextOption(option)
        self._text.setFormats(self._marks())
        self.setFixedHeight(round(self._lines()) + 2 * _ALONG)
        self.update()

    def _lines(self) -> float:
        """Break the text into lines; returns their height."""
        bottom, step = 0.0, self._themes.theme.scaled(self._role.line + 2)
        self._text.beginLayout()
        while (line := self._text.createLine()).isValid():
            line.setLineWidth(max(1, self.width() - 2 * _ACROSS))
            line.setPosition(QPointF(0, bottom + (step - line.height()) / 2))
            bottom += step
        self._text.endLayout()
        return bottom

    def _marks(self) -> list[QTextLayout.FormatRange]:
        theme, marks, start = self._themes.theme, [], 0
        for piece in self._pieces:
            # Qt counts characters beyond the first plane twice.
            length = len(piece.text.encode("utf-16-le")) // 2
            if piece.filled:
                mark = QTextLayout.FormatRange()
                mark.start, mark.length, mark.format = start, length, QTextCharFormat()
                mark.format.setBackground(theme.colour("accent_tint"))
                mark.format.setForeground(theme.colour("accent"))
                marks.append(mark)
            start += length
        return marks
