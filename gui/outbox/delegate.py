"""Paints a message of the queue: who, and the last time or why it is held back."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.outbox.rows import Line, Place
from gui.tables.row_delegate import Index, RowDelegate
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import RIGHT, draw_icon_in, draw_words
from gui.widgets.tier import paint_tier, tier_width

ROW_HEIGHT = 48
MARGIN = 20
_ICON = 26
_END = 76
_NOW: tuple[str, Token] = ("arrow_right", "accent")
_ICONS: dict[Place, tuple[str, Token]] = {
    Place.SENT: ("check", "text3"),
    Place.SKIPPED: ("minus", "text3"),
    Place.HELD: ("warning", "warn"),
}


class LineDelegate(RowDelegate[Line]):
    """A mark, two lines, and the day at the right."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Line, index: Index) -> None:
        theme = self.theme
        first, second = theme.scaled(22), theme.scaled(18)
        top = rect.top() + (rect.height() - first - second) / 2
        left, width = rect.left() + MARGIN + _ICON, rect.width() - 2 * MARGIN - _ICON
        upper, lower = QRectF(left, top, width, first), QRectF(left, top + first, width, second)
        now = index.row() == self.view.currentIndex().row()
        icon = _NOW if now else _ICONS.get(row.place)
        if icon is not None:
            mark = QRectF(rect.left() + MARGIN, rect.top(), 16, rect.height())
            draw_icon_in(painter, theme, *icon, mark)
        self._paint_name(painter, upper, row)
        draw_words(painter, upper, row.end, theme, Role.CAPTION, "text3", RIGHT)
        quiet: Token = "warn" if row.place is Place.HELD else "text3"
        taken = draw_words(painter, lower, row.action, theme, Role.CAPTION, "accent", RIGHT)
        draw_words(painter, lower.adjusted(0, 0, -taken - 8, 0), row.second, theme, Role.CAPTION, quiet)

    def _paint_name(self, painter: QPainter, rect: QRectF, row: Line) -> None:
        theme = self.theme
        done = row.place in (Place.SENT, Place.SKIPPED)
        token: Token = "text3" if done else "text"
        room = rect.adjusted(0, 0, -tier_width(row.tier, theme) - 6 - _END, 0)
        width = draw_words(painter, room, row.name, theme, Role.ROW_NAME, token, bold=not done)
        paint_tier(painter, rect.adjusted(width + 6, 0, 0, 0), row.tier, theme)
