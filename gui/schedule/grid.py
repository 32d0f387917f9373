"""A week or a month as a calendar: each day with its entries, by the hour."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.screens.month import WEEKDAYS, lunar_name
from core.screens.schedule import ScheduleDay, ScheduleEntry
from core.text import N, T
from gui.desk import Desk
from gui.schedule.looks import icon_of, words_of
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import (
    CENTER,
    RIGHT,
    draw_icon_in,
    draw_words,
    fill,
    line_below,
    line_down,
    rounded,
)

WEEK = 7
_HEAD = 32
_PADDING = 10
_TOP = 32
_LINE, _TALL = 21, 42
_ICON = 12


class DayGrid(QWidget):
    """One row of tall cells for a week, several for a month. `picked` gives the entry that was clicked."""

    picked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._days: tuple[ScheduleDay, ...] = ()
        self._month: int | None = None
        self._chosen: tuple[str, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        desk.themes.changed.connect(self.update)

    def show_days(self, days: Sequence[ScheduleDay], month: int | None = None) -> None:
        """Show these days, whole weeks; those outside of `month` are quiet."""
        self._days, self._month = tuple(days), month
        count = sum(len(day.entries) for day in days)
        self.setAccessibleName(self._desk.say(N("{n} date", "{n} dates", count)))
        self.update()

    def choose(self, key: tuple[str, int] | None) -> None:
        """Mark the entry with this key."""
        self._chosen = key
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 320)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for place, day in enumerate(self._days):
            rooms = self._rooms(self._cell(place))
            for room, entry in zip(rooms, self._fitting(day, len(rooms)), strict=False):
                if room.contains(event.position()):
                    self.picked.emit(entry)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect().toRectF(), self._desk.themes.theme.colour("surface"))
        self._paint_head(painter)
        for place, day in enumerate(self._days):
            self._paint_day(painter, self._cell(place), day)

    @property
    def _is_week(self) -> bool:
        return len(self._days) == WEEK

    def _cell(self, place: int) -> QRectF:
        head = self._desk.themes.theme.scaled(_HEAD)
        width, height = self.width() / WEEK, (self.height() - head) / (len(self._days) // WEEK)
        return QRectF(place % WEEK * width, head + place // WEEK * height, width, height)

    def _rooms(self, cell: QRectF) -> list[QRectF]:
        """A place for each entry that fits below the number of the day."""
        theme = self._desk.themes.theme
        top, line = cell.top() + theme.scaled(_TOP), theme.scaled(_TALL if self._is_week else _LINE)
        count = int((cell.bottom() - 4 - top) // line)
        left, width = cell.left() + _PADDING - 2, cell.width() - 2 * _PADDING + 4
        return [QRectF(left, top + place * line, width, line) for place in range(max(0, count))]

    def _fitting(self, day: ScheduleDay, rooms: int) -> tuple[ScheduleEntry, ...]:
        """All entries, or as many as leave a line to say how many more there are."""
        return day.entries if len(day.entries) <= rooms else day.entries[: max(0, rooms - 1)]

    def _paint_head(self, painter: QPainter) -> None:
        theme = self._desk.themes.theme
        head = QRectF(0, 0, self.width(), theme.scaled(_HEAD))
        fill(painter, head, theme.colour("sunken"))
        line_below(painter, head, theme.colour("line"))
        width = self.width() / WEEK
        for column, weekday in enumerate(WEEKDAYS):
            room = QRectF(column * width + _PADDING, 0, width - _PADDING, head.height())
            draw_words(painter, room, self._desk.say(weekday), theme, Role.CAPTION, "text3")

    def _paint_day(self, painter: QPainter, cell: QRectF, day: ScheduleDay) -> None:
        theme = self._desk.themes.theme
        fill(painter, cell, theme.colour(self._ground(day.day)))
        line_below(painter, cell, theme.colour("line"))
        line_down(painter, cell.right() - 1, cell.top(), cell.height(), theme.colour("soft_line"))
        self._paint_number(painter, cell, day)
        rooms = self._rooms(cell)
        fitting = self._fitting(day, len(rooms))
        for room, entry in zip(rooms, fitting, strict=False):
            self._paint_entry(painter, room, entry)
        if len(fitting) < len(day.entries) and rooms:
            rest = len(day.entries) - len(fitting)
            more = self._desk.say(N("{n} more date", "{n} more dates", rest))
            draw_words(painter, rooms[-1], more, theme, Role.CAPTION, "text3")

    def _ground(self, day: date) -> Token:
        if day == self._desk.session.today:
            return "accent_tint"
        return "surface" if self._month in (None, day.month) else "sunken"

    def _paint_number(self, painter: QPainter, cell: QRectF, day: ScheduleDay) -> None:
        theme, number = self._desk.themes.theme, str(day.day.day)
        line = QRectF(cell.left() + _PADDING, cell.top() + 4, cell.width() - 2 * _PADDING, theme.scaled(24))
        wide = theme.metrics(Role.ROW_NAME, True).horizontalAdvance("00")
        if day.day == self._desk.session.today:
            box = QRectF(line.left() - 3, line.top() + 1, wide + 6, line.height() - 2)
            rounded(painter, box, 4, theme.colour("accent_fill"))
            draw_words(painter, box, number, theme, Role.ROW_NAME, "on_accent", CENTER)
        else:
            quiet = self._month not in (None, day.day.month)
            draw_words(painter, line, number, theme, Role.ROW_NAME, "text3" if quiet else "text", bold=False)
        rest, off = line.adjusted(wide + 9, 0, 0, 0), "" if day.working else self._desk.say(T("off"))
        draw_words(painter, rest, off, theme, Role.CAPTION, "text3", RIGHT)
        lunar, metrics = self._desk.say(lunar_name(day.lunar)), theme.metrics(Role.CAPTION)
        if metrics.horizontalAdvance(f"{lunar} {off}".strip()) <= rest.width():
            draw_words(painter, rest, lunar, theme, Role.CAPTION, "text3")

    def _paint_entry(self, painter: QPainter, room: QRectF, entry: ScheduleEntry) -> None:
        theme = self._desk.themes.theme
        if entry.key == self._chosen:
            rounded(painter, room.adjusted(-4, 1, 4, -1), 4, theme.colour("selected"), theme.colour("accent"))
        line = QRectF(room.left(), room.top(), room.width(), theme.scaled(_LINE))
        icon, token = icon_of(entry)
        draw_icon_in(
            painter, theme, icon, token, QRectF(line.left(), line.top(), _ICON, line.height()), _ICON
        )
        words = line.adjusted(_ICON + 5, 0, 0, 0)
        hour = theme.metrics(Role.CAPTION, True).horizontalAdvance(entry.hour) + 5 if entry.hour else 0
        roomy = hour + theme.metrics(Role.CAPTION).horizontalAdvance(entry.name) <= words.width()
        if entry.hour and (roomy or self._is_week):
            draw_words(painter, words, entry.hour, theme, Role.CAPTION, words_of(entry), bold=True)
        if roomy or not self._is_week:
            name = words.adjusted(hour if roomy else 0, 0, 0, 0)
            draw_words(painter, name, entry.name, theme, Role.CAPTION, words_of(entry))
        if self._is_week:
            below = words.translated(0, theme.scaled(_LINE) - 3)
            second = self._desk.say(entry.what) if roomy else entry.name
            draw_words(painter, below, second, theme, Role.CAPTION, "text3" if roomy else words_of(entry))
