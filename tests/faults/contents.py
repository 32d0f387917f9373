"""What a book contains, as one short sign: two books with the same sign hold the same."""

import hashlib
import shutil
import tempfile
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from storage.connection import connect
from storage.identity import VERSION, version_of
from storage.opening import open_book
from storage.tables import TABLES

KEPT = (*TABLES, "changes", "journal")
NOTHING = "nothing"
MOMENT = "at"


def sign_of(path: Path) -> str:
    """A sign of every row of the user and of the journal; that of a book of an earlier release is what it
    becomes. `NOTHING` for a book not yet made; raises the engine's own errors for one that cannot be read."""
    if not path.exists():
        return NOTHING
    with closing(connect(path)) as connection:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall()}
        if "journal" not in there:
            return NOTHING
        if version_of(connection, path) < VERSION:
            return _sign_of_later(path)
        rows = [(table, sorted(connection.execute(_query(connection, table)), key=repr)) for table in KEPT]
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def _sign_of_later(path: Path) -> str:
    """The sign of a copy that has been brought up to date."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(path, folder))
        open_book(copy).close()
        return sign_of(copy)


def _query(connection: engine.Connection, table: str) -> str:
    """All but the moment of writing: the same commands on another day leave the same book."""
    columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall()]
    names = ", ".join(f'"{name}"' for name in columns if name != MOMENT)
    return f"SELECT {names} FROM {table}"


def damage_in(path: Path) -> str:
    """What the engine's own check says; empty when all is well."""
    if not path.exists():
        return ""
    with closing(connect(path)) as connection:
        found = connection.execute("PRAGMA integrity_check(3)").fetchall()
    return "" if found == [("ok",)] else str(found)
