"""The fourth step: what becomes of every row, before anything is written."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.importing.reports import Verdict
from core.screens.importing.notes import grouped
from core.screens.importing.preview import FILTERS, Filter, Preview, PreviewLine
from core.screens.importing.screen import ImportScreen
from core.text import N, T
from gui.desk import Desk
from gui.importing.aside import WIDE_FROM
from gui.importing.note_card import NoteCard
from gui.importing.preview_cells import PreviewCells
from gui.importing.row_line import RowLine
from gui.importing.same_card import SameCard
from gui.importing.step_view import StepView
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel
from gui.widgets.message import InlineMessage, Tone
from gui.widgets.segments import Segment, Segments
from gui.widgets.strip import Strip


class PreviewStep(StepView):
    """`duplicates_chosen` gives what is to become of rows that may be the same."""

    duplicates_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._preview: Preview | None = None
        self._narrow = False
        self.model = RowsModel[PreviewLine](lambda line: line.row)
        self.table = TableView(desk.themes, self.model, desk.say(T("Rows")))
        self.filters = Segments(desk.themes, desk.say(T("Which rows")))
        self.filters.chosen.connect(lambda _place: self._show_rows())
        self.row_line = RowLine(desk)
        self.table.chosen.connect(self.row_line.show_line)
        self.problems = NoteCard(desk, "danger")
        self.remarks = NoteCard(desk, "warn")
        self.same = SameCard(desk)
        self.same.answered.connect(self.duplicates_chosen)
        self.next = Button(desk.themes, desk.say(T("Next problem")), ButtonKind.TEXT, keys="F8", small=True)
        self.next.clicked.connect(self.next_problem)
        self.seen = InlineMessage(desk.themes, Tone.WARN, "", stacked=True)
        for card in (self.problems, self.remarks):
            card.asked.connect(self._show_row)
        self._lay_out()

    def show_screen(self, screen: ImportScreen) -> None:
        preview = screen.preview
        if preview is None:
            return
        if self._preview is None or preview.mapping is not self._preview.mapping:
            self._set_columns(preview, self._narrow)
        self._preview = preview
        counts = [
            Segment(self.desk.say(name), self.desk.words.number(preview.counts[shown]))
            for shown, name in FILTERS.items()
        ]
        self.filters.set_items(counts)
        self._show_rows()
        self._show_cards(preview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < WIDE_FROM
        if narrow != self._narrow and self._preview is not None:
            self._set_columns(self._preview, narrow)
            self._show_rows()
        self._narrow = narrow
        self._offer_next()

    def take_focus(self) -> None:
        self.table.setFocus()

    def regions(self) -> list[QWidget]:
        return [self.filters, self.table, *list(self.same.buttons.values())[:1]]

    def next_problem(self) -> None:
        """Go to the next row that is not written as it stands, round and round."""
        lines = self._preview.lines if self._preview else ()
        wanted = [line.row for line in lines if line.verdict is Verdict.PROBLEM]
        if wanted:
            now = self.table.current_row
            later = (row for row in wanted if now is not None and row > now.row)
            self._show_row(next(later, wanted[0]))

    def _show_row(self, row: int) -> None:
        """Go to a row of the sheet; where the filter hides it, all rows are shown."""
        if not self.table.select_key(row):
            self.filters.set_index(0)
            self._show_rows()
            self.table.select_key(row)
        self.table.setFocus()

    def _show_rows(self) -> None:
        if self._preview is not None:
            shown = list(Filter)[self.filters.index]
            now = self.table.current_row
            self.model.set_rows(self._preview.under(shown))
            if now is None or not self.table.select_key(now.row):
                self.table.select_first()

    def _set_columns(self, preview: Preview, narrow: bool) -> None:
        cells = PreviewCells(self.desk, preview.mapping)
        self.model.set_columns(cells.narrow() if narrow else cells.wide())

    def _offer_next(self) -> None:
        """On a button where there is room; the key works anyway."""
        wanted = self._preview is not None and bool(self._preview.problems or self._preview.undecided)
        self.next.setVisible(wanted and not self._narrow)

    def _show_cards(self, preview: Preview) -> None:
        problems, remarks = preview.problems, preview.report.warnings
        self.problems.show_groups(
            N("{n} row with a problem", "{n} rows with problems", len(problems)), grouped(problems)
        )
        self.remarks.show_groups(
            N("{n} thing to glance at", "{n} things to glance at", len(remarks)), grouped(remarks)
        )
        self.same.show_preview(preview)
        self._offer_next()
        seen = preview.report.seen_before
        self.seen.setVisible(bool(seen))
        if seen:
            day = self.desk.words.day_short(date.fromisoformat(seen))
            what = T("This file was imported on {day}, unchanged since", day=day)
            self.seen.set_message(Tone.WARN, self.desk.say(what))

    def _lay_out(self) -> None:
        strip = Strip("surface", "below")
        strip.row.addWidget(self.filters)
        strip.row.addStretch(1)
        strip.row.addWidget(self.next)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.table, 1)
        column.addWidget(self.row_line)
        self.row.addWidget(left, 1)
        self.row.addWidget(self.aside)
        for card in (self.seen, self.problems, self.same, self.remarks, self._promise()):
            self.aside.add(card)

    def _promise(self) -> Card:
        card = Card(self.desk.themes)
        words = self.desk.say(T("Nothing is written yet. Afterwards one step takes it all back"))
        card.add(PlainLabel(self.desk.themes, words, Role.TABLE, "text2", wrap=True))
        return card
