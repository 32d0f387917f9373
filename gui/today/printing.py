"""Printing the day's list, and keeping its numbers for the day the results come back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.actions.printed_sheets import PrintedSheet, last_sheet, remember_sheet
from core.callsheet import call_sheet
from core.screens.today import TodayList
from core.text import T
from gui.desk import Desk
from gui.paper_file import PaperFile, PathChooser


class Printing(QObject):
    """`told` says that the list has been written."""

    told = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, choose_path: PathChooser) -> None:
        super().__init__(parent)
        self._desk, self._today = desk, TodayList(desk.session.today)
        self._file = PaperFile(desk, parent, choose_path)
        self._file.written.connect(self._remember)
        self._file.told.connect(self.told)

    def start(self, today: TodayList) -> None:
        """Ask where to and write what is still open."""
        self._today = today
        words = self._desk.words.outright()
        sheet = call_sheet(today, self._desk.session.book.preferences().own_name)
        name = T("{sheet} {day}", sheet=T("Call sheet"), day=today.on.isoformat())
        self._file.write(T("Print list"), name, lambda paper, to: paper.print_call_sheet(sheet, words, to))

    def _remember(self) -> None:
        """A book that takes no changes keeps none."""
        session = self._desk.session
        sheet = PrintedSheet(self._today.on, tuple(row.household_id for row in self._today.open_rows))
        if session.book.refusal is None and last_sheet(session.book) != sheet:
            session.run(lambda: remember_sheet(session.book, sheet))
