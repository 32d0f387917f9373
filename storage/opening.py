"""Opening a book: make or migrate it, refuse what is not safe to write, arm the journal last."""

from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from storage import journal, replay
from storage.book import OpenBook
from storage.connection import connect, keep_one_file, make_private
from storage.derived import touched
from storage.erasing.beside import read_list
from storage.faults import files_told_in_words, told_in_words
from storage.identity import VERSION, version_of
from storage.upgrading import create, upgrade


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
            book = OpenBook(path, connection)
            # An older copy may have been put in the place of the book: the erased stay erased.
            book.reapply_erasures(read_list(path))
        except BaseException:
            connection.close()
            raise
        return book


def _bring_up_to_date(connection: engine.Connection, path: Path) -> None:
    version = version_of(connection, path)
    keep_one_file(connection)
    touched.prepare(connection)
    if not version:
        create(connection)
    elif version < VERSION:
        upgrade(connection, path)


def _prepare(connection: engine.Connection) -> None:
    """What a connection needs of its own; the triggers come last."""
    replay.prepare(connection)
    connection.execute("CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search, instance)")
    journal.arm(connection)
