"""Near here: choose a place, see who waits there, take the sheet along, log the visits."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.interactions import Outing, log_outcome
from core.model.interaction import Kind, Outcome
from core.screens.near import NearRow, Spot, by_place, near, spots
from core.text import N, T
from core.visit_sheet import visit_sheet
from gui.customers.form_dock import FormDock
from gui.desk import Desk
from gui.entries import NEAR
from gui.keys import bind
from gui.near.columns import Columns
from gui.near.places import Places
from gui.near.visit_form import VisitForm
from gui.page import Page
from gui.paper_file import PaperFile, PathChooser, ask_path
from gui.question import Question
from gui.reading import Reading
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.type import Role
from gui.today.dock import panel_width
from gui.widgets.button import Button, ButtonKind
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.group_header import Group
from gui.widgets.label import PlainLabel
from gui.widgets.page_header import PageHeader
from gui.widgets.strip import Strip
from gui.widgets.words import key_words

WIDE = 1000
"""From this width on, beside an open form too, what was said last has a column."""

_PLACES, _PLACES_NARROW = 248, 208
_ROW = 52


class NearPage(Page):
    """Typing finds a place, Enter goes to its households. There Space puts a household on the sheet, Ctrl+P
    prints it, 1 logs a visit, 2 that nobody was in, 3 a visit with a note, Enter opens the card."""

    key, icon, label, set_apart = NEAR

    def __init__(self, desk: Desk, choose_path: PathChooser = ask_path) -> None:
        super().__init__(desk)
        self._columns, self._wide, self._home = Columns(desk), True, 0
        self._file = PaperFile(desk, self, choose_path)
        self._header = PageHeader(desk.themes)
        self.spots = Places(desk)
        self.rows: RowsModel[NearRow] = RowsModel(
            lambda row: row.household_id, self._columns.all(True), self._columns.sentence
        )
        self.table = TableView(desk.themes, self.rows, desk.say(T("Who lives there")), _ROW)
        self._empty = EmptyState(desk.themes, "")
        self._make_buttons()
        self._lay_out()
        self._show_header(None, ())
        self._listen()
        self._bind()

    def refresh(self) -> None:
        """Ask for the places, and for who lives at the one that is shown."""
        self._reading.ask(partial(spots, on=self.desk.session.today), self._show_spots)

    def take_focus(self) -> None:
        self.spots.line.setFocus()

    def regions(self) -> list[QWidget]:
        return [self.spots, self.table, self._dock.side]

    def selected_rect(self) -> QRect:
        view = self.table.viewport()
        rect = self.table.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(self, QPoint(0, 0))) if rect.isValid() else QRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fewer columns and a narrower list of places where room is short."""
        taken = 0 if self._dock.form is None else panel_width(self.window().width(), self.desk.themes.theme)
        wide = self.width() - taken >= self.desk.themes.theme.scaled(WIDE)
        self.spots.setFixedWidth(_PLACES if wide else _PLACES_NARROW)
        if wide != self._wide:
            self._wide = wide
            self.rows.set_columns(self._columns.all(wide))
        self.moved.emit()

    def _show_spots(self, found: Sequence[Spot]) -> None:
        with QSignalBlocker(self.spots):  # asked once below, whether or not another place is shown
            self.spots.show_spots(found)
        self._ask(self.spots.current)

    def _ask(self, spot: Spot | None) -> None:
        """Who lives there; the place that was left is not waited for."""
        if spot is None:
            self._there.stop()
            self._show(None, ())
        else:
            question = partial(near, spot=spot, on=self.desk.session.today)
            self._there.ask(question, partial(self._show, spot))

    def _show(self, spot: Spot | None, found: Sequence[NearRow]) -> None:
        self.rows.set_rows(list(self._lines(found)))
        if self.table.current_row is None:
            self.table.select_first()
        self._show_header(spot, found)
        self._show_empty(spot, bool(found))
        self._show_sheet()

    def _lines(self, rows: Sequence[NearRow]) -> Iterator[NearRow | Group]:
        for heading, there in by_place(rows):
            count = N("{n} household", "{n} households", len(there))
            yield Group(self.desk.say(heading), self.desk.say(count))
            yield from there

    def _show_header(self, spot: Spot | None, found: Sequence[NearRow]) -> None:
        say, subtitle = self.desk.say, ""
        if spot is not None:
            count = N("{n} household", "{n} households", len(found))
            due = sum(row.is_due for row in found)
            subtitle = say(T("{place}: {households}, {due} due", place=spot.name, households=count, due=due))
        self._header.set_title(say(self.label), subtitle)

    def _show_empty(self, spot: Spot | None, any_rows: bool) -> None:
        say = self.desk.say
        self.table.setVisible(any_rows)
        self._foot.setVisible(any_rows and self._dock.form is None)
        self._empty.setVisible(not any_rows)
        if spot is not None:
            self._empty.set_state(say(T("Nobody lives there who may be contacted")))
        else:
            line = T("Places come from the addresses of households that wait")
            self._empty.set_state(say(T("No place yet")), say(line))

    def _show_sheet(self) -> None:
        """How many go on the sheet: those that are ticked, else all."""
        ticked = len(self.rows.ticked())
        words = N("{n} on the sheet", "{n} on the sheet", ticked) if ticked else T("All go on the sheet")
        self._on_sheet.set_words(self.desk.say(words))

    def _print(self) -> None:
        spot = self.spots.current
        rows = self.rows.ticked() or self.rows.rows()
        if spot is None or not rows:
            return
        session, words = self.desk.session, self.desk.words.outright()
        sheet = visit_sheet(rows, spot.name, session.today, session.book.preferences().own_name)
        name = T("{sheet} {place} {day}", sheet=T("Visits"), place=spot.name, day=session.today.isoformat())
        self._file.write(T("Print visits"), name, lambda paper, to: paper.print_visits(sheet, words, to))

    def _log(self, outcome: Outcome) -> None:
        row, session = self.table.current_row, self.desk.session
        if row is not None and row.row.logged is None:
            said = Outing(outcome, kind=Kind.VISIT)
            if session.run(lambda: log_outcome(session.book, row.row, said, session.today)) is not None:
                self.table.select_next()

    def _show_row(self, row: NearRow | None) -> None:
        """A form is about the row it was opened for."""
        home = 0 if row is None else row.household_id
        if home != self._home:
            self._dock.close_form()
        self._home = home
        self.moved.emit()

    def _make_room(self, has_form: bool) -> None:
        self._foot.setVisible(not has_form)
        self._fit()

    def _write(self) -> None:
        row = self.table.current_row
        if row is not None and row.row.logged is None:
            self._dock.show_form(VisitForm(self.desk, row.row))

    def _open_card(self, row: NearRow) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", row.row.line.primary.customer_id)

    def _to_rows(self) -> None:
        if self.rows.rows():
            self.table.setFocus()

    def _make_buttons(self) -> None:
        themes, say = self.desk.themes, self.desk.say
        self._on_sheet = PlainLabel(themes, role=Role.TABLE, bold=True, elide=True)
        self._foot = Strip("sunken", "above")
        self._foot.row.addWidget(self._on_sheet, 1)
        buttons: list[tuple[Button, Callable[[], object]]] = [
            (Button(themes, say(T("Visited")), keys="1"), partial(self._log, Outcome.REACHED)),
            (Button(themes, say(T("Nobody in")), keys="2"), partial(self._log, Outcome.NO_ANSWER)),
            (Button(themes, say(T("With a note")), keys="3"), self._write),
            (
                Button(
                    themes,
                    say(T("Visit sheet")),
                    ButtonKind.PRIMARY,
                    icon="print",
                    keys=key_words("Ctrl+P"),
                ),
                self._print,
            ),
        ]
        for button, act in buttons:
            button.clicked.connect(act)
            self._foot.row.addWidget(button)

    def _lay_out(self) -> None:
        content = QWidget()
        row, beside, column = flush(QHBoxLayout(content)), flush(QVBoxLayout()), flush(QVBoxLayout(self))
        self._dock = FormDock(self.desk.themes, content)
        for widget in (self.table, self._empty):
            beside.addWidget(widget, 1)
        beside.addWidget(self._foot)
        row.addWidget(self.spots)
        row.addLayout(beside, 1)
        self._reading, self._there = Reading(self, self._dock), Question(self.desk, self)
        column.addWidget(self._header)
        column.addWidget(self._reading, 1)

    def _listen(self) -> None:
        self._file.told.connect(self.told)
        self._dock.left.connect(self._to_rows)
        self._dock.shown.connect(self._make_room)
        self.spots.chosen.connect(self._ask)
        self.spots.entered.connect(self._to_rows)
        self.table.opened.connect(self._open_card)
        self.table.chosen.connect(self._show_row)
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self.rows.ticks_changed.connect(self._show_sheet)

    def _bind(self) -> None:
        for keys in ("Ctrl+F", "F3"):
            bind(self, keys, self.spots.line.setFocus)
        bind(self, "Ctrl+P", self._print)
        bind(self.table, "1", partial(self._log, Outcome.REACHED))
        bind(self.table, "2", partial(self._log, Outcome.NO_ANSWER))
        bind(self.table, "3", self._write)
        bind(self.table, "Esc", self.spots.line.setFocus)
