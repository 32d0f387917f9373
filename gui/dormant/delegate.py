"""Paints the bar that sets a silence against the gap that is usual."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from core.screens.dormant import Silence
from gui.tables.cell_delegate import PADDING, CellDelegate
from gui.tables.row_delegate import Index
from gui.tables.table_view import TableView
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import draw_words, fill, line_down

BAR_COLUMN = 3
_FULL = 5
"""How many usual gaps the whole bar is long."""

_FIGURE = 52
_HEIGHT = 8
_LOUD = 2
"""From twice what is allowed on the bar is a danger, not a warning."""


class SilenceDelegate(CellDelegate[Silence]):
    """The cells of a table, and in one column the bar with its figure."""

    def __init__(self, view: TableView[Silence]) -> None:
        super().__init__(view)

    def paint_row(self, painter: QPainter, rect: QRectF, row: Silence, index: Index) -> None:
        if index.column() != BAR_COLUMN:
            super().paint_row(painter, rect, row, index)
            return
        token: Token = "danger" if row.times >= _LOUD * row.allowed else "warn"
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        width = self.theme.scaled(_FIGURE)
        bar = QRectF(room.left(), room.center().y() - _HEIGHT / 2, room.width() - width, _HEIGHT)
        self._paint_bar(painter, bar, row, token)
        figure = QRectF(bar.right() + 10, room.top(), width - 10, room.height())
        words = self.view.rows.columns[BAR_COLUMN].cell(row).text
        draw_words(painter, figure, words, self.theme, Role.TABLE, token, bold=True)

    def _paint_bar(self, painter: QPainter, bar: QRectF, row: Silence, token: Token) -> None:
        """The usual gap in grey, what lies beyond it in colour, and a mark where it ends."""
        gap = bar.width() / _FULL
        fill(painter, bar, self.theme.colour("neutral_tint"))
        fill(painter, QRectF(bar.left(), bar.top(), gap, bar.height()), self.theme.colour("track"))
        beyond = min(row.times - 1, _FULL - 1) * gap
        if beyond > 0:
            beside = QRectF(bar.left() + gap, bar.top(), beyond, bar.height())
            fill(painter, beside, self.theme.colour(token))
        line_down(
            painter, bar.left() + gap, bar.top() - 4, bar.height() + 8, self.theme.colour("control_border")
        )
