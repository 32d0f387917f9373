"""Opening a book: make or migrate it, refuse what is not safe to write, arm the journal last."""

import os
import time
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, Trouble
from core.text import T
from storage import journal, lease, replay
from storage.book import OpenBook
from storage.clouds import cloud_of
from storage.connection import connect, connect_reading, keep_one_file, make_private
from storage.derived import touched
from storage.erasing.beside import read_list
from storage.faults import WORDS, code_of, files_told_in_words, told_in_words
from storage.identity import VERSION, refuse_folder, version_of
from storage.strays import refuse_strays

PAUSES = (0.1, 0.2, 0.4, 0.8, 1.5, 1.5)
"""Seconds between attempts, 4.5 together: a virus scanner or a backup holds a file for one or two."""


def open_book(
    path: Path, *, reading: bool = False, taking_over: bool = False, may_make: bool = True
) -> OpenBook:
    """Open the book at this path; an absent or empty file becomes a new book if it `may_make` one.

    A book in a place that cannot be written to is opened all the same and refuses every change; so is,
    with `reading`, one that another computer has open. `taking_over` makes it ours without asking.
    Raises BookError for what is no book, was written by a newer program, lies in a folder that a service
    carries elsewhere before anything is in it, or has something beside it that would harm it.
    """
    path = path.expanduser()
    with told_in_words(path), files_told_in_words(path):
        refuse_folder(path)
        refuse_strays(path)
        if not _is_there(path):
            _make_place(path, may_make)
        writable = may_write(path)
        connection = _patiently(path, writable)
        try:
            refusal = _ready(connection, path, writable)
            if refusal is None:
                refusal = _leased(connection, path, reading, taking_over)
            book = OpenBook(path, connection, refusal)
            if refusal is None:
                # An older copy may have been put in the place of the book: the erased stay erased.
                erased = read_list(path)
                if erased:
                    book.reapply_erasures(erased)
        except BaseException:
            connection.close()
            raise
        return book


def may_write(path: Path) -> bool:
    """Whether the file and its folder, where the journal stands, can be written to."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _is_there(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _make_place(path: Path, may_make: bool) -> None:
    """The folder and the empty file of a new book, for its owner alone."""
    if not may_make:
        raise BookError(
            Trouble.MISSING,
            T("There is no book at {path}", path=str(path)),
            fix=T("Look whether its drive is plugged in, or name another one"),
        )
    service = cloud_of(path)
    if service:
        raise BookError(
            Trouble.CLOUD,
            T("{service} carries this folder to other computers: no new book is made there", service=service),
            T("{path}", path=str(path)),
            T("Choose a folder that stays on this computer; backups may lie in {service}", service=service),
        )
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    make_private(path)


def _patiently(path: Path, writable: bool) -> engine.Connection:
    """Connect; a file that is there and still does not open is held by somebody, who is waited for."""
    open_it = connect if writable else connect_reading
    for pause in PAUSES:
        try:
            return open_it(path)
        except engine.DatabaseError as error:
            if code_of(error) != engine.SQLITE_CANTOPEN or not path.is_file():
                raise
            time.sleep(pause)
    return open_it(path)


def _ready(connection: engine.Connection, path: Path, writable: bool) -> BookError | None:
    """Bring the book up to date where that is possible; why it will refuse changes where it is not."""
    version = version_of(connection, path)
    if writable:
        keep_one_file(connection)
        touched.prepare(connection)
        _bring_up_to_date(connection, path, version)
        _prepare(connection)
        return None
    if version < VERSION:
        raise BookError(
            Trouble.READ_ONLY,
            T("This book was written by an older Shuke and has to be brought up to date"),
            T("{path}", path=str(path)),
            T("Copy it to a folder where you may write"),
        )
    touched.prepare(connection)
    _prepare(connection)
    trouble, what, fix = WORDS[engine.SQLITE_READONLY]
    return BookError(trouble, what, T("{path}", path=str(path)), fix)


def _bring_up_to_date(connection: engine.Connection, path: Path, version: int) -> None:
    if version == VERSION:
        return
    # Imported here because it happens once in the life of a release.
    from storage.upgrading import create, upgrade

    if version:
        upgrade(connection, path)
    else:
        create(connection)


def _leased(connection: engine.Connection, path: Path, reading: bool, taking_over: bool) -> BookError | None:
    """Why the book will refuse changes while another computer is at work with it."""
    if taking_over:
        lease.hold(connection, path, taking_over=True)
        return None
    other = lease.stranger(connection)
    if other is None:
        return None
    refusal = lease.held_by(other, path)
    if not reading:
        raise refusal
    return refusal


def _prepare(connection: engine.Connection) -> None:
    """What a connection needs of its own; the triggers come last."""
    replay.prepare(connection)
    connection.execute("CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search, instance)")
    journal.arm(connection)
