"""Shuke: the composition root, the one place that knows every room. A command needs no window."""

import gc
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cli.arguments import read
from cli.faults import fault_hook
from cli.languages import words_for
from cli.main import run
from cli.places import last_book, places_here, remember_book
from cli.tools import Tools
from storage.library import DiskLibrary

if TYPE_CHECKING:
    from core.callsheet import Paper
    from gui.application import Application


def main(argv: list[str]) -> int:
    """Do what was asked; return the exit status."""
    here, today = places_here(), now().date()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    asked = read(argv, today)
    sys.excepthook = fault_hook(here.faults, words_for(asked.language, today))
    return run(asked, Tools(DiskLibrary(), paper, window), last_book(here), today)


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
    application = compose(book, language, on)
    remember_book(places_here(), book)
    return application.run()


def compose(book: Path, language: str, on: date | None) -> "Application":
    """The window with all its parts, before it is shown."""
    with _for_good():
        return _composed(book, language, on)


def _composed(book: Path, language: str, on: date | None) -> "Application":
    from gui.application import Application, Parts, make_toolkit

    library = DiskLibrary()
    parts = Parts(library.open_book(book), library, paper_of_window, lambda: on or now().date(), language)
    return Application(make_toolkit(sys.argv[:1]), parts)


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
