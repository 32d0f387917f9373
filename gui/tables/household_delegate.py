"""The row of Today: who, why and what was said last, and the phone."""

from collections.abc import Hashable

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap

from core.records import dataclass
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_view import RowsView
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.chip import ChipSpec, paint_chips
from gui.widgets.painting import RIGHT, draw_icon, draw_words, line_below, pixel_ratio, snapped
from gui.widgets.tier import TierSpec, paint_tier, tier_width

ROW_HEIGHT = 60
MOST_PICTURES = 24
"""About as many rows as are seen at once; a picture takes a quarter of a megabyte."""

_MARGIN = 20
_GAP = 16
_PHONE = 128


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """One household as it is shown, every word already written.

    `last` is "上次" with date and channel, `said` what was said then. A `done` row is quiet: its
    `members` tell the outcome. `sentence` is the whole row for a screen reader.
    """

    id: int
    name: str
    sentence: str
    tier: TierSpec | None = None
    members: str = ""
    chips: tuple[ChipSpec, ...] = ()
    last: str = ""
    said: str = ""
    phone: str = ""
    phone_note: str = ""
    done: bool = False


class HouseholdDelegate(RowDelegate[HouseholdRow]):
    """Paints rows of 60 px in three columns: name, reasons and last time, phone.

    A row is painted into a picture once and shown from it wherever it moves: that takes a tenth of the
    time, and after every answer all rows below move up.
    """

    def __init__(self, view: RowsView[HouseholdRow]) -> None:
        super().__init__(view)
        self._pictures: dict[Hashable, QPixmap] = {}
        view.themes.changed.connect(self._pictures.clear)

    def paint_row(self, painter: QPainter, rect: QRectF, row: HouseholdRow, index: Index) -> None:
        box, ratio, ground = snapped(painter, rect), pixel_ratio(painter), self.ground(index)
        key = row, ground, box.width(), box.height(), ratio
        picture = self._pictures.pop(key, None) or self._picture(row, box.size(), ratio, ground)
        # Put back as the youngest; the oldest goes.
        self._pictures[key] = picture
        if len(self._pictures) > MOST_PICTURES:
            del self._pictures[next(iter(self._pictures))]
        painter.drawPixmap(box.topLeft(), picture)

    def _picture(self, row: HouseholdRow, size: QSizeF, ratio: float, ground: Token) -> QPixmap:
        """The whole row on its ground: letters are smoothed towards the colour they stand on."""
        picture = QPixmap((size * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.theme.colour(ground))
        painter = QPainter(picture)
        rect = QRectF(QPointF(0, 0), size)
        line_below(painter, rect, self.theme.colour("soft_line"))
        self._paint(painter, rect, row)
        painter.end()
        return picture

    def _paint(self, painter: QPainter, rect: QRectF, row: HouseholdRow) -> None:
        name = self.theme.scaled(196 if self.theme.language == "en" else 160)
        phone = self.theme.scaled(_PHONE)
        first = self.theme.scaled(22)
        top = rect.top() + (rect.height() - first - self.theme.scaled(20)) / 2
        upper = QRectF(rect.left(), top, rect.width(), first)
        lower = QRectF(rect.left(), top + first, rect.width(), self.theme.scaled(20))
        self._paint_who(painter, _column(upper, _MARGIN, name), _column(lower, _MARGIN, name), row)
        x: float = _MARGIN + name + _GAP
        width = rect.width() - x - phone - _MARGIN
        paint_chips(painter, _column(upper, x, width), row.chips, self.theme)
        self._paint_last(painter, _column(lower, x, width), row)
        x = rect.width() - _MARGIN - phone
        self._paint_phone(painter, _column(upper, x, phone), _column(lower, x, phone), row)

    def _paint_who(self, painter: QPainter, upper: QRectF, lower: QRectF, row: HouseholdRow) -> None:
        theme = self.theme
        if row.done:
            at = QPointF(upper.left(), upper.center().y() - 8)
            draw_icon(painter, theme, "check", "text3", at)
            upper = upper.adjusted(22, 0, 0, 0)
        badge = tier_width(row.tier, theme) + 6 if row.tier else 0
        token: Token = "text3" if row.done else "text"
        room = upper.adjusted(0, 0, -badge, 0)
        width = draw_words(painter, room, row.name, theme, Role.ROW_NAME, token, bold=not row.done)
        if row.tier:
            paint_tier(painter, upper.adjusted(width + 6, 0, 0, 0), row.tier, theme)
        draw_words(painter, lower, row.members, theme, Role.CAPTION, "text3")

    def _paint_last(self, painter: QPainter, rect: QRectF, row: HouseholdRow) -> None:
        theme = self.theme
        x = draw_words(painter, rect, row.last, theme, Role.TABLE, "text3")
        rest = rect.adjusted(x + 13 if row.last else 0, 0, 0, 0)
        draw_words(painter, rest, row.said, theme, Role.TABLE, "text3" if row.done else "text2")

    def _paint_phone(self, painter: QPainter, upper: QRectF, lower: QRectF, row: HouseholdRow) -> None:
        token: Token = "text3" if row.done else "text"
        draw_words(painter, upper, row.phone, self.theme, Role.BODY, token, RIGHT)
        draw_words(painter, lower, row.phone_note, self.theme, Role.CAPTION, "text3", RIGHT)


def _column(line: QRectF, x: float, width: float) -> QRectF:
    return QRectF(line.left() + x, line.top(), width, line.height())
