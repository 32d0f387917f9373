"""What takes long to write: the worker does it on its own connection, with its progress in a card."""

from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QObject

from core.changes import Changes
from core.errors import UserError
from core.ports import Book, Progress
from core.text import Text
from gui.desk import Desk
from gui.work import Work


class Writing(QObject):
    """Holds the session meanwhile; a failure is told as any other. Its card goes where the page has room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.work = Work(desk)
        self.work.failed.connect(self._on_failed)

    def start(self, what: Text, step: Callable[[Book], Changes], done: Callable[[Changes], None]) -> None:
        """Do the step; the pages hear of it before `done` does. One at a time."""
        session, library = self._desk.session, self._desk.library
        path = session.book.path

        def task(_tell: Progress) -> Changes:
            with closing(library.open_book(path)) as book:
                return step(book)

        def written(changes: Changes) -> None:
            session.heard(changes)
            done(changes)

        session.hold()
        self.work.run(what, task, written, stoppable=False)

    def _on_failed(self, error: UserError) -> None:
        self._desk.session.release()
        self._desk.session.failed.emit(error)
