"""A month in weeks: solar and lunar day, festivals, and the names of those who celebrate."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.screens.month import WEEKDAYS, Celebrant, Month, MonthDay, lunar_name, month_name
from core.text import N, T, Text
from gui.birthdays.mark import MARK, mark_words, paint_mark
from gui.desk import Desk
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import (
    CENTER,
    LEFT,
    RIGHT,
    draw_icon_in,
    draw_words,
    fill,
    line_below,
    line_down,
    rounded,
)

_HEAD = 32
_PADDING = 10
_TOP = 30
_LINE = 21
_GAP = 9
_ROUND = 10
"""Ages that are told in the calendar: every tenth, where there is room beside the name."""


class MonthView(QWidget):
    """The weeks of one month. `opened` gives the customer whose name was clicked."""

    opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._month: Month | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        desk.themes.changed.connect(self.update)

    def show_month(self, month: Month) -> None:
        """Show another month."""
        self._month = month
        people = sum(len(cell.celebrants) for week in month.weeks for cell in week)
        words = T("{month}: {people}", month=month_name(month.first), people=_birthdays(people))
        self.setAccessibleName(self._desk.say(words))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 320)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._celebrant_at(event.position())
        if found is not None:
            self.opened.emit(found.customer_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._desk.themes.theme
        fill(painter, self.rect().toRectF(), theme.colour("surface"))
        self._paint_head(painter)
        if self._month is None:
            return
        for row, week in enumerate(self._month.weeks):
            for column, cell in enumerate(week):
                self._paint_cell(painter, self._rect(row, column), cell)

    def _rect(self, row: int, column: int) -> QRectF:
        head, weeks = self._desk.themes.theme.scaled(_HEAD), len(self._month.weeks) if self._month else 1
        width, height = self.width() / 7, (self.height() - head) / weeks
        return QRectF(column * width, head + row * height, width, height)

    def _paint_head(self, painter: QPainter) -> None:
        theme = self._desk.themes.theme
        head = QRectF(0, 0, self.width(), theme.scaled(_HEAD))
        fill(painter, head, theme.colour("sunken"))
        line_below(painter, head, theme.colour("line"))
        for column, weekday in enumerate(WEEKDAYS):
            room = QRectF(column * self.width() / 7 + _PADDING, 0, self.width() / 7 - _PADDING, head.height())
            draw_words(painter, room, self._desk.say(weekday), theme, Role.CAPTION, "text3")

    def _paint_cell(self, painter: QPainter, rect: QRectF, cell: MonthDay) -> None:
        theme = self._desk.themes.theme
        today, here = cell.day == self._desk.session.today, self._is_of_month(cell.day)
        ground: Token = "accent_tint" if today else "surface" if here else "sunken"
        fill(painter, rect, theme.colour(ground))
        line_below(painter, rect, theme.colour("line"))
        line_down(painter, rect.right() - 1, rect.top(), rect.height(), theme.colour("soft_line"))
        self._paint_day(painter, rect, cell, today, here)
        places, room = self._places(rect, cell), len(cell.celebrants)
        shown = room if room <= len(places) else len(places) - 1
        for place, one in zip(places, cell.celebrants[: max(0, shown)], strict=False):
            self._paint_celebrant(painter, place, one)
        if shown < room and places:
            more = self._desk.say(N("{n} more", "{n} more", room - max(0, shown)))
            draw_words(painter, places[-1], more, theme, Role.CAPTION, "text3")

    def _paint_day(self, painter: QPainter, rect: QRectF, cell: MonthDay, today: bool, here: bool) -> None:
        theme, number = self._desk.themes.theme, str(cell.day.day)
        line = QRectF(rect.left() + _PADDING, rect.top() + 4, rect.width() - 2 * _PADDING, theme.scaled(24))
        if today:
            box = QRectF(line.left() - 3, line.top() + 1, self._number_width() + 6, line.height() - 2)
            rounded(painter, box, 4, theme.colour("accent_fill"))
            draw_words(painter, box, number, theme, Role.ROW_NAME, "on_accent", CENTER)
        else:
            token: Token = "text" if here else "text3"
            draw_words(painter, line, number, theme, Role.ROW_NAME, token, bold=False)
        rest = line.adjusted(self._number_width() + _GAP, 0, _PADDING - 2, 0)
        draw_words(painter, rest, self._desk.say(lunar_name(cell.lunar)), theme, Role.CAPTION, "text3")
        below = self._has_festival_line(rect, cell)
        place = line.translated(0, theme.scaled(_TOP) - 6) if below else line
        align = LEFT if below else RIGHT
        draw_words(painter, place, self._festivals(cell), theme, Role.CAPTION, "danger", align)
        term = self._desk.say(cell.term) if cell.term and not cell.festivals else ""
        if self._has_room_beside(rect, cell, term):
            draw_words(painter, line, term, theme, Role.CAPTION, "text2", RIGHT)

    def _paint_celebrant(self, painter: QPainter, rect: QRectF, one: Celebrant) -> None:
        theme, say = self._desk.themes.theme, self._desk.say
        room = QRectF(rect)
        if rect.width() >= self._room_for_marks():
            room.setLeft(rect.left() + 5 + self._paint_mark(painter, rect, one.is_lunar))
        token: Token = "text3" if one.wished else "text"
        width = draw_words(painter, room, one.name, theme, Role.CAPTION, token)
        age = say(T("turns {age}", age=one.age)) if one.age and one.age % _ROUND == 0 else ""
        if one.wished:
            tick = QRectF(room.left() + width + 4, room.top(), 12, room.height())
            draw_icon_in(painter, theme, "check", "text3", tick, 12)
        elif width + 6 + theme.metrics(Role.HINT).horizontalAdvance(age) < room.width():
            draw_words(painter, room, age, theme, Role.HINT, "warn", RIGHT)

    def _paint_mark(self, painter: QPainter, rect: QRectF, lunar: bool) -> float:
        return paint_mark(painter, rect, self._desk.say(mark_words(lunar)), lunar, self._desk.themes.theme)

    def _room_for_marks(self) -> float:
        """Where a name of three characters would be cut beside its mark, it stands alone."""
        return 5 + MARK + self._desk.themes.theme.metrics(Role.CAPTION).horizontalAdvance("國國國")

    def _places(self, rect: QRectF, cell: MonthDay) -> list[QRectF]:
        """A line for each name that has room below the day."""
        theme = self._desk.themes.theme
        top, line = rect.top() + theme.scaled(_TOP), theme.scaled(_LINE)
        top += line if self._has_festival_line(rect, cell) else 0
        count = int((rect.bottom() - 4 - top) // line)
        left, width = rect.left() + _PADDING - 2, rect.width() - 2 * _PADDING + 4
        return [QRectF(left, top + place * line, width, line) for place in range(max(0, count))]

    def _has_festival_line(self, rect: QRectF, cell: MonthDay) -> bool:
        """Whether the festival has no room beside the lunar day."""
        return not self._has_room_beside(rect, cell, self._festivals(cell))

    def _has_room_beside(self, rect: QRectF, cell: MonthDay, words: str) -> bool:
        metrics = self._desk.themes.theme.metrics(Role.CAPTION)
        lunar = metrics.horizontalAdvance(self._desk.say(lunar_name(cell.lunar)))
        taken = 2 * _PADDING + self._number_width() + _GAP + lunar + _GAP
        return not words or taken + metrics.horizontalAdvance(words) <= rect.width()

    def _festivals(self, cell: MonthDay) -> str:
        return self._desk.words.joined(festival.name for festival in cell.festivals)

    def _number_width(self) -> int:
        return self._desk.themes.theme.metrics(Role.ROW_NAME, True).horizontalAdvance("00")

    def _celebrant_at(self, point: QPointF) -> Celebrant | None:
        weeks = self._month.weeks if self._month else ()
        for row, week in enumerate(weeks):
            for column, cell in enumerate(week):
                for place, one in zip(
                    self._places(self._rect(row, column), cell), cell.celebrants, strict=False
                ):
                    if place.contains(point):
                        return one
        return None

    def _is_of_month(self, day: date) -> bool:
        return self._month is not None and (day.year, day.month) == (
            self._month.first.year,
            self._month.first.month,
        )


def _birthdays(count: int) -> Text:
    return N("{n} birthday", "{n} birthdays", count)
