"""Paints a celebration in the list: the day, the person, and the age."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.birthdays.entries import Entry
from gui.tables.row_delegate import Index, RowDelegate
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import RIGHT, draw_icon_in, draw_words
from gui.widgets.tier import paint_tier, tier_width

ROW_HEIGHT = 56
_MARGIN = 20
_DAY = 72
_END = 84


class EntryDelegate(RowDelegate[Entry]):
    """Two lines in three columns."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Entry, _index: Index) -> None:
        first, second = self.theme.scaled(22), self.theme.scaled(20)
        top = rect.top() + (rect.height() - first - second) / 2
        upper = QRectF(rect.left() + _MARGIN, top, rect.width() - 2 * _MARGIN, first)
        lower = QRectF(upper.left(), top + first, upper.width(), second)
        token: Token = "text3" if row.wished else "text"
        draw_words(painter, upper, row.day, self.theme, Role.BODY, token, bold=True)
        draw_words(painter, lower, row.weekday, self.theme, Role.CAPTION, "text3")
        self._paint_end(painter, upper, lower, row)
        day = self.theme.scaled(_DAY)
        self._paint_person(painter, upper.adjusted(day, 0, -_END, 0), lower.adjusted(day, 0, -_END, 0), row)

    def _paint_person(self, painter: QPainter, upper: QRectF, lower: QRectF, row: Entry) -> None:
        theme = self.theme
        badge = tier_width(row.tier, theme) + 6
        room = upper.adjusted(0, 0, -badge, 0)
        token: Token = "text3" if row.wished else "text"
        width = draw_words(painter, room, row.name, theme, Role.ROW_NAME, token)
        paint_tier(painter, upper.adjusted(width + 6, 0, 0, 0), row.tier, theme)
        x = draw_words(painter, lower, row.born, theme, Role.CAPTION, "text2") + 10
        draw_words(painter, lower.adjusted(x, 0, 0, 0), row.family, theme, Role.CAPTION, "text3")

    def _paint_end(self, painter: QPainter, upper: QRectF, lower: QRectF, row: Entry) -> None:
        theme = self.theme
        draw_words(painter, upper, row.age, theme, Role.CAPTION, "text2", RIGHT)
        if row.wished:
            width = draw_words(painter, lower, row.wished, theme, Role.CAPTION, "accent", RIGHT)
            tick = QRectF(lower.right() - width - 18, lower.top(), 14, lower.height())
            draw_icon_in(painter, theme, "check", "accent", tick, 12)
