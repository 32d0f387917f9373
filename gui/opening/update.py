"""A book of an older program is brought up to date, which takes a while where it is large."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from core.errors import UserError
from core.ports import Library
from core.text import T
from gui.jobs import Jobs
from gui.opening import tasks
from gui.opening.visit import Frame, Tools
from gui.theme.theme import ThemeHolder
from gui.widgets.empty import EmptyState
from gui.work import PATIENCE_MS, Work
from resources.words import Words

_SIZE = (720, 360)


class Update:
    """The worker does it. A window that says so stands there once it takes a moment."""

    def __init__(self, library: Library, themes: ThemeHolder, words: Words) -> None:
        self._library = library
        self._tools = Tools(themes, words, Jobs())
        self._loop = QEventLoop()
        self._error: UserError | None = None
        self._done = False
        self.work = Work(self._tools)
        self.work.failed.connect(self._fail)
        self.window = Frame(themes, words.say(T("Shuke")), self.work.card)
        self.window.resize(*_SIZE)
        self.window.show_page(
            EmptyState(
                themes,
                words.say(T("Bringing your book up to date")),
                words.say(T("An older Shuke wrote it. A copy from before is kept among its backups")),
            )
        )
        self.window.closed.connect(self._loop.quit)

    def run(self, path: Path) -> bool:
        """Whether it is done; False for a user who closed the window meanwhile: the book is then up to date,
        and not wanted. Raises what opening the book raises."""
        patience = QTimer(self.window, singleShot=True, interval=PATIENCE_MS)
        patience.timeout.connect(self.window.show)
        patience.start()
        self.work.run(T("This happens once"), tasks.updating(self._library, path), self._end, stoppable=False)
        if not self._done and self._error is None:  # the worker may have been quicker than this line
            self._loop.exec()
        patience.stop()
        self.window.hide()
        self._tools.jobs.close()
        if self._error is not None:
            raise self._error
        return self._done

    def _end(self, _none: None) -> None:
        self._done = True
        self._loop.quit()

    def _fail(self, error: UserError) -> None:
        self._error = error
        self._loop.quit()
