"""One visit to the page of a book that does not open: what is found out, and the way that is taken."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from core.errors import BookError, Trouble, UserError
from core.model.backup import Rescued
from core.ports import Library, Progress
from core.records import dataclass
from core.screens.backups import rescue_remarks
from core.screens.opening import Attempt, Evidence, Offer, Way, opening_screen
from core.text import T, Text
from gui.first_size import show_fitting
from gui.ground import Ground
from gui.jobs import Jobs
from gui.opening import tasks
from gui.opening.page import OpeningPage
from gui.theme.theme import ThemeHolder
from gui.widgets.flush import flush
from gui.work import Work
from resources.words import Words

_SIZE = (1120, 720)

Chooser = Callable[[QWidget, Words], Path | None]


@dataclass(frozen=True, slots=True)
class Case:
    """What is the matter, how the book was to be opened, and where one lies well on this computer; `choose`
    asks for another file, `let_go` closes the book if somebody has it open."""

    error: BookError
    attempt: Attempt
    here: Path
    choose: Chooser
    let_go: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Tools:
    """Fulfils `gui.work.Bench` where there is no book."""

    themes: ThemeHolder
    words: Words
    jobs: Jobs

    def say(self, text: Text) -> str:
        return self.words.say(text)


class Visit:
    """Everything that takes time is the worker's. `page` is there once it is known what it has to show."""

    def __init__(self, library: Library, themes: ThemeHolder, words: Words, case: Case) -> None:
        self._library, self._case = library, case
        self._tools = Tools(themes, words, Jobs())
        self._loop = QEventLoop()
        self._following: Attempt | None = None
        self.page: OpeningPage | None = None
        self.work = Work(self._tools)
        self.work.failed.connect(self._tell)
        self.window = Frame(themes, words.say(T("Shuke")), self.work.card)
        self.window.closed.connect(self._loop.quit)

    def answer(self) -> Attempt | None:
        """What is to be opened next; None for the end."""
        show_fitting(self.window)
        self.window.activateWindow()
        self._look()
        self._loop.exec()
        self.window.hide()
        self._tools.jobs.close()
        return self._following

    def _look(self, remarks: tuple[Text, ...] = ()) -> None:
        case = self._case
        task = tasks.looking(self._library, case.error, case.attempt.path, case.here)
        what = T("Looking at the book and its backups")
        self.work.run(what, task, lambda found: self._show(found, remarks), stoppable=False)

    def _show(self, found: Evidence, remarks: tuple[Text, ...]) -> None:
        case = self._case
        screen = opening_screen(case.error, case.attempt.path, found, remarks)
        self.page = OpeningPage(self._tools.themes, self._tools.words, screen)
        self.page.chosen.connect(self._take)
        self.page.left.connect(self._loop.quit)
        self.window.show_page(self.page)
        self.page.take_focus()

    def _take(self, offer: Offer) -> None:
        book, here = self._case.attempt.path, offer.path
        match offer.way:
            case Way.BACKUP if here is not None:
                self._case.let_go()
                task = tasks.restoring(self._library, here, book)
                self._run(T("Restoring {file}", file=here.name), task, lambda _kept: self._go(Attempt(book)))
            case Way.COPY_HERE if here is not None:
                task = tasks.restoring(self._library, book, here)
                self._run(T("Copying {file}", file=book.name), task, lambda _kept: self._go(Attempt(here)))
            case Way.RESCUE if here is not None:
                rescue = tasks.rescuing(self._library, book, here)
                self._run(T("Rescuing {file}", file=book.name), rescue, self._on_rescued)
            case _:
                self._go(self._at_once(offer))

    def _at_once(self, offer: Offer) -> Attempt | None:
        """The ways that take no time; None for one that leads nowhere."""
        error, attempt = self._case.error, self._case.attempt
        match offer.way:
            case Way.CHOOSE:
                chosen = self._case.choose(self.window, self._tools.words)
                return None if chosen is None else Attempt(chosen)
            case Way.READ:
                doubtful = error if error.trouble is Trouble.DAMAGED else None
                return Attempt(attempt.path, reading=True, refusal=doubtful)
            case Way.TAKE_OVER:
                return Attempt(attempt.path, taking_over=True)
            case Way.START_NEW:
                return Attempt(offer.path or attempt.path, may_make=True)
            case Way.SET_ASIDE:
                return self._without_strays()
        return Attempt(attempt.path, may_make=attempt.may_make)

    def _without_strays(self) -> Attempt | None:
        attempt = self._case.attempt
        try:
            self._library.set_strays_aside(attempt.path)
        except UserError as error:
            self._tell(error)
            return None
        return Attempt(attempt.path, may_make=attempt.may_make)

    def _run(self, what: Text, task: Callable[[Progress], object], done: Callable[..., None]) -> None:
        """The page waits meanwhile: there is one way at a time."""
        assert self.page is not None
        self.page.setEnabled(False)
        self.work.run(what, task, done, stoppable=False)

    def _on_rescued(self, rescued: Rescued) -> None:
        """See what has come of it before it takes the book's place."""
        self._look(tuple(rescue_remarks(rescued)))

    def _go(self, following: Attempt | None) -> None:
        if following is not None and self.page is not None:
            self._following = following
            self.page.setEnabled(False)  # the loop ends after what waits in it, a second key perhaps
            self._loop.quit()

    def _tell(self, error: UserError) -> None:
        """A way out that failed; the others are still there."""
        assert self.page is not None
        self.page.setEnabled(True)
        self.page.take_focus()
        self.page.tell(error)


class Frame(QMainWindow):
    """The window of the page, with a card above it for what is under way; `closed` ends the visit."""

    closed = Signal()

    def __init__(self, themes: ThemeHolder, title: str, card: QWidget) -> None:
        super().__init__()
        ground = Ground(themes)
        self._column = flush(QVBoxLayout(ground))
        self._column.addWidget(card)
        self._place = QWidget()
        self._column.addWidget(self._place, 1)
        self.setWindowTitle(title)
        self.setCentralWidget(ground)
        self.resize(*_SIZE)

    def show_page(self, page: QWidget) -> None:
        """Let this page take the place of the one before."""
        self._column.replaceWidget(self._place, page)
        self._place.hide()
        self._place.deleteLater()
        self._place = page
        page.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
