"""The history of a customer as one list, a group for each year, long notes in full."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent

from core.model.birthday import Birthday, Calendar
from core.model.interaction import Kind
from core.records import dataclass
from core.screens.card.history import Entry
from core.text import N, T
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.group_header import Group
from gui.widgets.painting import RIGHT, draw_icon_in, draw_words, line_down, rounded
from resources.words import Words

_DATE = 96
_MARK = 20
_TEXT = _DATE + 8 + _MARK + 12
_MARGIN = 20
_EDGE = 9
_FIRST = 22
_LINE = 20
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_ICONS = {
    Kind.CALL: "phone",
    Kind.WECHAT: "wechat",
    Kind.SMS: "message",
    Kind.EMAIL: "message",
    Kind.POST: "file",
    Kind.VISIT: "visit",
    Kind.REVISIT: "visit",
    Kind.EVENT: "calendar",
    Kind.GIFT: "gift",
    Kind.SERVICE: "settings",
    Kind.ENQUIRY: "info",
    Kind.SUGGESTION: "note",
    Kind.PRAISE: "star",
    Kind.COMPLAINT: "warning",
    Kind.NOTE: "note",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry, every word written. `action` stands at the right of the current line."""

    entry: Entry
    day: str
    icon: str
    title: str
    detail: str
    token: Token
    action: str
    sentence: str


def lines_of(past: Sequence[Entry], words: Words, on: date) -> list[Line | Group]:
    """The entries under their years; this year needs no heading."""
    lines: list[Line | Group] = []
    for year, entries in groupby(past, key=lambda entry: entry.day.year):
        own = [_line(entry, words) for entry in entries]
        if year != on.year:
            count = N("{n} entry", "{n} entries", len(own))
            lines.append(Group(words.say(T("{year}", year=str(year))), words.say(count)))
        lines += own
    return lines


def _line(entry: Entry, words: Words) -> Line:
    title = _capital(words.say(entry.title))
    if entry.kind is None:
        title = f"{title}  {words.money(abs(entry.amount))}"
    detail = words.joined(entry.details)
    action = words.say(T("Refund…")) if entry.left > 0 else ""
    said = (words.day(entry.day), title, detail, entry.note, action)
    return Line(
        entry=entry,
        day=words.birthday(Birthday(Calendar.SOLAR, entry.day.month, entry.day.day)),
        icon=_icon(entry),
        title=title,
        detail=detail,
        token="danger" if entry.grave else "accent" if entry.kind is None else "text2",
        action=action,
        sentence=words.joined([part for part in said if part]),
    )


def _icon(entry: Entry) -> str:
    if entry.kind is None:
        return "purchase" if entry.is_touch else "undo"
    return _ICONS[entry.kind]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


class Timeline(GroupedListView[Line]):
    """`refund_asked` gives the purchase to take back, `note_asked` comes with Enter on any other line."""

    refund_asked = Signal(object)
    note_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        model = RowsModel[Line](key=lambda line: line.entry.key, sentence=lambda line: line.sentence)
        super().__init__(desk.themes, model, desk.say(T("History")))
        self._desk = desk
        self.setItemDelegate(_LineDelegate(self))
        self.opened.connect(self._on_opened)
        desk.themes.changed.connect(self._fit)

    def show_history(self, past: Sequence[Entry]) -> None:
        """Show these entries, the place in them kept as far as it is still there."""
        self.rows.set_rows(lines_of(past, self._desk.words, self._desk.session.today))
        self._fit()
        if self.current_row is None:
            self.select_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        line = self.rows.row_at(self.rowAt(event.position().toPoint().y()))
        if line is not None and line.action and event.position().x() >= self._action_left(line):
            self.refund_asked.emit(line.entry)

    def note_rect(self, line: Line, width: float) -> QRectF:
        """Where the note of a line stands, from the top left corner of its row; empty without one."""
        theme = self.themes.theme
        if not line.entry.note:
            return QRectF()
        # Room for the scroll bar is always kept: a note that wraps otherwise with it than without would
        # bring it and send it away for ever.
        steady = self.width() - self.verticalScrollBar().sizeHint().width()
        room = max(60, min(int(width), steady) - _TEXT - _MARGIN)
        metrics = theme.metrics(Role.TABLE)
        bound = metrics.boundingRect(0, 0, room, 100_000, int(_WRAPPED), line.entry.note)
        return QRectF(_TEXT, _EDGE + theme.scaled(_FIRST), room, max(theme.scaled(_LINE), bound.height()))

    def _action_left(self, line: Line) -> float:
        words = self.themes.theme.metrics(Role.TABLE).horizontalAdvance(line.action)
        return self.viewport().width() - _MARGIN - words - 8

    def _fit(self) -> None:
        """Give every line the height of its note."""
        first, width = self.themes.theme.scaled(_FIRST), self.viewport().width()
        for place in range(self.rows.rowCount()):
            line = self.rows.row_at(place)
            if line is not None:
                height = round(2 * _EDGE + first + self.note_rect(line, width).height())
                if self.rowHeight(place) != height:
                    self.setRowHeight(place, height)

    def _on_opened(self, line: Line) -> None:
        if line.entry.left > 0:
            self.refund_asked.emit(line.entry)
        else:
            self.note_asked.emit()


class _LineDelegate(RowDelegate[Line]):
    """Paints day, mark on the thread, what it was, and the note below."""

    def __init__(self, view: Timeline) -> None:
        super().__init__(view)
        self._timeline = view

    def paint_row(self, painter: QPainter, rect: QRectF, line: Line, index: Index) -> None:
        theme = self.theme
        first = QRectF(rect.left(), rect.top() + _EDGE, rect.width(), theme.scaled(_FIRST))
        day = first.adjusted(_MARGIN, 0, -first.width() + _DATE, 0)
        draw_words(painter, day, line.day, theme, Role.TABLE, "text2", RIGHT)
        self._paint_mark(painter, rect, first, line)
        self._paint_words(painter, first, line, index)
        note = self._timeline.note_rect(line, rect.width()).translated(rect.topLeft())
        painter.setFont(theme.font(Role.TABLE))
        painter.setPen(theme.colour("text2"))
        painter.drawText(note, int(_WRAPPED), line.entry.note)

    def _paint_mark(self, painter: QPainter, rect: QRectF, first: QRectF, line: Line) -> None:
        """The thread that runs through all entries, and the sign of this one on it."""
        theme = self.theme
        left = rect.left() + _DATE + 8
        line_down(painter, left + _MARK / 2, rect.top(), rect.height(), theme.colour("line"))
        box = QRectF(left, first.center().y() - _MARK / 2, _MARK, _MARK)
        border: Token = "control_border" if line.token == "text2" else line.token
        rounded(painter, box, _MARK / 2, theme.colour("surface"), theme.colour(border))
        draw_icon_in(painter, theme, line.icon, line.token, box, 12)

    def _paint_words(self, painter: QPainter, first: QRectF, line: Line, index: Index) -> None:
        theme = self.theme
        room = first.adjusted(_TEXT, 0, -_MARGIN, 0)
        if line.action and index.row() in (self.view.currentIndex().row(), self.view.hovered):
            taken = draw_words(painter, room, line.action, theme, Role.TABLE, "accent", RIGHT)
            room.setWidth(room.width() - taken - 12)
        grave = line.entry.grave
        taken = draw_words(painter, room, line.title, theme, Role.BODY, "text", bold=True)
        rest = room.adjusted(taken + 10, 0, 0, 0)
        draw_words(painter, rest, line.detail, theme, Role.CAPTION, "danger" if grave else "text3")
