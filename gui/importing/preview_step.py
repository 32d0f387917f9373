"""The fourth step: what becomes of every row, before anything is written."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.importing.by_hand import UNTOUCHED, RowChoice
from core.importing.cleaning.draft import RowNote
from core.importing.reports import Verdict
from core.screens.importing.notes import NoteGroup, grouped
from core.screens.importing.preview import FILTERS, Filter, Preview, PreviewLine
from core.screens.importing.repairs import Repair, repaired, repairs_for
from core.screens.importing.retyping import cells_typed
from core.screens.importing.screen import ImportScreen
from core.text import N, T
from gui.desk import Desk
from gui.importing.aside import WIDE_FROM
from gui.importing.by_hand_card import ByHandCard
from gui.importing.note_card import NoteCard
from gui.importing.preview_cells import PreviewCells
from gui.importing.row_line import RowLine
from gui.importing.rows_table import RowsTable
from gui.importing.same_card import SameCard
from gui.importing.step_view import StepView
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.card import Card
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.message import InlineMessage, Tone
from gui.widgets.segments import Segment, Segments
from gui.widgets.strip import Strip


class PreviewStep(StepView):
    """`duplicates_chosen` gives what is to become of rows that may be the same, `amended` a change to
    what is done by hand, as a function of what was."""

    duplicates_chosen = Signal(object)
    amended = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._preview: Preview | None = None
        self._narrow = False
        self.model = RowsModel[PreviewLine](lambda line: line.row)
        self._cells: PreviewCells | None = None
        self.table = RowsTable(desk, self.model)
        self.model.edited.connect(self._on_edited)
        self.filters = Segments(desk.themes, desk.say(T("Which rows")))
        self.filters.chosen.connect(lambda _place: self._show_rows())
        self.row_line = RowLine(desk)
        self.row_line.decided.connect(self._decide)
        self.table.spaced.connect(lambda line: self._decide(line.row, self.row_line.after(line)))
        self.table.chosen.connect(self.row_line.show_line)
        self.problems = NoteCard(desk, "danger")
        self.remarks = NoteCard(desk, "warn")
        self.by_hand = ByHandCard(desk)
        self.by_hand.dropped.connect(lambda: self.amended.emit(lambda _before: UNTOUCHED))
        self.same = SameCard(desk)
        self.same.answered.connect(self.duplicates_chosen)
        self.next = Button(desk.themes, desk.say(T("Next problem")), ButtonKind.TEXT, keys="F8", small=True)
        self.next.clicked.connect(self.next_problem)
        self.seen = InlineMessage(desk.themes, Tone.WARN, "", stacked=True)
        for card in (self.problems, self.remarks):
            card.asked.connect(self._type_over)
            card.mended.connect(self._mend)
        self._lay_out()

    def show_screen(self, screen: ImportScreen) -> None:
        preview = screen.preview
        if preview is None:
            return
        if self._preview is None or preview.mapping is not self._preview.mapping:
            self._cells = PreviewCells(self.desk, preview.mapping, preview.noted)
            self._set_columns(self._cells, self._narrow)
        self._preview = preview
        self.row_line.duplicates = preview.duplicates
        counts = [
            Segment(self.desk.say(name), self.desk.words.number(preview.counts[shown]))
            for shown, name in FILTERS.items()
        ]
        self.filters.set_items(counts)
        self._show_rows()
        self._show_cards(preview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self.desk.themes.theme.scaled(WIDE_FROM)
        if narrow != self._narrow and self._cells is not None:
            self._set_columns(self._cells, narrow)
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

    def type_over(self) -> None:
        """Open a cell of the current row: the one that is wrong, else the one that was clicked last."""
        line = self.table.current_row
        if line is not None and self._cells is not None:
            notes = (line.decision.note, *line.decision.row.warnings)
            wrong = (self._cells.column_of(note.column) for note in notes if note is not None)
            self.table.type_over(next((column for column in wrong if column is not None), None))

    def _type_over(self, note: RowNote) -> None:
        """Go to the row of a note, and open the cell it is about, which is shown from now on."""
        self._show_row(note.row)
        column = self._shown_column(note.column)
        if column is not None:
            self.table.type_over(column)

    def _shown_column(self, heading: str) -> int | None:
        """The column of the table for what stands under this heading of the sheet. Where others were shown
        they give way to it."""
        column = self._cells.column_of(heading) if self._cells else None
        if column is None and self._preview is not None:
            self._cells = PreviewCells(self.desk, self._preview.mapping, [heading])
            self._set_columns(self._cells, self._narrow)
            column = self._cells.column_of(heading)
        return column

    def _on_edited(self, place: int, column: int, text: str) -> None:
        line = self.model.row_at(place)
        field = self._cells.field_at(column) if self._cells else None
        if line is None or field is None or self._cells is None or self._preview is None:
            return
        cells = cells_typed(line, field, text, self._preview.mapping)
        if cells and text != self._cells.source(line, field):
            self.amended.emit(lambda before: before.typed(cells))

    def _decide(self, row: int, choice: RowChoice | None) -> None:
        self.amended.emit(lambda before: before.decided([row], choice))

    def _mend(self, group: NoteGroup, repair: Repair) -> None:
        if self._preview is not None:
            mapping = self._preview.mapping
            self.amended.emit(lambda before: repaired(before, group, repair, mapping))

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

    def _set_columns(self, cells: PreviewCells, narrow: bool) -> None:
        self.model.set_columns(cells.narrow() if narrow else cells.wide())

    def _offer_next(self) -> None:
        """On a button where there is room; the key works anyway."""
        wanted = self._preview is not None and bool(self._preview.problems or self._preview.undecided)
        self.next.setVisible(wanted and not self._narrow)

    def _show_cards(self, preview: Preview) -> None:
        problems, remarks = preview.problems, preview.report.warnings
        self.problems.show_groups(
            N("{n} row with a problem", "{n} rows with problems", len(problems)),
            [(group, repairs_for(group, preview, True)) for group in grouped(problems)],
        )
        self.remarks.show_groups(
            N("{n} thing to glance at", "{n} things to glance at", len(remarks)),
            [(group, repairs_for(group, preview, False)) for group in grouped(remarks)],
        )
        self.same.show_preview(preview)
        self.by_hand.show_by_hand(preview.by_hand)
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
        column = flush(QVBoxLayout(left))
        column.addWidget(strip)
        column.addWidget(self.table, 1)
        column.addWidget(self.row_line)
        self.row.insertWidget(0, left, 1)
        for card in (self.seen, self.by_hand, self.problems, self.same, self.remarks, self._promise()):
            self.aside.add(card)

    def _promise(self) -> Card:
        card = Card(self.desk.themes)
        words = self.desk.say(T("Nothing is written yet. Afterwards one step takes it all back"))
        card.add(PlainLabel(self.desk.themes, words, Role.TABLE, "text2", wrap=True))
        return card
