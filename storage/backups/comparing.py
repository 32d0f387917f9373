"""A book beside a copy, in counts."""

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.model.backup import Comparison, Holding
from core.text import T
from storage.backups.notes import holding_of, read_note
from storage.connection import connect
from storage.faults import files_told_in_words, told_in_words
from storage.identity import not_a_book, version_of


def compare(book: Path, copy: Path) -> Comparison:
    """What the copy holds beside what the book holds. Raises UserError for a copy that can't be read."""
    with told_in_words(copy), files_told_in_words(copy):
        if not copy.is_file():
            raise UserError(T("There is no such file"), T("{path}", path=str(copy)))
        with closing(connect(copy)) as opened:
            if not version_of(opened, copy):
                raise not_a_book(copy)
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
    except engine.DatabaseError:
        return None
