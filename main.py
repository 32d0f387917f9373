"""Shuke: the composition root, the one place that knows every room. A command needs no window."""

import io
import sys
from datetime import date, datetime
from pathlib import Path

from cli.arguments import read
from cli.faults import fault_hook
from cli.languages import words_for
from cli.main import run
from cli.places import last_book, places_here, remember_book
from cli.tools import Tools
from core.callsheet import Paper
from core.errors import UserError
from core.text import T
from storage.library import DiskLibrary


def main(argv: list[str]) -> int:
    """Do what was asked; return the exit status."""
    here, now = places_here(), today()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    asked = read(argv, now)
    sys.excepthook = fault_hook(here.faults, words_for(asked.language, now))
    return run(asked, Tools(DiskLibrary(), paper, window), last_book(here), now)


def today() -> date:
    """The day it is on this computer."""
    return datetime.now().astimezone().date()


def paper() -> Paper:
    """The painter of printed pages."""
    raise UserError(T("This copy of Shuke cannot print"), fix=T("Export the list to .xlsx and print that"))


def window(book: Path, language: str, on: date | None) -> int:
    """Show the book until the window is closed; it is then the one that is meant when none is named."""
    # Imported here because the toolkit takes longer than a whole command.
    from gui.application import Application, Parts

    library = DiskLibrary()
    parts = Parts(library.open_book(book), library, paper, lambda: on or today(), language)
    remember_book(places_here(), book)
    return Application(sys.argv[:1], parts).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
