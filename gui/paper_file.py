"""A sheet written as PDF: where to, off the main thread, and a word when it is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.papers import Paper
from core.ports import Progress
from core.text import N, Text
from gui.desk import Desk

PathChooser = Callable[[QWidget, str, str], Path | None]
"""Parent, title and suggested name in; where to, or None, out."""


def ask_path(parent: QWidget, title: str, name: str) -> Path | None:
    """The system's own dialog."""
    # Imported here because it takes long to load, and nobody prints at the start.
    from PySide6.QtWidgets import QFileDialog

    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class PaperFile(QObject):
    """`told` says that a sheet has been written, `written` comes before it."""

    told = Signal(object)
    written = Signal()

    def __init__(self, desk: Desk, parent: QWidget, choose_path: PathChooser) -> None:
        super().__init__(parent)
        self._desk, self._parent, self._choose_path = desk, parent, choose_path

    def write(self, title: Text, name: Text, put: Callable[[Paper, Path], int]) -> None:
        """Ask where to under `title`, suggest `name`, and let `put` write there; it returns the pages."""
        say = self._desk.say
        path = self._choose_path(self._parent, say(title), f"{say(name)}.pdf")
        if path is None:
            return

        def work(_progress: Progress) -> int:
            return put(self._desk.paper(), path)

        def done(pages: int) -> None:
            self.written.emit()
            self.told.emit(
                N("{file} is written, {n} page", "{file} is written, {n} pages", pages, file=path.name)
            )

        self._desk.jobs.start(work, done, self)
