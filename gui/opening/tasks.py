"""What the worker does for the page of a book that does not open."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from core.errors import BookError, Trouble, UserError
from core.model.backup import Rescued
from core.ports import Library, Progress
from core.screens.opening import Evidence, rescued_beside

Found = TypeVar("Found")

LOST = frozenset({Trouble.DAMAGED, Trouble.NOT_A_BOOK, Trouble.MISSING, Trouble.NEWER})
"""After these a backup may help, which takes a while to look for."""


def looking(library: Library, error: BookError, path: Path, here: Path) -> Callable[[Progress], Evidence]:
    """Find out what ways there are."""

    def look(_tell: Progress) -> Evidence:
        backups = library.backups(path)
        backup = _found(backups.newest_good) if error.trouble in LOST else None
        if error.trouble is not Trouble.DAMAGED:
            return Evidence(here, backup=backup)
        aside, overview = _found(lambda: library.set_aside(path)), _found(backups.overview)
        rescued = _found(lambda: backups.compare(rescued_beside(aside))) if aside else None
        readable, came_out = overview.now if overview else None, rescued.copy if rescued else None
        return Evidence(here, readable, aside, backup, came_out)

    return look


def updating(library: Library, book: Path) -> Callable[[Progress], None]:
    """Bring a book of an older program up to date, as opening it does."""
    return lambda _tell: library.open_book(book, may_make=False).close()


def restoring(library: Library, copy: Path, book: Path) -> Callable[[Progress], Path | None]:
    """Let a copy take the place of a book, which nobody may have open."""
    return lambda _tell: library.restore(copy, book)


def rescuing(library: Library, damaged: Path, out: Path) -> Callable[[Progress], Rescued]:
    """Bring what can be read into a new book."""
    return lambda _tell: library.rescue(damaged, out)


def _found(look: Callable[[], Found]) -> Found | None:
    """What a look finds. A disk that refuses must not keep the page away: it has one way less."""
    try:
        return look()
    except UserError:
        return None
