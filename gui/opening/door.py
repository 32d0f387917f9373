"""The way into a book: opens it, or shows its page until a way out has led to a book or to the end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.actions.opening import open_as
from core.errors import BookError
from core.ports import Book, Library
from core.screens.opening import Attempt
from core.text import T
from gui.opening.update import Update
from gui.opening.visit import Case, Chooser, Visit
from gui.theme.theme import ThemeHolder
from resources.words import Words


def choose_book(parent: QWidget, words: Words) -> Path | None:
    """The system's own dialog; None for a user who thought better of it."""
    kinds = f"{words.say(T('Books'))} (*.shuke);;{words.say(T('All files'))} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, words.say(T("Choose a book")), "", kinds)
    return Path(chosen) if chosen else None


def nothing() -> None:
    """Who has no book open has none to let go."""


class Door:
    """`here` is where a book lies well on this computer; `choose` asks for another file. `visit` is the last
    visit to a page, `update` the last book that was brought up to date."""

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
        self.visit: Visit | None = None
        self.update: Update | None = None

    def enter(self, attempt: Attempt) -> Book | None:
        """The open book, once one opens; None when the user closes the page instead."""
        following: Attempt | None = attempt
        while following is not None:
            try:
                return self._opened(following)
            except BookError as error:
                following = self.ask(error, following)
        return None

    def _opened(self, attempt: Attempt) -> Book | None:
        if self._library.is_older(attempt.path):
            self.update = Update(self._library, self._themes, self._words)
            if not self.update.run(attempt.path):
                return None
        return open_as(self._library, attempt)

    def ask(
        self, error: BookError, attempt: Attempt, let_go: Callable[[], object] = nothing
    ) -> Attempt | None:
        """Show the page of this trouble until a way out has been taken; None for the end. `let_go` closes
        the book if somebody has it open: it is called before another one takes its place."""
        case = Case(error, attempt, self._here, self._choose, let_go)
        self.visit = Visit(self._library, self._themes, self._words, case)
        return self.visit.answer()
