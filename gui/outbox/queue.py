"""The queue beside the message, and above it the field for a place or a tag."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from core.model.message import News
from core.screens.outbox.errand import Errand, Ground
from core.screens.outbox.outbox import Outbox
from core.text import T
from gui.desk import Desk
from gui.ground import Ground as Surface
from gui.outbox.delegate import MARGIN, ROW_HEIGHT, LineDelegate
from gui.outbox.rows import Line, Place, lines_of
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.combo import ComboBox
from gui.widgets.field import LineEdit
from gui.widgets.painting import line_down
from gui.widgets.strip import Strip
from gui.widgets.words import key_words

Key = tuple[int, int, int]


class QueueList(GroupedListView[Line]):
    """`taken_back` gives the message whose action was clicked."""

    taken_back = Signal(object)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        place = self.rowAt(point.y())
        line = self.rows.row_at(place)
        if line is not None and line.action:
            middle = self.rowViewportPosition(place) + self.rowHeight(place) // 2
            width = self.themes.theme.metrics(Role.CAPTION).horizontalAdvance(line.action)
            if point.y() >= middle and point.x() >= self.viewport().width() - MARGIN - width:
                self.taken_back.emit(line)


class Queue(Surface):
    """`sought` gives the words that were typed, with Enter, or the news that was chosen, by its id;
    `new_asked` comes when something new is to be told."""

    sought = Signal(str)
    new_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes)
        self._desk = desk
        self.asks = False
        self._model = RowsModel[Line](lambda line: line.row.key, sentence=lambda line: line.sentence)
        self.list = QueueList(desk.themes, self._model, desk.say(T("Messages")), ROW_HEIGHT)
        self.list.setItemDelegate(LineDelegate(self.list))
        self.field = LineEdit(desk.themes, "", "", keys="Enter")
        self._strip = Strip("surface", "below")
        self._strip.row.addWidget(self.field)
        self._strip.hide()
        self._news = ComboBox(desk.themes, desk.say(T("News")))
        words = desk.say(T("Something new"))
        new = Button(desk.themes, words, icon="plus", keys=key_words("Ctrl+N"), icon_only=True)
        self._news_strip = Strip("surface", "below")
        self._news_strip.row.addWidget(self._news, 1)
        self._news_strip.row.addWidget(new)
        self._news_strip.hide()
        self._news.activated.connect(lambda _place: self.sought.emit(str(self._news.currentData())))
        new.clicked.connect(self.new_asked)
        self.field.returnPressed.connect(lambda: self.sought.emit(self.field.text().strip()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._news_strip)
        column.addWidget(self.list, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line_down(QPainter(self), self.width() - 1, 0, self.height(), self._themes.theme.colour("line"))

    def ask_for(self, errand: Errand) -> None:
        """Offer the field where the errand needs a name."""
        self.asks = errand.ground in (Ground.PLACE, Ground.TAG)
        self._strip.setVisible(self.asks)
        self._news_strip.setVisible(errand.ground is Ground.NEWS)
        if self.asks:
            place = errand.ground is Ground.PLACE
            words = T("District, estate or road") if place else T("Name of a tag")
            self.field.setPlaceholderText(self._desk.say(words))
            self.field.setAccessibleName(self._desk.say(words))
            self.field.setText(errand.name)

    def show_news(self, news: Sequence[News], news_id: str) -> None:
        """Offer these, the newest first, the one with this id chosen."""
        self._news.clear()
        for one in sorted(news, key=lambda one: one.id, reverse=True):
            self._news.addItem(one.text, str(one.id))
        self._news.setCurrentIndex(self._news.findData(news_id))
        self._news.setEnabled(bool(news))

    def show_box(self, box: Outbox) -> None:
        """Show everybody in groups; the place in them is kept as far as it is still there."""
        self._model.set_rows(lines_of(self._desk, box))
        if self.list.current_row is None:
            self.list.select_first()

    def following(self, line: Line) -> Key | None:
        """Who is next after this one, else before it; None where nobody else waits."""
        waiting = [one.row.key for one in self._model.rows() if one.place is Place.WAITING]
        here = waiting.index(line.row.key)
        others = waiting[here + 1 :] or waiting[:here][-1:]
        return others[0] if others else None

    def go_on(self, key: Key | None) -> None:
        """Go to this one."""
        if key is not None:
            self.list.select_key(key)
