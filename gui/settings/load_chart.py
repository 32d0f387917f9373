"""The coming working days as columns: what has a date of its own below, what the gaps bring above."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.screens.workload import Rest, WorkingDay, Workload, told
from core.text import T
from gui.desk import Desk
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import CENTER, RIGHT, draw_words, fill, line_across

_HEIGHT = 196
_AXIS = 30
_ABOVE = 18
_WORDS = 18
_LINES_BELOW = 3
_MARK = 10
_BAR = 0.66
"""Of the room that a column has."""


class LoadChart(QWidget):
    """Shows one workload; a screen reader hears every day of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._load: Workload | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(desk.say(T("The coming working days")))
        desk.themes.changed.connect(self.updateGeometry)

    def show_load(self, load: Workload) -> None:
        """Show these days."""
        self._load = load
        self.setAccessibleDescription("\n".join(self._desk.say(told(one)) for one in load.days))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, self._desk.themes.theme.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._load is None:
            return
        painter, room = QPainter(self), self._room()
        self._paint_quota(painter, room)
        wide = room.width() / len(self._load.columns)
        for place, column in enumerate(self._load.columns):
            box = QRectF(room.left() + place * wide, room.top(), wide, room.height())
            if isinstance(column, Rest):
                self._paint_rest(painter, box, column)
            else:
                self._paint_day(painter, box, column)
        line_across(painter, room.left(), room.bottom(), room.width(), self._colour("control_border"))

    def _room(self) -> QRectF:
        """Where the columns stand."""
        theme = self._desk.themes.theme
        below = _LINES_BELOW * theme.scaled(_WORDS)
        left, above = theme.scaled(_AXIS), theme.scaled(_ABOVE)
        return QRectF(left, above, self.width() - left, self.height() - above - below)

    def _height_of(self, rows: int, room: QRectF) -> float:
        assert self._load is not None
        return room.height() * rows / max(self._load.most, self._load.quota)

    def _paint_quota(self, painter: QPainter, room: QRectF) -> None:
        """A dashed line at what a day holds at most."""
        assert self._load is not None
        y = room.bottom() - self._height_of(self._load.quota, room)
        painter.setPen(QPen(self._colour("text2"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        at = QRectF(0, y - _WORDS / 2, room.left() - 6, _WORDS)
        self._words(painter, at, str(self._load.quota), "text", RIGHT, bold=True)

    def _paint_day(self, painter: QPainter, box: QRectF, one: WorkingDay) -> None:
        hard, whole = (self._height_of(rows, box) for rows in (one.load.hard, one.load.rows))
        bar = box.adjusted(box.width() * (1 - _BAR) / 2, 0, -box.width() * (1 - _BAR) / 2, 0)
        fill(painter, bar.adjusted(0, box.height() - whole, 0, 0), self._colour("track"))
        fill(painter, bar.adjusted(0, box.height() - hard, 0, 0), self._colour("accent_fill"))
        line = self._desk.themes.theme.scaled(_WORDS)
        top = QRectF(box.left() - 4, box.bottom() - whole - line, box.width() + 8, line)
        if one.load.rows:
            self._words(painter, top, str(one.load.rows), "text")
        self._paint_names(painter, box, [str(one.day.day), self._desk.say(one.weekday)])
        if one.made_up:
            self._paint_names(painter, box, ["", "", self._desk.say(T("extra"))], "warn")

    def _paint_rest(self, painter: QPainter, box: QRectF, rest: Rest) -> None:
        edge = box.width() * (1 - _BAR) / 2
        fill(painter, box.adjusted(edge, 0, -edge, 0), self._colour("neutral_tint"))
        self._paint_names(painter, box, [self._desk.say(T("rest")), str(rest.days)], "text3")

    def _paint_names(self, painter: QPainter, box: QRectF, lines: list[str], token: Token = "text2") -> None:
        height = self._desk.themes.theme.scaled(_WORDS)
        for place, words in enumerate(lines):
            at = QRectF(box.left() - 4, box.bottom() + 2 + place * height, box.width() + 8, height)
            self._words(painter, at, words, token)

    def _words(
        self,
        painter: QPainter,
        at: QRectF,
        words: str,
        token: Token,
        align: Qt.AlignmentFlag = CENTER,
        bold: bool = False,
    ) -> None:
        draw_words(painter, at, words, self._desk.themes.theme, Role.HINT, token, align, bold)

    def _colour(self, token: Token) -> QColor:
        return self._desk.themes.theme.colour(token)


class Legend(QWidget):
    """What the colours mean, in the order of the columns from below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._parts: tuple[tuple[Token, str], ...] = (
            ("accent_fill", desk.say(T("with a date of their own"))),
            ("track", desk.say(T("by rhythm"))),
        )
        self.setAccessibleName(", ".join(words for _, words in self._parts))

    def sizeHint(self) -> QSize:
        return QSize(280, self._desk.themes.theme.scaled(_WORDS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, x = QPainter(self), self._desk.themes.theme, 0.0
        for token, words in self._parts:
            fill(painter, QRectF(x, (self.height() - _MARK) / 2, _MARK, _MARK), theme.colour(token))
            at = QRectF(x + _MARK + 6, 0, self.width() - x - _MARK - 6, self.height())
            x = at.left() + draw_words(painter, at, words, theme, Role.CAPTION, "text2") + 16
