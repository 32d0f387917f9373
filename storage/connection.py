"""One way to connect to a book file and to write in it: durable, strict, and without surprises."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import NoneType

from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, OutdatedError, Trouble
from core.text import T
from storage.faults import NO_TEXT, code_of, told_in_words

PATIENCE_MS = 5_000
"""How long another command that is writing is waited for."""

PRAGMAS = (
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    f"PRAGMA busy_timeout = {PATIENCE_MS}",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
    "PRAGMA cache_spill = OFF",
)

# For each None and bool the engine looks in vain for a way to adapt it; with one named it is done at once.
engine.register_adapter(NoneType, lambda none: none)
engine.register_adapter(bool, int)


class Connection(engine.Connection):
    """Tells in words when a question finds the book locked, or another file under its name; `path` is for
    those words, `file` for telling the two files apart. What the engine cannot even name, because the name
    is no text any more, is damage like any other."""

    path = Path()
    file: tuple[int, int] | None = None

    def execute(self, *asked: object) -> engine.Cursor:
        try:
            return super().execute(*asked)
        except engine.OperationalError as error:
            if code_of(error) == engine.SQLITE_READONLY and self.file != _file_at(self.path):
                raise _replaced(self.path) from error
            if code_of(error) != engine.SQLITE_BUSY:
                raise
            with told_in_words(self.path):
                raise
        except UnicodeDecodeError as error:
            raise engine.DatabaseError(f"{NO_TEXT}: {error.reason}") from error


def _file_at(path: Path) -> tuple[int, int] | None:
    """What tells this file from any other that may come to bear its name."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _replaced(path: Path) -> BookError:
    return BookError(
        Trouble.READ_ONLY,
        T("Another copy was put in the place of this book meanwhile. Nothing was written"),
        T("{path}", path=str(path)),
        T("Open the book again"),
    )


def connect(path: Path) -> engine.Connection:
    """A connection with explicit transactions (no implicit BEGIN). The file itself stays as it is."""
    return _strict(str(path), path)


def connect_reading(path: Path) -> engine.Connection:
    """A connection that cannot write, for a file in a place that cannot be written to."""
    return _strict(f"{path.absolute().as_uri()}?mode=ro", path)


def _strict(place: str, path: Path) -> engine.Connection:
    by_address = place.startswith("file:")
    connection = engine.connect(
        place, uri=by_address, isolation_level=None, check_same_thread=False, factory=Connection
    )
    connection.path, connection.file = path, _file_at(path)
    try:
        for pragma in PRAGMAS:
            connection.execute(pragma).fetchall()
    except engine.DatabaseError:
        connection.close()
        raise
    return connection


def keep_one_file(connection: engine.Connection) -> None:
    """TRUNCATE with EXTRA survives a power cut and leaves one file at rest; a mapped or shared one
    would not. Apart from the other pragmas because it writes into a file that was kept otherwise."""
    connection.execute("PRAGMA journal_mode = TRUNCATE").fetchall()


def make_private(path: Path) -> None:
    """Make the file, if it is absent, so that only its owner may read it: before the engine writes."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


@contextmanager
def transaction(connection: engine.Connection) -> Iterator[None]:
    """Commit at the end, or roll back whole. Raises RuntimeError inside another one."""
    if connection.in_transaction:
        raise RuntimeError("a change is already under way")
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk may have made the engine roll back by itself
            connection.execute("ROLLBACK")
        raise


def data_version(connection: engine.Connection) -> int:
    """A number that differs once another connection has written."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)


@contextmanager
def unless_overtaken(connection: engine.Connection, seen: int) -> Iterator[None]:
    """Rows that do not fit where somebody else has written since `seen` are no fault of ours: what is
    written here was thought out before. Raises OutdatedError then."""
    try:
        yield
    except engine.IntegrityError as error:
        if data_version(connection) == seen:
            raise
        raise OutdatedError(
            T("The book was changed by another window or command meanwhile. Nothing was written"),
            T("{path}", path=str(connection.path)),
            T("Try again"),
        ) from error
