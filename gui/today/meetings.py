"""Today's appointments by the hour, in a few lines above the list."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.screens.meetings import Meeting, kind_name
from core.text import N, T
from gui.desk import Desk
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import draw_icon_in, draw_words, fill, line_below

MOST = 4
"""So many are shown; how many more there are is told in their last line."""

_LINE, _EDGE, _MARGIN = 26, 6, 20
_HOUR, _NAME = 56, 120


class MeetingStrip(QWidget):
    """`picked` gives the household whose line was clicked. All of them stand in the list below as well, so
    that the keyboard passes this by."""

    picked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._meetings: tuple[Meeting, ...] = ()
        self._met: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.themes.changed.connect(self.updateGeometry)

    def show_meetings(self, meetings: Sequence[Meeting], met: frozenset[int]) -> None:
        """Show these; `met` are the households that are done today."""
        self._meetings, self._met = tuple(meetings), met
        title = N("{n} appointment today", "{n} appointments today", len(meetings))
        lines = [f"{one.hour} {one.name} {self._where(one)}".strip() for one in meetings]
        self.setAccessibleName(". ".join([self._desk.say(title), *lines]))
        self.setVisible(bool(meetings))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        shown = min(len(self._meetings), MOST)
        return QSize(200, self._desk.themes.theme.scaled(shown * _LINE + 2 * _EDGE))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for place, meeting in enumerate(self._shown()):
            if self._room(place).contains(event.position()):
                self.picked.emit(meeting.household_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.themes.theme
        whole = self.rect().toRectF()
        fill(painter, whole, theme.colour("sunken"))
        line_below(painter, whole, theme.colour("line"))
        shown = self._shown()
        for place, meeting in enumerate(shown):
            self._paint_line(painter, self._room(place), meeting)
        if len(shown) < len(self._meetings):
            more = N("{n} more appointment", "{n} more appointments", len(self._meetings) - len(shown))
            room = self._room(MOST - 1).adjusted(_MARGIN + 22, 0, 0, 0)
            draw_words(painter, room, self._desk.say(more), theme, Role.CAPTION, "text3")

    def _shown(self) -> tuple[Meeting, ...]:
        return self._meetings if len(self._meetings) <= MOST else self._meetings[: MOST - 1]

    def _room(self, place: int) -> QRectF:
        line, edge = (self._desk.themes.theme.scaled(size) for size in (_LINE, _EDGE))
        return QRectF(0, edge + place * line, self.width(), line)

    def _paint_line(self, painter: QPainter, room: QRectF, meeting: Meeting) -> None:
        theme = self._desk.themes.theme
        done = meeting.household_id in self._met or not meeting.is_open
        token: Token = "text3" if done else "text"
        icon = QRectF(room.left() + _MARGIN, room.top(), 16, room.height())
        draw_icon_in(painter, theme, "check" if done else "clock", "text3" if done else "accent", icon)
        line = room.adjusted(_MARGIN + 22, 0, -_MARGIN, 0)
        hour = meeting.hour or self._desk.say(T("no hour"))
        draw_words(painter, line, hour, theme, Role.TABLE, token, bold=bool(meeting.hour))
        line = line.adjusted(theme.scaled(_HOUR), 0, 0, 0)
        taken = draw_words(painter, line, meeting.name, theme, Role.TABLE, token, bold=True)
        line = line.adjusted(max(taken + 12, theme.scaled(_NAME)), 0, 0, 0)
        draw_words(painter, line, self._where(meeting), theme, Role.TABLE, "text3" if done else "text2")

    def _where(self, meeting: Meeting) -> str:
        agreed = meeting.appointment
        parts = [self._desk.say(kind_name(agreed.kind)), agreed.place, agreed.note]
        return self._desk.words.joined(part for part in parts if part)
