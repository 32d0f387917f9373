"""Schedule: a week or a month of appointments, events and hard dates."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.appointments import keep_appointment
from core.screens.month import FIRST_MONTH, LAST_MONTH, month_name, next_month, previous_month
from core.screens.schedule import ScheduleDay, ScheduleEntry, Sort, schedule, week_of
from core.text import T
from gui.customers.side_form import SideForm
from gui.desk import Desk
from gui.entries import SCHEDULE
from gui.keys import bind
from gui.page import Page
from gui.schedule.forms import MissForm, MoveForm, NewForm
from gui.schedule.grid import WEEK, DayGrid
from gui.schedule.rows import ROW_HEIGHT, EntryDelegate, lines, sentence
from gui.schedule.side import Side
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.rows_model import RowsModel
from gui.today.dock import panel_width
from gui.widgets.button import Button
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader
from gui.widgets.segments import Segment, Segments
from gui.widgets.words import key_words


class SchedulePage(Page):
    """← → move by a week or a month, ↑ ↓ in the list. Enter opens the card, 1 kept, 2 moved, 3 missed,
    Ctrl+N a new appointment."""

    key, icon, label, set_apart = SCHEDULE

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._anchor = desk.session.today
        self._days: tuple[ScheduleDay, ...] = ()
        self._form: SideForm | None = None
        self._waiting = 0
        self.grid = DayGrid(desk)
        self.rows: RowsModel[ScheduleEntry] = RowsModel(
            lambda entry: entry.key, sentence=lambda entry: sentence(desk, entry)
        )
        self.list = GroupedListView(desk.themes, self.rows, desk.say(T("What is agreed")), ROW_HEIGHT)
        self.list.setItemDelegate(EntryDelegate(desk, self.list))
        self._side = Side(desk, self.list)
        self._stack = QStackedWidget()
        self._header = PageHeader(desk.themes)
        self._spans = Segments(
            desk.themes,
            desk.say(T("Days shown")),
            [Segment(desk.say(T("Week"))), Segment(desk.say(T("Month")))],
        )
        self._lay_out()
        self._listen()
        self._bind()

    def refresh(self) -> None:
        """Ask for the days that are shown, and for what today still has."""
        had_focus = self.list.hasFocus() or self.hasFocus()
        book, today = self.desk.session.book, self.desk.session.today
        first, count, month = self._shown()
        self._days = schedule(book, first, count, today)
        self.grid.show_days(self._days, month)
        self.rows.set_rows(list(lines(self.desk, self._days)))
        if self.list.current_row is None:
            self._select_near(today)
        self._show_title(first)
        now = self._days if today in (day.day for day in self._days) else schedule(book, today, 1, today)
        self._waiting = sum(
            entry.meeting is not None and entry.meeting.is_open
            for day in now
            for entry in day.entries
            if day.day == today
        )
        self._show_entry(self.list.current_row)
        if had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        (self.list if self.rows.rows() else self).setFocus()

    def regions(self) -> list[QWidget]:
        return [self.list, self._spans]

    def selected_rect(self) -> QRect:
        view = self.list.viewport()
        rect = self.list.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(self, QPoint(0, 0))) if rect.isValid() else QRect()

    def waiting(self) -> int:
        return self._waiting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            self._go(-1)
        elif event.key() == Qt.Key.Key_Right:
            self._go(1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack.setFixedWidth(panel_width(self.window().width(), self.desk.themes.theme))
        self.moved.emit()

    @property
    def _is_week(self) -> bool:
        return self._spans.index == 0

    def _shown(self) -> tuple[date, int, int | None]:
        """The first day shown, how many there are, and the month they belong to."""
        if self._is_week:
            return week_of(self._anchor), WEEK, None
        first = self._anchor.replace(day=1)
        monday = week_of(first)
        weeks = ((next_month(first) - monday).days + WEEK - 1) // WEEK
        return monday, WEEK * weeks, first.month

    def _go(self, step: int) -> None:
        """To the week or month before or after."""
        first = self._anchor.replace(day=1)
        if self._is_week:
            self._go_to(self._anchor + timedelta(days=step * WEEK))
        else:
            self._go_to(next_month(first) if step > 0 else previous_month(first))

    def _go_to(self, day: date) -> None:
        if FIRST_MONTH <= day < next_month(LAST_MONTH):
            self._anchor = day
            self.refresh()

    def _show_title(self, first: date) -> None:
        words = self.desk.words
        span = T("{first} to {last}", first=words.day_short(first), last=words.day_short(self._days[-1].day))
        named = span if self._is_week else month_name(self._anchor.replace(day=1))
        self._header.set_title(self.desk.say(self.label), self.desk.say(named))

    def _select_near(self, today: date) -> None:
        """The first entry from today on, else the first of all."""
        ahead = (entry for day in self._days if day.day >= today for entry in day.entries)
        entry = next(ahead, None)
        if entry is None or not self.list.select_key(entry.key):
            self.list.select_first()

    def _show_entry(self, entry: ScheduleEntry | None) -> None:
        self.grid.choose(None if entry is None else entry.key)
        self._side.show_entry(entry, bool(self.rows.rows()))
        self.moved.emit()

    def _open_card(self, entry: ScheduleEntry) -> None:
        if entry.sort is Sort.EVENT and "events" in self.places:
            self.goto.emit("events", entry.subject_id)
        elif entry.customer_id and "customers" in self.places:
            self.goto.emit("customers", entry.customer_id)

    def _keep(self) -> None:
        meeting = self._side.meeting
        if meeting is not None and meeting.is_open:
            session = self.desk.session
            session.run(lambda: keep_appointment(session.book, meeting.appointment.id, session.today))

    def _move(self) -> None:
        meeting = self._side.meeting
        if meeting is not None and meeting.appointment.state != "kept":
            self._open_form(MoveForm(self.desk, meeting))

    def _miss(self) -> None:
        meeting = self._side.meeting
        if meeting is not None and meeting.is_open:
            self._open_form(MissForm(self.desk, meeting))

    def _new(self) -> None:
        entry = self.list.current_row
        today = self.desk.session.today
        self._open_form(NewForm(self.desk, today if entry is None else max(today, entry.day)))

    def _open_form(self, form: SideForm) -> None:
        """Put a form in the place of the list."""
        self._close_form()
        self._form = form
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        form.closed.connect(self._leave_form)
        form.first_stop().setFocus()

    def _close_form(self) -> None:
        if self._form is not None:
            self._stack.removeWidget(self._form)
            self._form.deleteLater()
            self._form = None

    def _leave_form(self) -> None:
        self._close_form()
        self.take_focus()

    def _lay_out(self) -> None:
        themes, say = self.desk.themes, self.desk.say
        back = Button(themes, say(T("Earlier")), icon="chevron_left", keys="←", icon_only=True)
        on = Button(themes, say(T("Later")), icon="chevron_right", keys="→", icon_only=True)
        now = Button(themes, say(T("Today")))
        new = Button(themes, say(T("New appointment")), icon="plus", keys=key_words("Ctrl+N"))
        acts = (
            lambda: self._go(-1),
            lambda: self._go_to(self.desk.session.today),
            lambda: self._go(1),
            self._new,
        )
        for button, act in zip((back, now, on, new), acts, strict=True):
            button.clicked.connect(act)
        for widget in (back, now, on, self._spans, new):
            self._header.add_action(widget)
        self._stack.addWidget(self._side)
        row, column = flush(QHBoxLayout()), flush(QVBoxLayout(self))
        row.addWidget(self.grid, 1)
        row.addWidget(self._stack)
        column.addWidget(self._header)
        column.addLayout(row, 1)

    def _listen(self) -> None:
        self._spans.chosen.connect(lambda _index: self.refresh())
        self.grid.picked.connect(lambda entry: self.list.select_key(entry.key))
        self.list.chosen.connect(self._show_entry)
        self.list.opened.connect(self._open_card)
        self.list.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self._side.kept.connect(self._keep)
        self._side.move_asked.connect(self._move)
        self._side.missed.connect(self._miss)

    def _bind(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "1": self._keep,
            "2": self._move,
            "3": self._miss,
            "Ctrl+N": self._new,
        }
        for sequence, action in keys.items():
            bind(self, sequence, action)
