"""Shuke: the composition root. It alone knows every room; a command needs no window, and the other way."""

import io
import sys
from datetime import date, datetime

from cli.arguments import Asked, read
from cli.faults import fault_hook
from cli.languages import words_for
from cli.main import run
from cli.places import last_book, places_here
from cli.tools import Tools
from storage.library import DiskLibrary


def main(argv: list[str]) -> int:
    """Do what was asked; return the exit status."""
    here, now = places_here(), today()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    asked = read(argv, now)
    sys.excepthook = fault_hook(here.faults, words_for(asked.language, now))
    return run(asked, Tools(DiskLibrary(), paper), last_book(here), now)


def today() -> date:
    """The day it is on this computer."""
    return datetime.now().astimezone().date()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
