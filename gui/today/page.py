"""Today: one row a household, one key an answer."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from core.actions.interactions import Outing, log_outcome
from core.changes import Changes
from core.model.interaction import Outcome
from core.screens.today import TodayList, TodayRow, today_list
from core.screens.words import household_name
from core.text import T
from gui.desk import Desk
from gui.entries import TODAY
from gui.keys import bind
from gui.page import Page
from gui.paper_file import PathChooser, ask_path
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.household_delegate import HouseholdRow
from gui.today.ahead import Ahead
from gui.today.board import Board
from gui.today.dock import Dock
from gui.today.header import TodayHeader
from gui.today.keys import DIGITS
from gui.today.large_code import LargeCode
from gui.today.logged import logged_words
from gui.today.notices import nothing_left, notice
from gui.today.panel import QuickPanel
from gui.today.patched import after, with_logged
from gui.today.printing import Printing
from gui.widgets.flush import flush

if TYPE_CHECKING:
    from gui.first_run.page import FirstRun
    from gui.sheet_entry.view import SheetView


class TodayPage(Page):
    """The day's households with their reasons, and the panel that takes the answer.

    `choose_path` asks where a printed list goes: a suggested name in, a path or None out.
    """

    key, icon, label, set_apart = TODAY

    def __init__(self, desk: Desk, choose_path: PathChooser = ask_path) -> None:
        super().__init__(desk)
        self._today = TodayList(desk.session.today)
        self._rows: dict[int, TodayRow] = {}
        self._logging = False
        self._header = TodayHeader(desk)
        self._board = Board(desk)
        self._panel = QuickPanel(desk)
        self._dock = Dock(desk.themes, self._board, self._panel)
        self._first_run: FirstRun | None = None
        self._sheet: SheetView | None = None
        self._code = LargeCode(desk, self)
        self._printing = Printing(desk, self, choose_path)
        self._lay_out()
        self._ahead = Ahead(desk, self._work, self)
        self._listen()
        self._bind()

    @property
    def households(self) -> GroupedListView[HouseholdRow]:
        """The list of households."""
        return self._board.list

    def outdate(self) -> None:
        self._ahead.restart()

    def refresh(self) -> None:
        """Ask the book for the day anew, unless that was done while another page was looked at."""
        self._ahead.stop()
        if not self._ahead.is_read:
            self._show_day(today_list(self.desk.session.book, self.desk.session.today))

    def concerns(self, changes: Changes) -> bool:
        """What is being logged here is shown already."""
        return not self._logging and super().concerns(changes)

    def point_to(self, changes: Changes) -> None:
        """Go to the household that an undo has brought back."""
        waiting = (row.household_id for row in self._today.open_rows)
        self.show_subject(next((home for home in waiting if home in changes.households), None))

    def show_subject(self, subject: object) -> None:
        """Go to the household with this id."""
        if isinstance(subject, int):
            self._board.select(subject)

    def take_focus(self) -> None:
        lines = self._sheet.line if self._sheet is not None else None
        for widget in (self._first_run, lines, self._board.list):
            if widget is not None and widget.isVisibleTo(self):
                widget.setFocus()
                return
        self.setFocus()

    def regions(self) -> list[QWidget]:
        return [self._board.list, self._panel.answers.note, self._header]

    def selected_rect(self) -> QRect:
        return self._board.selected_rect(self)

    def waiting(self) -> int:
        return len(self._today.open_rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._header.fit(self.window().width())

    def _show_day(self, today: TodayList) -> None:
        self._show(today)
        self._tell_what_is_left()

    def _show(self, today: TodayList, wanted: int | None = None) -> None:
        """Show this day and go to household `wanted`, else stay where the user is."""
        self._today = today
        self._rows = {row.household_id: row for row in today.rows}
        nobody = not today.rows and self.desk.session.book.customer_count() == 0
        if nobody:
            self._begin()
            return
        if self._stack.currentWidget() is not self._sheet:
            self._turn_to(self._work)
        self._header.show_day(today, "customers" in self.places)
        self._board.show_notice(notice(today) if today.rows else None)
        self._board.hide_empty()
        self._board.show_day(today, wanted)
        self._show_household(self._board.current)

    def _tell_what_is_left(self) -> None:
        """Asked of the book after everything is written: today's answers move tomorrow's dates."""
        if not self._today.open_rows:
            self._board.show_empty(*nothing_left(self.desk.session.book, self._today))

    def _begin(self) -> None:
        """Turn to the first page of an empty book: loaded here, because a filled one never shows it."""
        from gui.first_run.page import FirstRun

        if self._first_run is None:
            self._first_run = FirstRun(self.desk)
            self._first_run.goto.connect(self.goto)
            self._stack.addWidget(self._first_run)
        self._turn_to(self._first_run)
        self._first_run.show_places(self.places)

    def _turn_to(self, face: QWidget) -> None:
        """An empty book and a filled one look different; the keyboard goes where the eye goes."""
        if face is not self._stack.currentWidget():
            self._stack.setCurrentWidget(face)
            if self.isVisible():
                self.take_focus()

    def _show_household(self, household_id: int | None) -> None:
        row = None if household_id is None else self._rows.get(household_id)
        self._panel.show_row(row, self._place(row))

    def _place(self, row: TodayRow | None) -> str:
        if row is None or row.logged is not None:
            return ""
        place = self._today.open_rows.index(row) + 1
        return self.desk.say(T("{row} of {rows}", row=place, rows=len(self._today.open_rows)))

    def _current(self) -> TodayRow | None:
        """The household that waits for an answer."""
        row = None if self._board.current is None else self._rows.get(self._board.current)
        return None if row is None or row.logged is not None else row

    def _log(self, said: Outing) -> None:
        """Show the household as done, go on to the next, then write; a failure brings it back."""
        row, before = self._current(), self._today
        if row is None:
            return
        self._show(with_logged(before, row, said.outcome, said.note), after(before, row))
        self._board.list.setFocus()
        if self._write(row, said) is None:
            self._show(before, row.household_id)
        else:
            self._panel.answers.forget(row.household_id)
            self._tell_what_is_left()

    def _write(self, row: TodayRow, said: Outing) -> Changes | None:
        session, today = self.desk.session, self.desk.session.today
        said = replace(said, spoken=self._panel.saying.copied_for(row.household_id))
        words = logged_words(session.book, row, said, today, self.desk.words)
        self._logging = True
        try:
            return session.run(lambda: log_outcome(session.book, row, said, today), words)
        finally:
            self._logging = False

    def _choose(self, outcome: Outcome) -> None:
        if self._current() is not None:
            self._panel.answers.choose(outcome)

    def _ask_date(self, outcome: Outcome) -> None:
        if self._current() is not None:
            self._set_panel_open(True)
            self._panel.answers.ask_date(outcome)

    def _write_note(self) -> None:
        if self._current() is not None:
            self._set_panel_open(True)
            self._panel.answers.start_note()

    def _toggle_panel(self) -> None:
        self._set_panel_open(not self._dock.is_open)

    def _set_panel_open(self, is_open: bool) -> None:
        self._dock.set_open(is_open)
        self._header.set_panel_open(is_open)
        if not is_open:
            self.take_focus()

    def _copy_phone(self) -> None:
        if self._panel.copy_phone():
            self.told.emit(T("Copied {phone}", phone=self.desk.words.phone(self._panel.phone)))

    def _copy_saying(self) -> None:
        if self._panel.saying.copy():
            self.told.emit(T("Copied. Paste it into WeChat, then press 5"))

    def _show_code(self) -> None:
        row = None if self._board.current is None else self._rows.get(self._board.current)
        if row is not None and self._panel.phone:
            self._code.open(self.desk.say(household_name(row.line)), self._panel.phone)

    def _print(self) -> None:
        if self._today.open_rows:
            self._printing.start(self._today)

    def _enter_sheet(self) -> None:
        """Turn to the results of the printed sheet: loaded here, because most days have none."""
        from gui.sheet_entry.view import SheetView

        if not self._rows:
            return
        if self._sheet is None:
            self._sheet = SheetView(self.desk)
            self._sheet.closed.connect(lambda: self._turn_to(self._work))
            self._stack.addWidget(self._sheet)
        self._stack.setCurrentWidget(self._sheet)
        self._sheet.start()

    def _new_customer(self) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", "new")

    def _lay_out(self) -> None:
        self._work = QWidget()
        column = flush(QVBoxLayout(self._work))
        column.addWidget(self._header)
        column.addWidget(self._dock, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._work)
        self._header.set_panel_open(True)

    def _listen(self) -> None:
        self._board.chosen.connect(self._show_household)
        self._board.opened.connect(self._write_note)
        self._board.moved.connect(self.moved)
        self._panel.answers.answered.connect(self._log)
        self._panel.saying.copy_asked.connect(self._copy_saying)
        self._panel.answers.escaped.connect(self._board.list.setFocus)
        self._panel.closed.connect(self._toggle_panel)
        self._dock.over_changed.connect(self._panel.set_over_list)
        self._code.closed.connect(self._board.list.setFocus)
        self._header.print_asked.connect(self._print)
        self._header.new_asked.connect(self._new_customer)
        self._header.panel_asked.connect(self._toggle_panel)
        self._printing.told.connect(self.told)
        for hear in (self._show_day, self.counted):
            self._ahead.ready.connect(hear)

    def _bind(self) -> None:
        for digit, outcome in DIGITS.items():
            bind(self._work, str(digit), partial(self._choose, outcome))
            bind(self._work, f"Shift+{digit}", partial(self._ask_date, outcome))
        for sequence, step in (("Right", 1), ("Left", -1)):
            bind(self._work, sequence, partial(self._panel.saying.turn, step))
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+C": self._copy_saying,
            "Ctrl+J": partial(self._ask_date, Outcome.REACHED),
            "Ctrl+Shift+C": self._copy_phone,
            "Ctrl+D": self._show_code,
            "F4": self._toggle_panel,
            "Ctrl+P": self._print,
            "Ctrl+G": self._enter_sheet,
            "Ctrl+N": self._new_customer,
        }
        for sequence, action in keys.items():
            bind(self, sequence, action)
