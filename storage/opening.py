"""Opening a book: make or migrate it, refuse what is not safe to write, arm the journal last."""

import os
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.text import T
from storage import journal
from storage.book import OpenBook
from storage.connection import APPLICATION_ID, connect
from storage.derived import touched
from storage.faults import told_in_words

VERSION = 1  # how many migrations today's book has seen


def open_book(path: Path) -> OpenBook:
    """Open the book at this path; an absent or empty file becomes a new book.

    Raises UserError for a file that is no book, or one that a newer program has written.
    """
    path = path.expanduser()
    with told_in_words(path):
        _make_private(path)
        connection = connect(path)
        try:
            _bring_up_to_date(connection, path)
            touched.prepare(connection)
            connection.execute(
                "CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search, instance)"
            )
            journal.arm(connection)
        except BaseException:
            connection.close()
            raise
        return OpenBook(path, connection)


def _make_private(path: Path) -> None:
    """Only the owner may read a book: made before the engine first writes to it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _bring_up_to_date(connection: engine.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION_ID and (application or tables):
        raise UserError(
            T("This file is not a Shuke book"),
            T("{path}", path=str(path)),
            T("Choose a file that ends in .shuke"),
        )
    if version > VERSION:
        raise UserError(
            T("This book was written by a newer Shuke"),
            T("{path}", path=str(path)),
            T("Update Shuke on this computer. The file is unchanged"),
        )
    if version < VERSION:
        _migrate(connection)


def _migrate(connection: engine.Connection) -> None:
    # Imported here because only a new or an old book needs it, and it takes a quarter of a second.
    import sys

    import sqlcipher3

    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", engine)
    from sqlite_utils import Database

    from storage.migrations import steps

    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        steps.apply(Database(connection, execute_plugins=False))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("PRAGMA foreign_keys = ON")
