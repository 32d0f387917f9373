"""The list of the day with the line above it and what stands there when nothing is left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.agenda import Band
from core.screens.today import TodayList
from core.text import T, Text
from gui.desk import Desk
from gui.ground import Ground
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.household_delegate import HouseholdDelegate, HouseholdRow
from gui.tables.rows_model import RowsModel
from gui.today.rows import RowWriter
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.message import InlineMessage, Tone

if TYPE_CHECKING:
    from gui.today.meetings import MeetingStrip

_DONE_ROWS = 2
"""Share of the height for rows that are done, below the word that all is done."""


class Board(Ground):
    """`chosen` gives the household that is current (None: none), `opened` asks to write a note,
    `moved` tells that the current row stands elsewhere."""

    chosen = Signal(object)
    opened = Signal()
    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes)
        self._desk = desk
        self._filling = False
        self._writer = RowWriter(desk.words)
        self._model: RowsModel[HouseholdRow] = RowsModel(
            key=lambda row: row.id, sentence=self._writer.sentence
        )
        self.list = GroupedListView(desk.themes, self._model, desk.say(T("Today’s households")))
        self.list.setItemDelegate(HouseholdDelegate(self.list))
        self._notice = InlineMessage(desk.themes, Tone.NEUTRAL, "", banner=True)
        self._empty = EmptyState(desk.themes, "")
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _row: self.opened.emit())
        self.list.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self._meetings: MeetingStrip | None = None
        self._lay_out()

    @property
    def current(self) -> int | None:
        """The household that has the selection."""
        row = self.list.current_row
        return None if row is None else row.id

    def show_day(self, today: TodayList, wanted: int | None) -> None:
        """Show this day and go to household `wanted`; without one stay, or begin at the top."""
        self._filling = True
        self._model.set_rows(self._writer.lines(today))
        stays = wanted is None or not self.list.select_key(wanted)
        if stays and self.list.current_row is None:
            self.list.select_first()
        self._filling = False
        self._show_meetings(today)
        self.list.setVisible(bool(today.rows))
        # Seen at once: to tell of the next household, and to write, takes longer than a frame.
        self.list.viewport().repaint()

    def select(self, household_id: int) -> bool:
        """Go to this household; False where it is not in the list."""
        return self.list.select_key(household_id)

    def show_notice(self, text: Text | None) -> None:
        """One quiet line above the list."""
        self._notice.setVisible(text is not None)
        if text is not None:
            self._notice.set_message(Tone.NEUTRAL, "", self._desk.say(text))

    def show_empty(self, sentence: Text, line: Text) -> None:
        """What stands where nothing is left to do, above what has been done."""
        self._empty.set_state(self._desk.say(sentence), self._desk.say(line))
        self._empty.show()

    def hide_empty(self) -> None:
        """There is something to do."""
        self._empty.hide()

    def selected_rect(self, page: QWidget) -> QRect:
        """The current row in the coordinates of the page; empty where it cannot be seen."""
        view = self.list.viewport()
        rect = self.list.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(page, QPoint(0, 0))) if rect.isValid() else QRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def _show_meetings(self, today: TodayList) -> None:
        """By the hour, above all else; loaded here, because most days have none."""
        if self._meetings is None:
            if not today.meetings:
                return
            from gui.today.meetings import MeetingStrip

            self._meetings = MeetingStrip(self._desk)
            self._meetings.picked.connect(self.select)
            self._column.insertWidget(1, self._meetings)
        done = frozenset(row.household_id for row in today.rows if row.band is Band.DONE)
        self._meetings.show_meetings(today.meetings, done)

    def _on_chosen(self, row: HouseholdRow | None) -> None:
        if not self._filling:
            self.chosen.emit(None if row is None else row.id)
        self.moved.emit()

    def _lay_out(self) -> None:
        self._column = flush(QVBoxLayout(self))
        self._column.addWidget(self._notice)
        self._column.addWidget(self._empty, 1)
        self._column.addWidget(self.list, _DONE_ROWS)
        self._empty.setMinimumHeight(160)
