"""A book of an earlier program brought up to today's: copied first, then changed whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, Trouble
from core.model.backup import Reason
from core.text import T
from storage.backups import back_up
from storage.backups.places import folder_of
from storage.connection import transaction
from storage.derived import touched
from storage.derived.refreshing import rebuild
from storage.faults import damaged, explained
from storage.identity import APPLICATION_ID, VERSION
from storage.queries.reader import Reader
from storage.tables.store import Store


def create(connection: engine.Connection) -> None:
    """Make the tables of a new book."""
    with transaction(connection):
        _apply_steps(connection)


def upgrade(connection: engine.Connection, path: Path) -> None:
    """Copy an older book, then bring it up to today's in one transaction.

    Raises BookError when that fails: the book is as it was, and the copy is named.
    """
    copy = back_up(connection, path, folder_of(path), Reason.MIGRATION)
    connection.execute("PRAGMA foreign_keys = OFF")
    with _failing_in_words(path, copy), transaction(connection):
        broken = _broken_keys(connection)
        _apply_steps(connection)
        _derive_anew(connection)
        if _broken_keys(connection) - broken:
            raise engine.IntegrityError("a migration broke references between rows")
    connection.execute("PRAGMA foreign_keys = ON")


def _apply_steps(connection: engine.Connection) -> None:
    # Imported here because only a new or an old book needs it, and it takes a quarter of a second.
    import sys

    import sqlcipher3

    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", engine)
    from sqlite_utils import Database

    from storage.migrations import steps

    steps.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _derive_anew(connection: engine.Connection) -> None:
    """By the rules of this program: those of the earlier one may have been others."""
    touched.clear(connection)
    rebuild(connection, Store(connection), Reader(connection).preferences())


def _broken_keys(connection: engine.Connection) -> set[tuple[object, ...]]:
    return set(connection.execute("PRAGMA foreign_key_check").fetchall())


@contextmanager
def _failing_in_words(path: Path, copy: Path) -> Iterator[None]:
    try:
        yield
    except (engine.DatabaseError, ValueError, LookupError) as error:
        known = explained(error, path) if isinstance(error, engine.DatabaseError) else damaged(path)
        raise BookError(
            known.trouble if isinstance(known, BookError) else Trouble.DAMAGED,
            known.what if known else T("The book could not be brought up to this version. It is as it was"),
            T("{path}", path=str(path)),
            T("A copy from before is {copy}", copy=str(copy)),
        ) from error
