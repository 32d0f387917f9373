"""The second step: which sheet of the file."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from core.screens.importing.screen import ImportScreen
from core.screens.importing.sheets import SheetLine
from core.screens.importing.words import SHEET_KINDS
from core.text import N, T
from gui.desk import Desk
from gui.importing.step_view import StepView
from gui.tables.cells import Cell, Column
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.widgets.chip import ChipKind, ChipSpec
from gui.widgets.painting import RIGHT


class SheetStep(StepView):
    """`chosen` names the sheet whenever it becomes another one, `opened` asks to go on with it."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = RowsModel[SheetLine](lambda line: line.name, self._columns())
        self.table = TableView(desk.themes, self.model, desk.say(T("Sheets")))
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _line: self.opened.emit())
        self.aside.hide()
        self.row.insertWidget(0, self.table, 1)

    def show_screen(self, screen: ImportScreen) -> None:
        if screen.opened is None:
            return
        # New rows move the selection, which is no choice of the user.
        with QSignalBlocker(self.table):
            self.model.set_rows(screen.opened.sheets)
            self.table.select_key(screen.sheet)

    def take_focus(self) -> None:
        self.table.setFocus()

    def regions(self) -> list[QWidget]:
        return [self.table]

    def _on_chosen(self, line: SheetLine | None) -> None:
        if line is not None:
            self.chosen.emit(line.name)

    def _columns(self) -> list[Column[SheetLine]]:
        say = self.desk.say
        return [
            Column(say(T("Sheet")), lambda line: Cell(line.name, bold=bool(line.rows)), 220),
            Column(say(T("Rows")), self._rows, 90, RIGHT),
            Column(say(T("What the rows are")), self._kind, 180),
            Column(say(T("Headings")), self._headings),
        ]

    def _rows(self, line: SheetLine) -> str:
        return self.desk.words.number(line.rows) if line.rows else ""

    def _kind(self, line: SheetLine) -> Cell:
        if not line.rows or line.understood is None:
            return Cell(self.desk.say(T("No table on it")), token="text3")
        kind = self.desk.say(SHEET_KINDS[line.understood.mapping.kind])
        return Cell(chip=ChipSpec(kind, ChipKind.NEUTRAL))

    def _headings(self, line: SheetLine) -> Cell:
        words = self.desk.words.joined(line.headings)
        count = self.desk.say(N("{n} column", "{n} columns", len(line.headings)))
        return Cell(words, token="text2", tip=count if words else "")
