"""The list beside the calendar: every entry of the days shown, and how a row of it is painted."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from core.screens.meetings import STATES
from core.screens.schedule import ScheduleDay, ScheduleEntry
from core.text import N, T
from gui.desk import Desk
from gui.schedule.looks import icon_of, words_of
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_view import RowsView
from gui.theme.type import Role
from gui.widgets.group_header import Group
from gui.widgets.painting import RIGHT, draw_icon_in, draw_words

ROW_HEIGHT = 52
_MARGIN = 20
_HOUR = 52


def lines(desk: Desk, days: Sequence[ScheduleDay]) -> Iterator[ScheduleEntry | Group]:
    """The days that hold anything, each with its entries."""
    for day in days:
        if day.entries:
            today = desk.say(T("Today")) if day.day == desk.session.today else ""
            count = desk.say(N("{n} date", "{n} dates", len(day.entries)))
            yield Group(desk.words.day(day.day), count, today, key=day.day.isoformat())
            yield from day.entries


def sentence(desk: Desk, entry: ScheduleEntry) -> str:
    """The whole row for a screen reader."""
    parts = [desk.words.day(entry.day), entry.hour, entry.name, desk.say(entry.what), entry.place]
    return ", ".join(part for part in [*parts, state_words(desk, entry)] if part)


def state_words(desk: Desk, entry: ScheduleEntry) -> str:
    """How an appointment stands, where it is not simply planned."""
    if entry.meeting is None or entry.meeting.is_open:
        return ""
    return desk.say(STATES[entry.meeting.appointment.state])


class EntryDelegate(RowDelegate[ScheduleEntry]):
    """The hour at the left, who and what in two lines, the state at the right."""

    def __init__(self, desk: Desk, view: RowsView[ScheduleEntry]) -> None:
        super().__init__(view)
        self._desk = desk

    def paint_row(self, painter: QPainter, rect: QRectF, row: ScheduleEntry, _index: Index) -> None:
        line = self.theme.scaled(20)
        top = rect.top() + (rect.height() - 2 * line) / 2
        upper = QRectF(rect.left() + _MARGIN, top, rect.width() - 2 * _MARGIN, line)
        left = self.theme.scaled(_HOUR)
        icon, token = icon_of(row)
        if row.hour:
            draw_words(painter, upper, row.hour, self.theme, Role.TABLE, words_of(row), bold=True)
        else:
            draw_icon_in(painter, self.theme, icon, token, QRectF(upper.left(), upper.top(), 16, line))
        state = state_words(self._desk, row)
        taken = draw_words(painter, upper, state, self.theme, Role.CAPTION, words_of(row), RIGHT)
        who = upper.adjusted(left, 0, -taken - 8, 0)
        draw_words(painter, who, row.name, self.theme, Role.ROW_NAME, words_of(row))
        self._paint_what(painter, upper.translated(0, line).adjusted(left, 0, 0, 0), row)

    def _paint_what(self, painter: QPainter, room: QRectF, row: ScheduleEntry) -> None:
        what = draw_words(painter, room, self._desk.say(row.what).strip(), self.theme, Role.CAPTION, "text2")
        rest = room.adjusted(what + 10, 0, 0, 0)
        note = row.meeting.appointment.note if row.meeting else ""
        words = " ".join(part for part in (row.place, note) if part)
        draw_words(painter, rest, words, self.theme, Role.CAPTION, "text3")
