"""Failures of the disk, told in words: errors of SQLite and of files become `UserError`s here alone."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import BusyError, UserError
from core.text import T, Text

FULL = (
    T("The disk is full. Nothing was written"),
    T("Free some space on this drive and try again"),
)
CLOSED = (
    T("This place can’t be written to"),
    T("Check that the folder exists and that you may write there"),
)
WORDS: dict[int, tuple[Text, Text]] = {
    engine.SQLITE_BUSY: (
        T("The book is busy: another window or command is writing"),
        T("Wait a moment and try again"),
    ),
    engine.SQLITE_FULL: FULL,
    engine.SQLITE_READONLY: (
        T("The book can only be read here"),
        T("Copy it to a folder where you may write"),
    ),
    engine.SQLITE_IOERR: (
        T("The disk reports an error. Nothing was written"),
        T("Copy the book to another drive before going on"),
    ),
    engine.SQLITE_CANTOPEN: (
        T("The book can’t be opened"),
        T("Check that the folder exists and that you may write there"),
    ),
    engine.SQLITE_NOTADB: (
        T("This file is not a Shuke book"),
        T("Choose a file that ends in .shuke"),
    ),
    engine.SQLITE_CORRUPT: (
        T("Part of the book is damaged. The file is untouched"),
        T("Open the newest backup"),
    ),
}
"""By the engine's primary result codes: sqlite.org/rescode.html."""

DAMAGE = (engine.SQLITE_CORRUPT, engine.SQLITE_NOTADB)

NO_TEXT = "Could not decode to UTF-8"


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn the engine's errors about this file into a `UserError`; pass on what is a fault of ours."""
    try:
        yield
    except engine.DatabaseError as error:
        if code_of(error) not in WORDS:
            raise
        what, fix = WORDS[code_of(error)]
        kind = BusyError if code_of(error) == engine.SQLITE_BUSY else UserError
        raise kind(what, T("{path}", path=str(path)), fix) from error


@contextmanager
def files_told_in_words(path: Path) -> Iterator[None]:
    """The same for errors of the file system, where the files are ours alone to make and move."""
    try:
        yield
    except OSError as error:
        what, fix = FULL if error.errno == errno.ENOSPC else CLOSED
        raise UserError(what, T("{path}", path=str(path)), fix) from error


def code_of(error: engine.DatabaseError) -> int:
    """The engine's primary result code; 0 when the error is not the engine's own. Text that is no text
    any more is damage, which the engine's adapter has no code for."""
    if str(error).startswith(NO_TEXT):
        return int(engine.SQLITE_CORRUPT)
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def damaged(path: Path) -> UserError:
    """What to say of a book that holds what nobody can have written."""
    what, fix = WORDS[engine.SQLITE_CORRUPT]
    return UserError(what, T("{path}", path=str(path)), fix)
