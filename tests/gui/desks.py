"""A desk to put pages on: a book of its own, English words, and nothing that leaves the test."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from core.callsheet import CallSheet
from core.ports import Book, Speaker
from gui.desk import Desk
from gui.jobs import Jobs
from gui.session import Session
from gui.theme.theme import ThemeHolder
from resources.words import Words
from storage.library import OpenLibrary
from tests.makers import TODAY


@dataclass
class RememberedPaper:
    """Takes the sheets that would be printed."""

    sheets: list[CallSheet] = field(default_factory=list)

    def print_call_sheet(self, sheet: CallSheet, words: Speaker, out: Path) -> int:
        self.sheets.append(sheet)
        return 1


def a_desk(
    themes: ThemeHolder,
    book: Book,
    paper: RememberedPaper | None = None,
    clock: Callable[[], date] = lambda: TODAY,
) -> Desk:
    """Close its session and its jobs when the test is over."""
    printer = paper or RememberedPaper()
    return Desk(
        Session(book, clock), themes, Words("en", clock()), Jobs(), OpenLibrary(), lambda: printer
    )
