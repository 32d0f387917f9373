"""Where books and sheets come from and go to."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from core.exporting import Calendar, ContactCard, Table
from core.importing.sheet import FOUND_OUT, SheetFile, TextForm
from core.model.backup import Rescued
from core.model.file import FileFacts, Surroundings
from core.ports.backups import Backups
from core.ports.book import Book
from core.text import Text


class Library(Protocol):
    """Where books and sheets come from and go to."""

    def open_book(
        self, path: Path, *, reading: bool = False, taking_over: bool = False, may_make: bool = True
    ) -> Book:
        """Open a book, or make it when it `may_make` one; one that cannot be written to refuses every
        change. `reading` opens one that another computer has open, `taking_over` makes that one ours.
        Raises `UserError` when it cannot be done safely."""
        ...

    def is_older(self, path: Path) -> bool:
        """Whether an older program wrote the book, so that opening it takes longer."""
        ...

    def surroundings(self, path: Path) -> Surroundings:
        """Where the book lies and what lies beside it."""
        ...

    def damage(self, path: Path, whole: bool = False) -> list[Text]:
        """What is wrong with the pages of a book; with `whole` its indexes are compared too."""
        ...

    def set_aside(self, path: Path) -> Path:
        """Copy a damaged book beside itself as it is, and return the copy's path."""
        ...

    def set_strays_aside(self, path: Path) -> list[Path]:
        """Rename what lies beside a book and does not belong to it; return the new names."""
        ...

    def facts_of(self, path: Path) -> FileFacts | None:
        """What a file holds; None when it is no book that can be read."""
        ...

    def backups(self, book: Path) -> Backups:
        """The copies of the book at this path."""
        ...

    def restore(self, copy: Path, book: Path) -> Path | None:
        """Put a backup in the book's place; the book of before is kept, its path returned. None when
        there was no book."""
        ...

    def rescue(self, damaged: Path, out: Path) -> Rescued:
        """Bring what can still be read of a damaged book into a new one. Raises `UserError` when `out` is
        there already, or nothing can be read."""
        ...

    def read_sheets(self, path: Path, form: TextForm = FOUND_OUT) -> SheetFile:
        """Every sheet of a file. Raises `UserError` when it holds no table that can be read."""
        ...

    def write_workbook(self, path: Path, tables: Iterable[Table]) -> None: ...

    def write_csv(self, path: Path, table: Table) -> None: ...

    def write_cards(self, path: Path, cards: Iterable[ContactCard]) -> None: ...

    def write_calendar(self, path: Path, calendar: Calendar) -> None: ...
