"""The least that filling a database with a sheet can cost: its cells in one plain table and an index."""

from collections.abc import Sequence
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

Stored = str | int | float | None


def fill(path: Path, rows: Sequence[Sequence[Stored]]) -> None:
    """One table without types, and a full text index of the same cells, in one transaction."""
    names = ", ".join(f"c{place}" for place in range(len(rows[0])))
    marks = ", ".join("?" * len(rows[0]))
    connection = engine.connect(str(path), isolation_level=None)
    connection.execute("BEGIN")
    connection.execute(f"CREATE TABLE cells ({names})")
    connection.execute(f"CREATE VIRTUAL TABLE words USING fts5({names})")
    connection.executemany(f"INSERT INTO cells VALUES ({marks})", rows)
    connection.execute(f"INSERT INTO words ({names}) SELECT {names} FROM cells")
    connection.execute("COMMIT")
    connection.close()
