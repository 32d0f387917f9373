"""What the composition root hands to the command line, and what a command works with."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cli.languages import words_for
from cli.output import tell, write_document
from core.backups import back_up_before
from core.changes import Changes
from core.errors import BookError, Trouble, UserError
from core.model.backup import Reason
from core.ports import Book, Library
from core.text import T, Text
from resources.words import Words

if TYPE_CHECKING:
    from core.papers import Paper


@dataclass(frozen=True, slots=True)
class Tools:
    """The real parts. `paper` makes the painter only when something is printed; `window` opens the
    book at a path in a language (empty: the book's own) on a day (None: whatever day it is)."""

    library: Library
    paper: Callable[[], "Paper"]
    window: Callable[[Path, str, date | None], int]


@dataclass(slots=True)
class Desk:
    """One command at work. `on` counts as today; `language` is the one asked for, empty for the
    book's own; `words` is the system's voice until a book is open."""

    tools: Tools
    path: Path
    on: date
    json: bool
    language: str
    words: Words

    @contextmanager
    def book(
        self, *, may_make: bool = False, reading: bool = False, looked_at: bool = False
    ) -> Iterator[Book]:
        """The book, open until the command is done. Raises UserError when there is none to open.

        A command that only reads says so: it works beside another computer. One that will touch much has
        the file looked at first; logging one call does not, its own reads meet the pages it touches.
        """
        if not may_make and not _is_there(self.path):
            raise UserError(
                T("There is no book at {path}", path=str(self.path)),
                fix=T("Name another one with --book, or start one with import or demo"),
            )
        with closing(self.tools.library.open_book(self.path, reading=reading)) as book:
            if looked_at:
                self._look_at(book)
            self.words = words_for(self.language or book.preferences().language, self.on)
            yield book

    def copy_before(self, book: Book, why: Reason) -> None:
        """Make a copy before much is touched, unless there is one of this very state."""
        now = datetime.now().astimezone()
        back_up_before(book, self.tools.library.backups(book.path), why, now)

    def _look_at(self, book: Book) -> None:
        for found in self.tools.library.damage(book.path):
            place = T("{path}", path=str(book.path))
            raise BookError(Trouble.DAMAGED, found, place, T("Open the newest backup"))

    def done(self, message: Text, **document: object) -> None:
        """Tell that it is done, and hand out what came of it where a document is asked for."""
        if self.json:
            write_document(document, self.words)
        tell(message, self.words)

    def changed(self, message: Text, changes: Changes) -> None:
        """Tell what a change did, and which rows it left alone."""
        self.done(
            T("{message}.", message=message),
            change=changes.number,
            label=changes.label,
            rows=changes.rows,
            kept=[{"table": row.table, "row": row.row_id, "name": row.name} for row in changes.kept],
        )
        if changes.kept_words is not None:
            tell(T("{message}.", message=changes.kept_words), self.words)


def _is_there(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0
