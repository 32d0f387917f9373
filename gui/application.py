"""The window's part of the composition: the toolkit is set up, the pages are made, and it runs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.backups import back_up_at_exit
from core.changes import Changes
from core.errors import BookError, Cancelled, UserError
from core.papers import Paper
from core.ports import Book, Library, Login
from core.records import dataclass
from core.screens.file_notes import Note
from core.screens.opening import Attempt, Offer
from core.text import N, T
from gui.arrangement import Arrangement, Remembered
from gui.caretaker import AFTER_PAINT_MS, Caretaker, Upkeep
from gui.desk import Desk
from gui.first_size import show_fitting
from gui.jobs import Jobs, settled
from gui.pages import all_pages, load_all
from gui.session import Session
from gui.theme.theme import Look, Scheme, ThemeHolder
from gui.waiting import KeysKept
from gui.window import Window
from resources.words import Words

if TYPE_CHECKING:
    from core.screens.reminders import Missed
    from gui.reminders.presence import Presence
    from gui.reminders.reminders import Reminders

FIRST_SIZE = (1366, 768)


@dataclass(frozen=True, slots=True)
class Parts:
    """The real parts that meet here: handed in by the composition root."""

    book: Book
    library: Library
    paper: Callable[[], Paper]
    clock: Callable[[], date]
    language: str = ""
    upkeep: Upkeep | None = None
    """What is remembered of the book's file; None for a window that does not look after it."""
    presence: "Presence | None" = None
    """What is remembered of when the book was open; None for a window that reminds of nothing."""
    login: Callable[[], Login] | None = None
    remembered: Remembered | None = None


def make_toolkit(arguments: Sequence[str]) -> QApplication:
    """The toolkit of this process: one, made before anything else of it is used."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # Named here because asking for it later would bring in the whole of the toolkit's style, 15 ms.
    toolkit = QApplication([*arguments, "-style", "fusion"])
    toolkit.setApplicationName("Shuke")
    return toolkit


class Application:
    """Holds the session and the window; a new language makes a new window."""

    def __init__(self, toolkit: QApplication, parts: Parts) -> None:
        self._parts = parts
        self.toolkit = toolkit
        self.session = Session(parts.book, parts.clock)
        self.jobs = Jobs()
        self._keys = KeysKept(toolkit)
        self._keys.kept.connect(self._on_kept)
        self.session.held.connect(self._keys.hold)
        self._translator = QTranslator()
        self._notes: list[Note] = []
        self._saved: datetime | None = None
        self._preferred = parts.book.preferences().language
        self._forced = parts.language
        self.themes = ThemeHolder(self.toolkit, self._look())
        self._translate_toolkit()
        self.window = self._former = self._make_window()
        self.window.resize(*FIRST_SIZE)
        self._arrangement = Arrangement(parts.remembered.last() if parts.remembered else {})
        self._arrangement.give(self.window)
        self.session.changed.connect(self._on_changed)
        self.session.reopened.connect(self._on_reopened)
        self._loading = QTimer(singleShot=True, interval=AFTER_PAINT_MS)
        self._loading.timeout.connect(self._load_pages)
        self.reminders: Reminders | None = None
        self.following: Attempt | None = None
        """What is to be opened when this window has closed; None to end."""
        if parts.upkeep is not None:
            self._caretaker = self._make_caretaker(parts.upkeep)

    def run(self) -> int:
        """Show the window until it is closed; return the exit status. Raises `UserError` when the copy at
        the end fails: the book is closed by then, and the next window tries again."""
        show_fitting(self.window)
        self._loading.start()
        if self._parts.upkeep is not None:
            self._caretaker.begin()
        if self._parts.presence is not None:
            QTimer.singleShot(AFTER_PAINT_MS, self.session, partial(self.remind, self._parts.presence))
        status = self.toolkit.exec()
        self._loading.stop()
        if self.reminders is not None:
            self.reminders.end()
        self.jobs.close()
        if self._parts.remembered is not None:
            self._parts.remembered.keep(self._arrangement.take(self.window))
        try:
            self._back_up()
        finally:
            self.session.close()
        return status

    def words(self) -> Words:
        """The voice of the window."""
        return Words(self._language(), self.session.today)

    def come_to_front(self) -> None:
        """The program was started again: this is its window."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def remind(self, presence: "Presence") -> None:
        """Begin to tell beside the window; nothing of it before the first paint."""
        # Imported here because a start waits for none of it.
        from gui.reminders.reminders import Reminders

        parts = self._parts
        made = Reminders(self.session, self.jobs, parts.library, presence, self.themes, self.words)
        made.missed.connect(self._on_missed)
        made.told.connect(lambda words: self.window.say(words))
        made.feed.failed.connect(self.session.failed)
        made.tray.front_asked.connect(self.come_to_front)
        made.tray.log_asked.connect(self._log_anything)
        made.tray.quit_asked.connect(lambda: self.window.close())
        self.reminders = made
        made.begin()

    def _log_anything(self) -> None:
        self.come_to_front()
        self.window.overlays.log_anything()

    def _on_missed(self, found: "tuple[Missed, ...]") -> None:
        from gui.reminders.banner import show_missed

        show_missed(self.window, self._make_desk(), found)

    def _back_up(self) -> None:
        """Who goes on with another book has a copy of this one there, or has left it as it is."""
        if self.following is None:
            back_up_at_exit(self.session.book, self._parts.library.backups(self.session.book.path))

    def _load_pages(self) -> None:
        """By the worker, while nobody has asked for one of them yet."""
        self.jobs.start(lambda _tell: load_all(), lambda _loaded: None, self.window)

    def _make_caretaker(self, upkeep: Upkeep) -> Caretaker:
        caretaker = Caretaker(self.session, self.jobs, self._parts.library, upkeep)
        caretaker.noted.connect(self._on_notes)
        caretaker.damaged.connect(self._on_damage)
        caretaker.told.connect(lambda words: self.window.say(words))
        caretaker.saved.connect(self._on_saved)
        return caretaker

    def _on_notes(self, notes: list[Note]) -> None:
        self._notes = notes
        self.window.set_notes(notes)

    def _on_saved(self, at: datetime) -> None:
        self._saved = at
        self.window.set_saved(at)

    def _on_way(self, offer: Offer) -> None:
        """Go on with a copy of the book in a better place. What is done meanwhile would not be in it."""
        if offer.path is None:
            return
        book, here = self.session.book.path, offer.path
        self.window.setEnabled(False)
        self.window.say(T("Copying {file}", file=book.name))
        task = settled(lambda _tell: self._parts.library.restore(book, here))
        self.jobs.start(task, partial(self._on_copied, here), self.session)

    def _on_copied(self, here: Path, ended: Path | UserError | Cancelled | None) -> None:
        if isinstance(ended, UserError):
            self.window.setEnabled(True)
            self.session.failed.emit(ended)
        else:
            self._leave_for(Attempt(here))

    def _on_damage(self, error: BookError) -> None:
        """Cover the window with the page of the damaged book; what was typed is still there below it."""
        # Imported here because most days need none.
        from gui.opening.door import Door

        here = self._parts.upkeep.here if self._parts.upkeep is not None else self.session.book.path
        self.window.hide()
        door = Door(self._parts.library, self.themes, self.words(), here)
        following = door.ask(error, Attempt(self.session.book.path), self.session.close)
        if following is not None and following.reading and self.session.is_open:
            self.window.show()
        else:
            self._leave_for(following)

    def _leave_for(self, following: Attempt | None) -> None:
        self.following = following
        self.toolkit.quit()

    def _make_desk(self) -> Desk:
        parts = self._parts
        return Desk(
            self.session, self.themes, self.words(), self.jobs, parts.library, parts.paper, parts.login
        )

    def _make_window(self) -> Window:
        desk = self._make_desk()
        window = Window(desk, all_pages(desk))
        window.way_taken.connect(self._on_way)
        window.set_notes(self._notes)
        window.set_saved(self._saved)
        return window

    def _language(self) -> str:
        """The language asked for at the start, until another is chosen; else the system's."""
        chosen = self._forced or self._preferred
        return chosen or Words.for_system(_system_languages(), self.session.today).language

    def _look(self) -> Look:
        settings = self.session.book.preferences()
        return Look(scheme_of(settings.theme), self._language(), settings.text_size)

    def _translate_toolkit(self) -> None:
        """The toolkit's own words, such as those of the file dialog."""
        self.toolkit.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{self._language()}", folder):
            self.toolkit.installTranslator(self._translator)

    def _on_kept(self, keys: int) -> None:
        self.window.say(N("{n} key kept until it is written", "{n} keys kept until it is written", keys))

    def _on_changed(self, changes: Changes) -> None:
        """A setting may have chosen another look; other words, or larger ones, need another window."""
        if "settings" not in changes.tables:
            return
        language = self.session.book.preferences().language
        if language != self._preferred:
            self._preferred, self._forced = language, ""
        former, look = self.themes.look, self._look()
        if look != former:
            self.themes.wear(look)
        if look != replace(former, scheme=look.scheme):
            self._translate_toolkit()
            # The page that is speaking now must be heard to the end before it goes.
            QTimer.singleShot(0, self._renew_window)

    def _on_reopened(self) -> None:
        """Every page forgets what it knew of the former book."""
        self._preferred = self.session.book.preferences().language
        self.themes.wear(self._look())
        self._translate_toolkit()
        QTimer.singleShot(0, self._renew_window)

    def _renew_window(self) -> None:
        # The former window is held until the next: collected while it closes, it would be freed twice.
        self._former, self.window = self.window, self._make_window()
        self._arrangement.take(self._former)
        self._arrangement.give(self.window)
        self.window.cover(self._former.covered)
        self.window.open_page(self._former.page.key)
        self.window.page.stand_as(self._former.page)
        self.window.show()
        self.window.activateWindow()
        self._former.close()
        self._former.deleteLater()
        if self.reminders is not None:
            self.reminders.renew()


def _system_languages() -> list[str]:
    """What the system speaks, the preferred one first."""
    # Imported here because the names of all languages take 15 ms, and most users have chosen one.
    from PySide6.QtCore import QLocale

    return QLocale().uiLanguages()


def scheme_of(name: str) -> Scheme:
    """The colour scheme that a setting names; anything else follows the system."""
    return "light" if name == "light" else "dark" if name == "dark" else "system"
