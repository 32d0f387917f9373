"""Printing the day's list: where to, off the main thread, and a word when it is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.actions.printed_sheets import PrintedSheet, last_sheet, remember_sheet
from core.callsheet import call_sheet
from core.ports import Progress
from core.screens.today import TodayList
from core.text import N, T
from gui.desk import Desk

PathChooser = Callable[[QWidget, str, str], Path | None]
"""Parent, title and suggested name in; where to, or None, out."""


def ask_path(parent: QWidget, title: str, name: str) -> Path | None:
    """The system's own dialog."""
    # Imported here because it takes long to load, and nobody prints at the start.
    from PySide6.QtWidgets import QFileDialog

    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class Printing(QObject):
    """`told` says that the list has been written."""

    told = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, choose_path: PathChooser) -> None:
        super().__init__(parent)
        self._desk, self._parent, self._choose_path = desk, parent, choose_path

    def start(self, today: TodayList) -> None:
        """Ask where to and write what is still open."""
        say = self._desk.say
        name = f"{say(T('Call sheet'))} {today.on.isoformat()}.pdf"
        path = self._choose_path(self._parent, say(T("Print list")), name)
        if path is None:
            return
        sheet = call_sheet(today, self._desk.session.book.preferences().own_name)

        def work(_progress: Progress) -> int:
            return self._desk.paper().print_call_sheet(sheet, self._desk.words, path)

        def done(pages: int) -> None:
            words = N("{file} is written, {n} page", "{file} is written, {n} pages", pages, file=path.name)
            self._remember(today)
            self.told.emit(words)

        self._desk.jobs.start(work, done, self)

    def _remember(self, today: TodayList) -> None:
        """Keep the numbers for the day the results come back; a book that takes no changes has none."""
        session = self._desk.session
        sheet = PrintedSheet(today.on, tuple(row.household_id for row in today.open_rows))
        if session.book.refusal is None and last_sheet(session.book) != sheet:
            session.run(lambda: remember_sheet(session.book, sheet))
