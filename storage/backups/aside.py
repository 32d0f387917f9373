"""A damaged book is copied aside as it is, byte by byte, before anybody tries anything."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from shutil import disk_usage

from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, Trouble
from core.text import T
from storage.backups.places import put_in_place
from storage.connection import connect, make_private
from storage.faults import files_told_in_words, full, is_damage, told_in_words

_ROOT = Path(__file__).parents[2]
_SECONDS = 300


def set_aside(book: Path) -> Path:
    """Copy the damaged book beside itself, with the journal that belongs to it, and return the copy's path;
    the same damage is copied once.

    Raises BookError while somebody is writing, when there is no room and when the disk cannot be read.
    """
    with told_in_words(book), files_told_in_words(book), _locked(book):
        copy = _name_of(book)
        if not copy.exists():
            size = book.stat().st_size
            if disk_usage(book.parent).free < size:
                raise full(book, size)
            _copy(book, copy)
        return copy


def journal_of(book: Path) -> Path:
    """Where the engine keeps the way back of a change under way."""
    return book.with_name(f"{book.name}-journal")


def _name_of(book: Path) -> Path:
    """Told by the moment at which the damaged file was last written: that of the copy there is, or one that
    no file bears yet."""
    written = datetime.fromtimestamp(book.stat().st_mtime).astimezone()
    stem = f"{book.stem}-damaged-{written:%Y-%m-%d-%H%M%S}"
    names = (book.with_name(f"{stem}{f'-{again}' if again else ''}{book.suffix}") for again in count())
    return next(name for name in names if not name.exists() or _state(name) == _state(book))


def _state(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


@contextmanager
def _locked(book: Path) -> Iterator[None]:
    """Nobody writes meanwhile. A file too damaged to be locked is one that nobody else can write."""
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(closing(connect(book)))
            connection.execute("BEGIN EXCLUSIVE")
        except (engine.DatabaseError, MemoryError) as error:
            if not is_damage(error):
                raise
        yield


def _copy(book: Path, copy: Path) -> None:
    """The journal first: a copy that has its name is there with all that belongs to it."""
    pairs = [(journal_of(book), journal_of(copy))] if _has_journal(book) else []
    pairs.append((book, copy))
    parts = [file_copy.with_name(f"{file_copy.name}.part") for _, file_copy in pairs]
    names = [
        str(path.absolute()) for (file, _), part in zip(pairs, parts, strict=True) for path in (file, part)
    ]
    for part in parts:
        make_private(part)
    command = [sys.executable, "-m", "storage.copying", *names]
    done = subprocess.run(command, check=False, cwd=_ROOT, capture_output=True, timeout=_SECONDS)
    if done.returncode:
        for part in parts:
            part.unlink(missing_ok=True)
        raise BookError(
            Trouble.DISK,
            T("The damaged book can’t be copied: the disk does not read or write"),
            T("{path}", path=str(book)),
            T("Copy the file to another drive by hand before going on"),
        )
    for part, (_, file_copy) in zip(parts, pairs, strict=True):
        put_in_place(part, file_copy)


def _has_journal(book: Path) -> bool:
    """Between changes the engine leaves an empty one."""
    journal = journal_of(book)
    return journal.exists() and journal.stat().st_size > 0
