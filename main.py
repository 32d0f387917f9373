"""Shuke: the composition root, the one place that knows every room. A command needs no window."""

import gc
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from cli.arguments import read
from cli.display import refuse_without_screen
from cli.faults import fault_hook, watch
from cli.languages import words_for
from cli.log import Log
from cli.main import run
from cli.places import (
    Places,
    last_book,
    last_check,
    last_day,
    last_window,
    places_here,
    remember_book,
    remember_check,
    remember_day,
    remember_window,
    was_open,
)
from cli.temporary import keep_temporary_files
from cli.tools import Tools
from core.errors import BookError
from storage.faults import explained
from storage.library import DiskLibrary

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from core.papers import Paper
    from core.ports import Book, Login
    from core.reports import Report
    from core.screens.opening import Attempt
    from gui.application import Application
    from gui.arrangement import Remembered
    from gui.caretaker import Upkeep
    from gui.reminders.presence import Presence


def main(argv: list[str]) -> int:
    """Do what was asked; return the exit status."""
    os.umask(0o077)  # whatever is written is its owner's alone
    here, today = places_here(), now().date()
    _prepare_streams()
    asked = read(argv, today)
    log, book = Log(here.log), asked.book or last_book(here)
    watch(log, fault_hook(log, words_for(asked.language, today), partial(explained, path=book)))
    keep_temporary_files(here.state / "temp")
    return run(asked, Tools(DiskLibrary(), paper, window), book, today)


def _prepare_streams() -> None:
    """UTF-8 whatever the locale. What was closed before the start goes nowhere."""
    for name in ("stdout", "stderr"):
        stream: object = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def now() -> datetime:
    """The day and hour of this computer."""
    return datetime.now().astimezone()


def paper() -> "Paper":
    """The painter of printed pages for a command."""
    # Imported here, as below, because the toolkit takes longer than a whole command.
    from gui.printing.paper import QtPaper, toolkit_without_display

    return QtPaper(now, toolkit_without_display("Shuke"))


def window(book: Path, language: str, on: date | None) -> int:
    """Show the book until the window is closed; it is then the one that is meant when none is named."""
    refuse_without_screen()
    from PySide6.QtCore import QTimer

    from core.screens.opening import Attempt
    from gui.application import make_toolkit
    from gui.caretaker import AFTER_PAINT_MS
    from gui.instance import Instance

    here, toolkit = places_here(), make_toolkit(sys.argv[:1])
    following: Attempt | None = Attempt(book, may_make=not was_open(here, book))
    status = 0
    while following is not None:
        instance = Instance(here.state, following.path)
        if not instance.is_first() and instance.call():
            return status
        opened = _entered(toolkit, following, here, language)
        if opened is None:
            return status
        remember_book(here, opened.path)
        with _for_good():
            upkeep, presence = _upkeep(here, opened.path), _presence(here, opened.path)
            application = _composed(toolkit, opened, language, on, upkeep, presence, _remembered(here))
        instance.raised.connect(application.come_to_front)
        QTimer.singleShot(AFTER_PAINT_MS, instance.listen)
        status = _shown(application, Log(here.log))
        instance.release()
        following = application.following
    return status


def compose(book: Path, language: str, on: date | None) -> "Application":
    """The window with all its parts, before it is shown."""
    with _for_good():
        from gui.application import make_toolkit

        return _composed(make_toolkit(sys.argv[:1]), DiskLibrary().open_book(book), language, on)


@contextmanager
def _for_good() -> Iterator[None]:
    """What a start makes stays to the end: it is not searched for garbage, neither now nor later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def paper_of_window() -> "Paper":
    """The painter of printed pages beside a window: loaded when something is printed."""
    from gui.printing.paper import QtPaper

    return QtPaper(now)


def _entered(toolkit: "QApplication", attempt: "Attempt", here: Places, language: str) -> "Book | None":
    """The book, or the page that tells why it does not open and leads to one; None for the end."""
    from core.actions.opening import open_as

    library = DiskLibrary()
    if not library.is_older(attempt.path):
        with suppress(BookError):
            return open_as(library, attempt)
    from gui.opening.door import Door
    from gui.theme.theme import Look, ThemeHolder

    words = words_for(language, now().date())
    themes = ThemeHolder(toolkit, Look(language=words.language))
    return Door(library, themes, words, here.book).enter(attempt)


def _composed(
    toolkit: "QApplication",
    book: "Book",
    language: str,
    on: date | None,
    upkeep: "Upkeep | None" = None,
    presence: "Presence | None" = None,
    remembered: "Remembered | None" = None,
) -> "Application":
    from gui.application import Application, Parts

    def clock() -> date:
        return on or now().date()

    parts = Parts(book, DiskLibrary(), paper_of_window, clock, language, upkeep, presence, login, remembered)
    return Application(toolkit, parts)


def _upkeep(here: Places, book: Path) -> "Upkeep":
    from gui.caretaker import Upkeep

    return Upkeep(here.book, partial(last_check, here, book), partial(remember_check, here, book), now)


def _presence(here: Places, book: Path) -> "Presence":
    from gui.reminders.presence import Presence

    return Presence(partial(last_day, here, book), partial(remember_day, here, book), now)


def _remembered(here: Places) -> "Remembered":
    from gui.arrangement import Remembered

    return Remembered(partial(last_window, here), partial(remember_window, here))


def login() -> "Login":
    """Where this system keeps what it starts when its user logs in."""
    command = [sys.executable, str(Path(__file__).resolve())]
    if sys.platform == "win32":
        from gui.reminders.run_key import run_key

        silent = Path(sys.executable).with_name("pythonw.exe")  # the other opens a console
        return run_key([str(silent), *command[1:]] if silent.exists() else command)
    from storage.login import login_file

    return login_file(sys.platform, os.environ, Path.home(), command)


def _shown(application: "Application", log: Log) -> int:
    """Run it; faults are told in its window meanwhile."""
    from gui.faults import Faults

    def record(kind: type[BaseException], trace: TracebackType | None) -> "Report":
        return log.fault(kind, trace)[0]

    session = application.session
    faults = Faults(record, log.note, partial(explained, path=session.book.path))
    faults.listen_to_toolkit()
    hook = faults.hook(session, application.themes, application.words, application.toolkit)
    before, sys.excepthook = sys.excepthook, hook
    try:
        return application.run()
    finally:
        sys.excepthook = before


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
