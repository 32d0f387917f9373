"""Opening a book: make or migrate it, refuse what is not safe to write, arm the journal last."""

from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from storage import journal, replay
from storage.book import OpenBook
from storage.connection import connect, keep_one_file, make_private, transaction
from storage.derived import touched
from storage.derived.refreshing import rebuild_search
from storage.faults import files_told_in_words, told_in_words
from storage.identity import APPLICATION_ID, VERSION, version_of


def open_book(path: Path) -> OpenBook:
    """Open the book at this path; an absent or empty file becomes a new book.

    Raises UserError for a file that is no book, or one that a newer program has written.
    """
    path = path.expanduser()
    with told_in_words(path), files_told_in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        make_private(path)
        connection = connect(path)
        try:
            _bring_up_to_date(connection, path)
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return OpenBook(path, connection)


def _bring_up_to_date(connection: engine.Connection, path: Path) -> None:
    version = version_of(connection, path)
    keep_one_file(connection)
    touched.prepare(connection)
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
    with transaction(connection):
        steps.apply(Database(connection, execute_plugins=False))
        rebuild_search(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("PRAGMA foreign_keys = ON")


def _prepare(connection: engine.Connection) -> None:
    """What a connection needs of its own; the triggers come last."""
    replay.prepare(connection)
    connection.execute("CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search, instance)")
    journal.arm(connection)
