"""A book beside a copy, in counts."""

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.model.backup import Comparison, Holding
from storage.backups.making import identified
from storage.backups.notes import holding_of, read_note
from storage.connection import connect
from storage.faults import files_told_in_words, told_in_words


def compare(book: Path, copy: Path) -> Comparison:
    """What the copy holds beside what the book holds. Raises UserError for a copy that can't be read."""
    with told_in_words(copy), files_told_in_words(copy), identified(copy) as opened:
        holds = _told_or_counted(opened)
    return Comparison(holds, held_by(book))


def _told_or_counted(copy: engine.Connection) -> Holding:
    """As the copy says; one that was not made here is counted."""
    try:
        return read_note(copy)[2]
    except (engine.OperationalError, ValueError):
        return holding_of(copy)


def held_by(book: Path) -> Holding | None:
    """What a book holds; None when there is no book, or a damaged one."""
    if not book.is_file():
        return None
    try:
        with closing(connect(book)) as opened:
            return holding_of(opened)
    except (engine.DatabaseError, MemoryError):
        return None
