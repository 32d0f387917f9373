"""The way into a book: opens it, or shows its page until a way out has led to a book or to the end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from core.actions.opening import open_as
from core.errors import BookError, Trouble, UserError
from core.ports import Book, Library
from core.screens.opening import Attempt, Evidence, Offer, Way, opening_screen
from core.text import T
from gui.opening.page import OpeningPage
from gui.theme.theme import ThemeHolder
from resources.words import Words

_SIZE = (1120, 720)

Chooser = Callable[[QWidget, Words], Path | None]


def choose_book(parent: QWidget, words: Words) -> Path | None:
    """The system's own dialog; None for a user who thought better of it."""
    kinds = f"{words.say(T('Books'))} (*.shuke);;{words.say(T('All files'))} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, words.say(T("Choose a book")), "", kinds)
    return Path(chosen) if chosen else None


class Door:
    """`here` is where a book lies well on this computer; `choose` asks for another file."""

    def __init__(
        self,
        library: Library,
        themes: ThemeHolder,
        words: Words,
        here: Path,
        choose: Chooser = choose_book,
    ) -> None:
        self._library, self._themes, self._words = library, themes, words
        self._here, self._choose = here, choose
        self.window: QMainWindow | None = None

    def enter(self, attempt: Attempt) -> Book | None:
        """The open book, once one opens; None when the user closes the page instead."""
        following: Attempt | None = attempt
        while following is not None:
            try:
                return open_as(self._library, following)
            except BookError as error:
                following = self.ask(error, following)
        return None

    def ask(self, error: BookError, attempt: Attempt) -> Attempt | None:
        """Show the page of this trouble until a way out has been taken; None for the end."""
        screen = opening_screen(error, attempt.path, self._evidence(error, attempt.path))
        page, loop = OpeningPage(self._themes, self._words, screen), QEventLoop()
        answers: list[Attempt] = []

        def take(offer: Offer) -> None:
            try:
                following = self._follow(offer, error, attempt)
            except UserError as failure:
                page.tell(failure)
                return
            if following is not None:
                answers.append(following)
                loop.quit()

        page.chosen.connect(take)
        page.left.connect(loop.quit)
        self.window = _Frame(loop, self._words.say(T("Shuke")), page)
        self.window.show()
        self.window.activateWindow()
        page.take_focus()
        loop.exec()
        self.window.hide()
        return answers[0] if answers else None

    def _follow(self, offer: Offer, error: BookError, attempt: Attempt) -> Attempt | None:
        match offer.way:
            case Way.CHOOSE:
                chosen = self._choose(self._parent(), self._words)
                return None if chosen is None else Attempt(chosen)
            case Way.READ:
                doubtful = error if error.trouble is Trouble.DAMAGED else None
                return Attempt(attempt.path, reading=True, refusal=doubtful)
            case Way.TAKE_OVER:
                return Attempt(attempt.path, taking_over=True)
            case Way.START_NEW:
                return Attempt(offer.path or attempt.path, may_make=True)
            case Way.SET_ASIDE:
                self._library.set_strays_aside(attempt.path)
            case Way.BACKUP if offer.path is not None:
                self._library.restore(offer.path, attempt.path)
            case Way.COPY_HERE if offer.path is not None:
                self._library.restore(attempt.path, offer.path)
                return Attempt(offer.path)
        return Attempt(attempt.path, may_make=attempt.may_make)

    def _evidence(self, error: BookError, path: Path) -> Evidence:
        """What is found out depends on the trouble: looking through backups takes a while."""
        lost = {Trouble.DAMAGED, Trouble.NOT_A_BOOK, Trouble.MISSING, Trouble.NEWER}
        backup = self._library.newest_copy(path) if error.trouble in lost else None
        if error.trouble is not Trouble.DAMAGED:
            return Evidence(self._here, backup=backup)
        try:
            aside = self._library.set_aside(path)
        except UserError:  # the page is what matters now; a disk without room must not keep it away
            aside = None
        return Evidence(self._here, self._library.facts_of(path), aside, backup)

    def _parent(self) -> QWidget:
        assert self.window is not None
        return self.window


class _Frame(QMainWindow):
    """Closing it ends the page."""

    def __init__(self, loop: QEventLoop, title: str, page: QWidget) -> None:
        super().__init__()
        self._loop = loop
        self.setWindowTitle(title)
        self.setCentralWidget(page)
        self.resize(*_SIZE)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._loop.quit()
