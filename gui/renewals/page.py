"""Renewals: what ends soon or has lapsed, who is to be asked about it, and the free check."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.actions.checks import save_check
from core.actions.endings import talk_over
from core.actions.next_week import plan_next_week
from core.addressees import post_for
from core.model.endings import Source
from core.screens.renewal_words import SEGMENTS
from core.screens.renewals import Renewals, Segment, ShownRenewal, renewals
from core.text import N, T
from gui.customers.side_form import SideForm
from gui.desk import Desk
from gui.entries import RENEWALS
from gui.keys import bind
from gui.page import Page
from gui.reading import Reading
from gui.renewals.board import Board
from gui.renewals.forms import GiveUpForm, settling_form
from gui.renewals.panel import RenewalPanel
from gui.today.dock import NARROW, Dock
from gui.widgets.button import Button
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader
from gui.widgets.segments import Segment as Choice
from gui.widgets.segments import Segments
from gui.widgets.words import key_words

if TYPE_CHECKING:
    from gui.papers.dialog import PapersDialog

ALWAYS = (Segment.ALL, Segment.INSURANCE, Segment.INSPECTION, Segment.MAINTENANCE, Segment.WARRANTY)
"""The rest is offered where the book has it."""


class RenewalsPage(Page):
    """↑ ↓ move, Space ticks, Enter opens the card, Ctrl+Enter plans what is ticked, 1 logs a talk,
    Ctrl+J renews, Delete gives up, Ctrl+P prints, → shows more of a group."""

    key, icon, label, set_apart = RENEWALS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found = Renewals(desk.session.today, 0, ())
        self._offered: tuple[Segment, ...] = ALWAYS
        self._segment = Segment.ALL
        self._header = PageHeader(desk.themes)
        self._segments = Segments(desk.themes, desk.say(T("Kinds of end")))
        self._toggle = Button(desk.themes, desk.say(T("Panel")), keys="F4")
        self._toggle.setCheckable(True)
        self._print = Button(
            desk.themes, desk.say(T("Print…")), icon="print", keys=key_words("Ctrl+P"), icon_only=True
        )
        self.board = Board(desk)
        self.panel = RenewalPanel(desk)
        self._side = QStackedWidget()
        self._form: SideForm | None = None
        self._panel_wanted = True
        self._key: tuple[str, int] | None = None
        self._dock = Dock(desk.themes, self.board, self._side)
        self._lay_out()
        self._listen()
        self._bind()

    def refresh(self) -> None:
        """Ask the book for everything that ends."""
        self._reading.ask(partial(renewals, on=self.desk.session.today), self._show)

    def take_focus(self) -> None:
        (self.board.table if self._found.rows else self).setFocus()

    def regions(self) -> list[QWidget]:
        return [self.board.table, self._side, self._segments]

    def selected_rect(self) -> QRect:
        return self.board.selected_rect(self)

    def waiting(self) -> int:
        return self._found.waiting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._toggle.setVisible(not self._is_roomy())
        self._show_header()

    def print_papers(self) -> "PapersDialog":
        """The list as it is narrowed, and labels and cards for its households."""
        # Imported here because it brings the painter of pages, and nobody prints at the start.
        from gui.papers.opening import print_renewals

        rows = [row for row in self._found.rows if self._segment in (Segment.ALL, row.segment)]
        session, homes = self.desk.session, [row.line.household_id for row in rows]
        post = post_for(session.book, homes, session.today)
        return print_renewals(self.desk, self._segment, post, self)

    def _show(self, found: Renewals) -> None:
        self._found = found
        self._show_header()
        self._place_panel()
        self.board.show_found(self._found, self._segment)
        self._show_row(self.board.table.current_row)

    def _show_header(self) -> None:
        """Fewer words where there is less room."""
        say, found = self.desk.say, self._found
        within = N("{n} item", "{n} items", len(found.rows))
        waiting = N("{n} at a step, not contacted", "{n} at a step, not contacted", found.waiting)
        subtitle = T(
            "{items} within {days} days, {waiting}", items=within, days=found.horizon, waiting=waiting
        )
        self._header.set_title(say(self.label), say(subtitle) if found.rows and self._is_roomy() else "")
        self._show_segments()

    def _show_segments(self) -> None:
        """With counts where there is room for them."""
        counts, room = self._found.counts(), self._is_roomy()
        self._offered = tuple(one for one in Segment if one in ALWAYS or counts[one])
        if self._segment not in self._offered:
            self._segment = Segment.ALL
        words = [(self.desk.say(SEGMENTS[one]), str(counts[one] or "")) for one in self._offered]
        self._segments.set_items([Choice(word, count if room else "") for word, count in words])
        self._segments.set_index(self._offered.index(self._segment))

    def _is_roomy(self) -> bool:
        return self.window().width() >= NARROW

    def _choose_segment(self, place: int) -> None:
        self._segment = self._offered[place]
        self.board.show_found(self._found, self._segment)

    def _show_row(self, row: ShownRenewal | None) -> None:
        """A form that is being filled in stays while its row does."""
        key = None if row is None else row.key
        if key != self._key:
            self._close_form()
        self._key = key
        self.panel.show_row(row)

    def _open_card(self, row: ShownRenewal) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", row.row.line.customer_id)

    def _plan(self) -> None:
        """A household with two ends is planned once, with whom the first of them belongs to."""
        owners: dict[int, int] = {}
        for row in self.board.ticked():
            owners.setdefault(row.home.household_id, row.row.line.customer_id)
        session, people = self.desk.session, list(owners.values())
        if people and session.run(lambda: plan_next_week(session.book, people, session.today)) is not None:
            self.board.rows.tick_all(False)

    def _talk(self) -> None:
        row = self.board.table.current_row
        if row is not None and not row.complaint and row.row.line.source is not Source.CLAIM:
            session, line = self.desk.session, row.row.line
            session.run(lambda: talk_over(session.book, line, "", session.today))

    def _settle(self) -> None:
        row = self.board.table.current_row
        if row is not None:
            self._open_form(settling_form(self.desk, row.row.line))

    def _drop(self) -> None:
        row = self.board.table.current_row
        if row is not None and row.row.line.source is not Source.INSTALMENT:
            self._open_form(GiveUpForm(self.desk, row.row.line))

    def _save_check(self) -> None:
        form, judged = self.panel.form, self.panel.check.judged()
        if form is not None and judged:
            session, check = self.desk.session, self.panel.check
            check.is_unsaved = False
            if session.run(lambda: save_check(session.book, form.item.id, judged, session.today)) is None:
                check.is_unsaved = True

    def _open_form(self, form: SideForm) -> None:
        """Put a form in the place of the panel."""
        self._close_form()
        self._form = form
        self._side.addWidget(form)
        self._side.setCurrentWidget(form)
        self._set_panel_open(True)
        form.closed.connect(self._leave_form)
        form.first_stop().setFocus()

    def _close_form(self) -> None:
        if self._form is not None:
            self._side.removeWidget(self._form)
            self._form.deleteLater()
            self._form = None

    def _leave_form(self) -> None:
        self._close_form()
        self.board.table.setFocus()

    def _escape(self) -> None:
        self.board.rows.tick_all(False)
        self.board.table.setFocus()

    def _set_panel_open(self, is_open: bool) -> None:
        self._panel_wanted = is_open
        self._place_panel()
        if not is_open:
            self.board.table.setFocus()

    def _place_panel(self) -> None:
        """Where nothing ends there is nothing to tell beside the list."""
        is_open = self._panel_wanted and bool(self._found.rows)
        self._dock.set_open(is_open)
        self._toggle.setChecked(is_open)
        self._clear_bar()

    def _clear_bar(self) -> None:
        """The panel hides no button of the bar."""
        self.board.bar.leave_room(self._dock.covered)

    def _toggle_panel(self) -> None:
        self._set_panel_open(not self._dock.is_open)

    def _lay_out(self) -> None:
        self._header.add_action(self._segments)
        self._header.add_action(self._print)
        self._header.add_action(self._toggle)
        self._side.addWidget(self.panel)
        column = flush(QVBoxLayout(self))
        self._reading = Reading(self, self._dock)
        column.addWidget(self._header)
        column.addWidget(self._reading, 1)

    def _listen(self) -> None:
        self._segments.chosen.connect(self._choose_segment)
        self._toggle.clicked.connect(self._toggle_panel)
        self._print.clicked.connect(self.print_papers)
        self._dock.over_changed.connect(self.panel.set_over_list)
        self._dock.over_changed.connect(self._clear_bar)
        self.board.chosen.connect(self._show_row)
        self.board.moved.connect(self.moved)
        self.board.table.opened.connect(self._open_card)
        self.board.bar.planned.connect(self._plan)
        self.board.bar.cancelled.connect(self._escape)
        self.panel.talked.connect(self._talk)
        self.panel.renew_asked.connect(self._settle)
        self.panel.dropped.connect(self._drop)
        self.panel.check_saved.connect(self._save_check)
        self.panel.closed.connect(self._toggle_panel)

    def _bind(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self._plan,
            "1": self._talk,
            "Ctrl+J": self._settle,
            "Delete": self._drop,
            "F4": self._toggle_panel,
            "Ctrl+P": self.print_papers,
        }
        for sequence, action in keys.items():
            bind(self, sequence, action)
        for part in (self.board.table, self.panel):
            bind(part, "Ctrl+S", self._save_check)
        bind(self.board.table, "Esc", self._escape)
        bind(self.board.table, "Right", self.board.open_more)
        bind(self.board.table, "Left", self.board.open_less)
