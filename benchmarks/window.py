"""The window as the composition root makes it, on a book of a run."""

import sys
from pathlib import Path

import main
from benchmarks.place import LANGUAGE, ON
from gui.application import Application, Parts, make_toolkit
from gui.printing.paper import QtPaper
from storage.library import DiskLibrary


def the_application(book: Path) -> Application:
    """Everything but that this book is remembered as the last one."""
    library = DiskLibrary()
    opened = library.open_book(book)
    parts = Parts(opened, library, lambda: QtPaper(main.now), lambda: ON, LANGUAGE)
    return Application(make_toolkit(sys.argv[:1]), parts)
