"""Dormant: households that used to buy and have fallen silent, and whom to win back first."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.next_week import next_week, plan_next_week
from core.rules.calendar_of import work_calendar
from core.screens.dormant import Dormants, Silence, dormants, found_by, most_in, ready
from core.screens.spreading import spread_words
from core.text import N, T, Text
from gui.customers.search_field import SearchField
from gui.desk import Desk
from gui.dormant.board import WIDE, Board
from gui.dormant.figures import Figures
from gui.entries import DORMANT
from gui.keys import bind
from gui.page import Page
from gui.question import Question
from gui.reading import Reading
from gui.widgets.button import Button, ButtonKind
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader
from gui.widgets.words import key_words

if TYPE_CHECKING:
    from gui.papers.dialog import PapersDialog

_SEARCH, _SEARCH_NARROW = 220, 190


class DormantPage(Page):
    """Enter opens the card of whom one calls, Ctrl+Enter puts the first into next week, Ctrl+F finds, Ctrl+P
    prints, → and ← show more or less of a group, Esc shows everybody."""

    key, icon, label, set_apart = DORMANT

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found = Dormants()
        self._matching: frozenset[int] | None = None
        self._shown: tuple[Silence, ...] = ()
        self._first: list[Silence] = []
        self._header = PageHeader(desk.themes)
        self._figures = Figures(desk)
        self.board = Board(desk)
        self._seeking = Question(desk, self)
        self._make_actions()
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Judge every buyer anew, and look for the same people again."""
        self._reading.ask(partial(dormants, on=self.desk.session.today), self._show_found)

    def take_focus(self) -> None:
        (self.board.table if self._shown else self.search).setFocus()

    def regions(self) -> list[QWidget]:
        return [self.board.table, self.search]

    def selected_rect(self) -> QRect:
        return self.board.selected_rect(self)

    def waiting(self) -> int:
        return len(self._found.rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.desk.themes.theme.scaled(WIDE)
        self._figures.set_wide(wide)
        self.search.setFixedWidth(_SEARCH if wide else _SEARCH_NARROW)
        self.moved.emit()

    def print_papers(self) -> "PapersDialog":
        """The list as it stands, and labels and cards for its households."""
        # Imported here because it brings the painter of pages, and nobody prints at the start.
        from core.addressees import post_for
        from gui.papers.opening import print_dormant

        rows, session = self.board.seen, self.desk.session
        post = post_for(session.book, [row.household_id for row in rows], session.today)
        return print_dormant(self.desk, rows, post, self)

    def _show_found(self, found: Dormants) -> None:
        self._found = found
        self._figures.show_found(found)
        self._figures.setVisible(found.buyers > 0)
        self._limit.setVisible("settings" in self.places)
        self._seek(self.search.phrase)

    def _seek(self, phrase: str) -> None:
        if phrase:
            self._seeking.ask(partial(found_by, phrase=phrase), self._show_matching)
        else:
            self._seeking.stop()
            self._show_matching(None)

    def _show_matching(self, matching: frozenset[int] | None) -> None:
        afresh = matching != self._matching
        self._matching, rows = matching, self._found.rows
        self._shown = tuple(row for row in rows if matching is None or row.household_id in matching)
        self._show_empty()
        self.board.show_rows(self._shown, self._found.at_risk is not None, afresh)
        self._show_plan()

    def _show_plan(self) -> None:
        """How many, and in its tooltip how they would be spread."""
        settings = self.desk.session.book.preferences()
        days = next_week(self.desk.session.today, work_calendar(settings))
        self._first = ready(self._shown)[: most_in(len(days), settings.quota)]
        count = len(self._first)
        words = N("Put the first {n} into next week", "Put the first {n} into next week", count)
        self._plan.set_words(self._say(words))
        self._plan.set_hint(self._say(spread_words(count, days)))
        self._plan.setVisible(count > 0)
        self._print.setEnabled(bool(self._shown))

    def _plan_first(self) -> None:
        session, homes = self.desk.session, [row.household_id for row in self._first]
        lines = session.book.household_lines(homes)
        people = [lines[home].primary.customer_id for home in homes]
        if not people:
            return
        # Nobody is planned twice while a large book is judged anew.
        self._first = []
        self._plan.hide()
        self.take_focus()
        if session.run(lambda: plan_next_week(session.book, people, session.today)) is None:
            self._show_plan()

    def _show_empty(self) -> None:
        if self._matching is not None and self._found.rows:
            nobody = T("Nobody dormant matches “{phrase}”", phrase=self.search.phrase)
            self.board.empty.set_state(self._say(nobody), "", self._say(T("Show everybody")))
        elif self._found.buyers:
            self.board.empty.set_state(self._say(T("Nobody has fallen silent")))
        else:
            line = T("Silence is measured against purchases: record or import them first")
            self.board.empty.set_state(self._say(T("No purchases yet")), self._say(line))

    def _show_everybody(self) -> None:
        self.search.start_over()
        self._seek("")
        self.take_focus()

    def _open(self, row: Silence) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", self.board.lines.of(row.household_id).primary.customer_id)

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _say(self, text: Text) -> str:
        return self.desk.say(text)

    def _make_actions(self) -> None:
        themes, say = self.desk.themes, self._say
        self.search = SearchField(
            themes, say(T("Find among the dormant")), say(T("Name, pinyin, tag")), key_words("Ctrl+F")
        )
        self._limit = Button(themes, say(T("Change the limit")), icon="settings", icon_only=True)
        self._print = Button(themes, say(T("Print…")), icon="print", keys=key_words("Ctrl+P"), icon_only=True)
        self._plan = Button(themes, "", ButtonKind.PRIMARY, keys=key_words("Ctrl+Return"))
        for action in (self.search, self._limit, self._print, self._plan):
            self._header.add_action(action)

    def _listen(self) -> None:
        self.search.sought.connect(self._seek)
        self.search.lead_to(self.board.table)
        self._limit.clicked.connect(lambda: self.goto.emit("settings", "dormant_days"))
        self._print.clicked.connect(self.print_papers)
        self._plan.clicked.connect(self._plan_first)
        self.board.moved.connect(self.moved)
        self.board.table.opened.connect(self._open)
        self.board.empty.acted.connect(self._show_everybody)
        for keys in ("Ctrl+F", "F3"):
            bind(self, keys, self._to_search)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            bind(self, keys, self._plan_first)
        bind(self, "Ctrl+P", self.print_papers)
        bind(self, "Esc", self._show_everybody)
        bind(self.board.table, "Right", self.board.open_more)
        bind(self.board.table, "Left", self.board.open_less)

    def _lay_out(self) -> None:
        subtitle = T("By the rhythm of each household, not one number for all")
        self._header.set_title(self._say(self.label), self._say(subtitle))
        content = QWidget()
        self._reading = Reading(self, content)
        column, whole = flush(QVBoxLayout(content)), flush(QVBoxLayout(self))
        column.addWidget(self._figures)
        column.addWidget(self.board, 1)
        whole.addWidget(self._header)
        whole.addWidget(self._reading, 1)
