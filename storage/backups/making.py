"""A copy is made by the engine, checked and counted, brought to the disk, and named last of all."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.model.backup import Reason
from core.text import T
from storage.backups.naming import left_behind, new_name, part_name
from storage.backups.notes import write_note
from storage.backups.places import bring_to_disk, check_room, put_in_place
from storage.connection import connect, make_private
from storage.faults import files_told_in_words, told_in_words
from storage.identity import not_a_book, version_of

UNJOURNALLED = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")
"""For a copy under way: one that is not finished is thrown away, and a finished one is synced as a whole."""

PLAIN_TABLES = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND rootpage > 0"
"""The search index is virtual; what it consists of are plain tables too."""


class DamagedCopyError(UserError):
    """A copy did not pass its check."""


def back_up(connection: engine.Connection, book: Path, folder: Path, why: Reason = Reason.ASKED) -> Path:
    """Write a verified copy of the open book into the folder and return its path."""
    with told_in_words(folder), files_told_in_words(folder):
        return copied(connection, book, folder, why)


def copied(connection: engine.Connection, book: Path, folder: Path, why: Reason) -> Path:
    """The same, with the engine's and the system's own errors."""
    at = datetime.now().astimezone().replace(microsecond=0)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for part in left_behind(folder, book.stem):
        part.unlink(missing_ok=True)
    check_room(folder, size_of(connection))
    part = part_name(folder, book.stem, os.getpid())
    with written(connection, part) as copy:
        write_note(copy, why, at)
    return put_in_place(part, new_name(folder, book.stem, at))


@contextmanager
def written(connection: engine.Connection, unfinished: Path) -> Iterator[engine.Connection]:
    """Copy the open book into this file, open for the last touches; then check it and bring it to the disk.
    What could not be finished is not left behind."""
    unfinished.unlink(missing_ok=True)
    make_private(unfinished)
    try:
        connection.execute("VACUUM INTO ?", [str(unfinished)])
        with closing(connect(unfinished)) as copy:
            for pragma in UNJOURNALLED:
                copy.execute(pragma).fetchall()
            yield copy
            check_fresh(copy, unfinished)
        bring_to_disk(unfinished)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


@contextmanager
def identified(copy: Path) -> Iterator[engine.Connection]:
    """A copy, open to be read. Raises UserError for a file that is absent, or no book of ours."""
    if not copy.is_file():
        raise UserError(T("There is no such file"), T("{path}", path=str(copy)))
    with closing(connect(copy)) as opened:
        if not version_of(opened, copy):
            raise not_a_book(copy)
        yield opened


def check_whole(checked: engine.Connection, copy: Path) -> None:
    """Raises UserError unless the open copy is whole, indexes included."""
    _expect_ok(checked, copy, "PRAGMA integrity_check(1)")


def check_fresh(checked: engine.Connection, copy: Path) -> None:
    """The same for a copy that the engine has written this moment: every page and row is read, but no index
    held against its table, from which it has just been made. That takes longer than all the rest."""
    for (table,) in checked.execute(PLAIN_TABLES).fetchall():
        _expect_ok(checked, copy, f'PRAGMA quick_check("{table}")')


def _expect_ok(checked: engine.Connection, copy: Path, check: str) -> None:
    if checked.execute(check).fetchone() != ("ok",):
        raise DamagedCopyError(
            T("This copy is damaged"), T("{path}", path=str(copy)), T("Choose another backup")
        )


def size_of(connection: engine.Connection) -> int:
    """How many bytes the book takes at most once it is written anew."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page,) = connection.execute("PRAGMA page_size").fetchone()
    return int(pages) * int(page)
