"""Failures of the disk, told in words: errors of SQLite and of files become `UserError`s here alone."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, BusyError, Trouble, UserError
from core.text import T, Text

MEGABYTE = 1 << 20
ROOM = 10 * MEGABYTE
"""What a day's work and the journal of one change take at the most."""

DAMAGED = (
    Trouble.DAMAGED,
    T("Part of the book is damaged. The file is untouched"),
    T("Open the newest backup"),
)
CLOSED = (
    Trouble.READ_ONLY,
    T("This place can’t be written to"),
    T("Check that the folder exists and that you may write there"),
)
WORDS: dict[int, tuple[Trouble, Text, Text]] = {
    engine.SQLITE_BUSY: (
        Trouble.BUSY,
        T("The book is busy: another window or command is writing"),
        T("Wait a moment and try again"),
    ),
    engine.SQLITE_READONLY: (
        Trouble.READ_ONLY,
        T("The book can only be read here"),
        T("Copy it to a folder where you may write"),
    ),
    engine.SQLITE_IOERR: (
        Trouble.DISK,
        T("The disk reports an error. Nothing was written"),
        T("Copy the book to another drive before going on"),
    ),
    engine.SQLITE_CANTOPEN: (
        Trouble.HELD,
        T("The book can’t be opened"),
        T("Check that you may write there, and that no virus scanner or backup is holding the file"),
    ),
    engine.SQLITE_NOTADB: (
        Trouble.NOT_A_BOOK,
        T("This file is not a Shuke book"),
        T("Choose a file that ends in .shuke"),
    ),
    engine.SQLITE_CORRUPT: DAMAGED,
}
"""By the engine's primary result codes: sqlite.org/rescode.html. A full disk has words of its own."""

DAMAGE = (engine.SQLITE_CORRUPT, engine.SQLITE_NOTADB)

NO_TEXT = "Could not decode to UTF-8"


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn the engine's errors about this file into a `BookError`; pass on what is a fault of ours."""
    try:
        yield
    except (engine.DatabaseError, MemoryError) as error:
        told = explained(error, path)
        if told is None:
            raise
        raise told from error


@contextmanager
def files_told_in_words(path: Path) -> Iterator[None]:
    """The same for errors of the file system, where the files are ours alone to make and move."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise full(path) from error
        raise _told(*CLOSED, path) from error


def explained(error: BaseException, path: Path) -> UserError | None:
    """What the engine complains of, in words; None for a fault of ours."""
    if isinstance(error, MemoryError):  # so an encrypted page that does not open is told too
        return _told(
            Trouble.DAMAGED,
            T("Part of the book can’t be read: it is damaged, or memory has run out"),
            T("Close other programs and try again, then open the newest backup"),
            path,
        )
    if not isinstance(error, engine.DatabaseError):
        return None
    if code_of(error) == engine.SQLITE_FULL:
        return full(path)
    if code_of(error) == engine.SQLITE_READONLY and (journal := _unfinished(path)) is not None:
        return _told(*_half_written(journal), path)
    words = WORDS.get(code_of(error))
    return None if words is None else _told(*words, path)


def _unfinished(path: Path) -> Path | None:
    """The journal of a change that nobody finished, without which the file alone is half of it."""
    journal = Path(f"{path}-journal")
    return journal if journal.is_file() and journal.stat().st_size else None


def _half_written(journal: Path) -> tuple[Trouble, Text, Text]:
    what = T("A program ended while it was writing in this book, and it can’t be put right here")
    fix = T("Copy the file together with {journal} to a folder where you may write", journal=journal.name)
    return Trouble.READ_ONLY, what, fix


def full(path: Path, needed: int = ROOM) -> BookError:
    """The drive that this path lies on has no room; `needed` bytes would do."""
    # Imported here because most programs run without filling a disk.
    from shutil import disk_usage

    drive = _drive(path)
    what = T("The disk is full. Nothing was written")
    room = {"free": _megabytes(disk_usage(drive).free), "needed": _megabytes(needed)}
    fix = T("{drive} has {free} MB left. Free {needed} MB there and try again", drive=str(drive), **room)
    return BookError(Trouble.FULL, what, T("{path}", path=str(path)), fix)


def code_of(error: engine.DatabaseError) -> int:
    """The engine's primary result code; 0 when the error is not the engine's own. Text that is no text
    any more is damage, which the engine's adapter has no code for."""
    if str(error).startswith(NO_TEXT):
        return int(engine.SQLITE_CORRUPT)
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_damage(error: engine.DatabaseError | MemoryError) -> bool:
    """Whether the pages of a file are the cause: a damaged one may also make the engine ask for absurd
    amounts of memory."""
    return isinstance(error, MemoryError) or code_of(error) in DAMAGE


def damaged(path: Path) -> BookError:
    """What to say of a book that holds what nobody can have written."""
    return _told(*DAMAGED, path)


def _told(trouble: Trouble, what: Text, fix: Text, path: Path) -> BookError:
    kind = BusyError if trouble is Trouble.BUSY else BookError
    return kind(trouble, what, T("{path}", path=str(path)), fix)


def _drive(path: Path) -> Path:
    """The drive or the mounted folder on which the path lies, or will lie."""
    places = [place for place in path.absolute().parents if place.exists()]
    return next((place for place in places if place.is_mount()), places[-1])


def _megabytes(size: int) -> int:
    return -(-size // MEGABYTE)
