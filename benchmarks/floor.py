"""The least that filling a database with a sheet can cost: its cells in one plain table, and an index."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

Stored = str | int | float | None
Rows = Sequence[Sequence[Stored]]


def fill(path: Path, rows: Rows) -> None:
    """One table without types, and a full text index of the same cells, in one transaction."""
    names = _names(rows)
    with closing(engine.connect(str(path), isolation_level=None)) as connection:
        connection.execute("BEGIN")
        _insert(connection, rows)
        connection.execute(f"CREATE VIRTUAL TABLE words USING fts5({names})")
        connection.execute(f"INSERT INTO words ({names}) SELECT {names} FROM cells")
        connection.execute("COMMIT")


def fill_plainly(path: Path, rows: Rows) -> None:
    """The table alone."""
    with closing(engine.connect(str(path), isolation_level=None)) as connection:
        connection.execute("BEGIN")
        _insert(connection, rows)
        connection.execute("COMMIT")


def _insert(connection: engine.Connection, rows: Rows) -> None:
    marks = ", ".join("?" * len(rows[0]))
    connection.execute(f"CREATE TABLE cells ({_names(rows)})")
    connection.executemany(f"INSERT INTO cells VALUES ({marks})", rows)


def _names(rows: Rows) -> str:
    return ", ".join(f"c{place}" for place in range(len(rows[0])))
