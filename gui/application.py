"""The window's part of the composition: the toolkit is set up, the pages are made, and it runs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.callsheet import Paper
from core.changes import Changes
from core.ports import Book, Library
from gui.desk import Desk
from gui.jobs import Jobs
from gui.page import Page
from gui.pages import all_pages
from gui.session import Session
from gui.theme.theme import Look, Scheme, ThemeHolder
from gui.window import Window
from resources.words import Words

FIRST_SIZE = (1366, 768)


@dataclass(frozen=True)
class Parts:
    """The real parts that meet here: handed in by the composition root."""

    book: Book
    library: Library
    paper: Callable[[], Paper]
    clock: Callable[[], date]
    language: str = ""


class Application:
    """Holds the toolkit, the session and the window; a new language makes a new window."""

    def __init__(self, arguments: Sequence[str], parts: Parts) -> None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        self._parts = parts
        self.toolkit = QApplication(list(arguments))
        self.toolkit.setApplicationName("Shuke")
        self.session = Session(parts.book, parts.clock)
        self.jobs = Jobs()
        self._translator = QTranslator()
        self.themes = ThemeHolder(self.toolkit, self._look())
        self.window = self._make_window()
        self.session.changed.connect(self._on_changed)

    def run(self) -> int:
        """Show the window until it is closed; return the exit status."""
        self.window.show()
        status = self.toolkit.exec()
        self.jobs.close()
        self.session.close()
        return status

    def _make_window(self) -> Window:
        desk = Desk(
            self.session,
            self.themes,
            Words(self._language(), self.session.today),
            self.jobs,
            self._parts.library,
            self._parts.paper,
        )
        window = Window(desk, all_pages(desk))
        window.resize(*FIRST_SIZE)
        return window

    def _language(self) -> str:
        chosen = self._parts.language or self.session.book.preferences().language
        return chosen or Words.for_system(QLocale().uiLanguages(), self.session.today).language

    def _look(self) -> Look:
        language = self._language()
        self._translate_toolkit(language)
        return Look(scheme_of(self.session.book.preferences().theme), language)

    def _translate_toolkit(self, language: str) -> None:
        """The toolkit's own words, such as those of the file dialog."""
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language}", folder):
            self.toolkit.installTranslator(self._translator)

    def _on_changed(self, changes: Changes) -> None:
        """A setting may have chosen another look; another language needs another window."""
        if "settings" not in changes.tables:
            return
        look = self._look()
        if look.language != self.themes.look.language:
            self.themes.set_language(look.language)
            former, self.window = self.window, self._make_window()
            self.window.setGeometry(former.geometry())
            self.window.open_page(former.page.key)
            self.window.show()
            former.close()
            former.deleteLater()
        if look.scheme != self.themes.look.scheme:
            self.themes.set_scheme(look.scheme)


def scheme_of(name: str) -> Scheme:
    """The colour scheme that a setting names; anything else follows the system."""
    return "light" if name == "light" else "dark" if name == "dark" else "system"
