"""Birthdays: a month in both calendars, and who celebrates next."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.addressees import post_for
from core.screens.month import FIRST_MONTH, LAST_MONTH, month_name, month_of, next_month, previous_month
from core.screens.outbox.errand import Errand, Ground
from core.text import N, T
from gui.birthdays.calendar import MonthView
from gui.birthdays.entries import Entry, entry_lines
from gui.birthdays.entry_delegate import ROW_HEIGHT, EntryDelegate
from gui.birthdays.greet_foot import GreetFoot
from gui.birthdays.mark import Legend
from gui.desk import Desk
from gui.entries import BIRTHDAYS
from gui.keys import bind
from gui.page import Page
from gui.reading import Reading
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.rows_model import RowsModel
from gui.today.dock import panel_width
from gui.widgets.button import Button
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.group_header import Group
from gui.widgets.page_header import PageHeader
from gui.widgets.segments import Segment, Segments
from gui.widgets.words import key_words

if TYPE_CHECKING:
    from gui.papers.dialog import PapersDialog

SPANS = (7, 30, 90)
"""Days that the list can show."""


class BirthdaysPage(Page):
    """The calendar at the left, moved with ← →; the list at the right, moved with ↑ ↓. Enter opens a card,
    Ctrl+Enter the outbox."""

    key, icon, label, set_apart = BIRTHDAYS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._first = desk.session.today.replace(day=1)
        self._waiting = 0
        self._calendar = MonthView(desk)
        self._model: RowsModel[Entry] = RowsModel(
            lambda row: (row.customer_id, row.due), sentence=lambda row: row.sentence
        )
        self._list = GroupedListView(desk.themes, self._model, desk.say(T("Birthdays to come")), ROW_HEIGHT)
        self._list.setItemDelegate(EntryDelegate(self._list))
        self._empty = EmptyState(desk.themes, "")
        self._greet = GreetFoot(desk)
        self._header = PageHeader(desk.themes)
        self._spans = Segments(desk.themes, desk.say(T("Days in the list")))
        self._spans.set_items([Segment(desk.say(N("{n} day", "{n} days", days))) for days in SPANS])
        self._lay_out()
        self._calendar.opened.connect(self._open)
        self._list.opened.connect(lambda row: self._open(row.customer_id))
        self._list.chosen.connect(lambda _row: self.moved.emit())
        self._list.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self._greet.asked.connect(self._write_to)
        bind(self, "Ctrl+Return", lambda: self._write_to(Errand(Ground.BIRTHDAYS)))
        self._spans.chosen.connect(lambda _index: self._show_list())
        bind(self, "Ctrl+P", self.print_papers)

    def refresh(self) -> None:
        """Ask for the month and for the days to come."""
        self.show_month(self._first)
        self._show_list()
        self._greet.refresh()
        self._greet.setVisible("outbox" in self.places)

    def take_focus(self) -> None:
        self._list.setFocus()

    def regions(self) -> list[QWidget]:
        return [self._list]

    def selected_rect(self) -> QRect:
        view = self._list.viewport()
        rect = self._list.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(self, QPoint(0, 0))) if rect.isValid() else QRect()

    def waiting(self) -> int:
        return self._waiting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            self._go_back()
        elif event.key() == Qt.Key.Key_Right:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setFixedWidth(panel_width(self.window().width(), self.desk.themes.theme))
        self.moved.emit()

    def show_month(self, first: date) -> None:
        """Show the month that begins on this day."""
        self._first = first
        self._month.ask(partial(month_of, first=first), self._calendar.show_month)
        self._header.set_title(self.desk.say(self.label), self.desk.say(month_name(self._first)))
        self._back.setEnabled(self._first > FIRST_MONTH)
        self._on.setEnabled(self._first < LAST_MONTH)

    def print_papers(self) -> "PapersDialog":
        """The list, labels and cards for those who celebrate within the days of the list."""
        # Imported here because it brings the painter of pages, and nobody prints at the start.
        from gui.papers.opening import print_birthdays

        session, homes = self.desk.session, [row.household_id for row in self._model.rows()]
        return print_birthdays(self.desk, post_for(session.book, homes, session.today), self)

    def _show_list(self) -> None:
        days = SPANS[self._spans.index]
        self._coming.ask(partial(entry_lines, self.desk, days), partial(self._show_lines, days))

    def _show_lines(self, days: int, lines: list[Entry | Group]) -> None:
        self._model.set_rows(lines)
        if self._list.current_row is None:
            self._list.select_first()
        self._stack.setCurrentWidget(self._list if lines else self._empty)
        nobody = N("No birthday within {n} day", "No birthdays within {n} days", days)
        self._empty.set_state(self.desk.say(nobody))
        self._waiting = self._open_soon(lines)

    def _open_soon(self, lines: list[Entry | Group]) -> int:
        """Birthdays within the lead that nobody has wished yet."""
        lead = self.desk.session.book.preferences().lead_birthday
        entries = [line for line in lines if isinstance(line, Entry)]
        return sum(not row.wished and (row.due - self.desk.session.today).days <= lead for row in entries)

    def _go_back(self) -> None:
        if self._first > FIRST_MONTH:
            self.show_month(previous_month(self._first))

    def _go_on(self) -> None:
        if self._first < LAST_MONTH:
            self.show_month(next_month(self._first))

    def _go_to_today(self) -> None:
        self.show_month(self.desk.session.today.replace(day=1))

    def _open(self, customer_id: int) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", customer_id)

    def _write_to(self, errand: Errand) -> None:
        if "outbox" in self.places:
            self.goto.emit("outbox", errand)

    def _lay_out(self) -> None:
        themes, say = self.desk.themes, self.desk.say
        self._back = Button(themes, say(T("Month before")), icon="chevron_left", keys="←", icon_only=True)
        self._on = Button(themes, say(T("Month after")), icon="chevron_right", keys="→", icon_only=True)
        now = Button(themes, say(T("This month")))
        keys = key_words("Ctrl+P")
        self._print = Button(themes, say(T("Print…")), icon="print", keys=keys, icon_only=True)
        self._print.clicked.connect(self.print_papers)
        self._header.add_action(Legend(self.desk), spare=True)
        for button, act in ((self._back, self._go_back), (now, self._go_to_today), (self._on, self._go_on)):
            button.clicked.connect(act)
            self._header.add_action(button)
        self._header.add_action(self._spans)
        self._header.add_action(self._print)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._panel = QWidget()
        beside = flush(QVBoxLayout(self._panel))
        row = flush(QHBoxLayout())
        column = flush(QVBoxLayout(self))
        self._month, self._coming = Reading(self, self._calendar), Reading(self, self._stack)
        beside.addWidget(self._coming, 1)
        beside.addWidget(self._greet)
        row.addWidget(self._month, 1)
        row.addWidget(self._panel)
        column.addWidget(self._header)
        column.addLayout(row, 1)
