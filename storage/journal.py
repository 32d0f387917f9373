"""Undo, recorded where rows are written.

Temporary triggers on every domain table keep one image of each row that a change touches: the row
as it was before the change (NULL: it was not there). Undo and redo are the same movement: the image
and the row of today change places. What a later change has touched since stays and is named.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields

from sqlcipher3 import dbapi2 as engine

from storage.tables import TABLES

APPEND_ONLY = frozenset({"credit_entries"})

DOOR = "CREATE TEMP TABLE door (change_id INTEGER, mode TEXT NOT NULL)"

RECORD = """
CREATE TEMP TRIGGER journal_{table}_{verb} AFTER {verb} ON main.{table} BEGIN
    SELECT RAISE(ABORT, 'written outside a change') WHERE NOT EXISTS (SELECT 1 FROM door);
    {append_only}
    INSERT OR IGNORE INTO journal (change_id, kind, row_id, image)
        SELECT change_id, '{table}', {row}.id, {image} FROM door WHERE mode = 'record';
END
"""

REFUSE = "SELECT RAISE(ABORT, 'the ledger is never rewritten') FROM door WHERE mode = 'record';"

ENTER = """
INSERT INTO journal (change_id, kind, row_id)
SELECT change_id, '{table}', row.id FROM temp.door, main.{table} row WHERE row.id >= ?"""

LAST_NUMBER = """
SELECT max(
    ifnull((SELECT max(id) FROM changes), 0),
    ifnull((SELECT max(undone_at) FROM changes WHERE undone_at IS NOT NULL), 0))"""


def columns_of(table: str) -> list[str]:
    """The columns of a domain table: the fields of its dataclass."""
    return [field.name for field in fields(TABLES[table])]


def image_of(table: str, row: str) -> str:
    """SQL for one row as a JSON object."""
    pairs = [f"'{name}', {row}.{quoted(name)}" for name in columns_of(table)]
    return f"json_object({', '.join(pairs)})"


def quoted(name: str) -> str:
    return f'"{name}"'


def arm(connection: engine.Connection) -> None:
    """Put the triggers on: last of all when a book is opened."""
    connection.execute(DOOR)
    for table in TABLES:
        for verb in ("INSERT", "UPDATE", "DELETE"):
            connection.execute(_trigger(table, verb))


def _trigger(table: str, verb: str) -> str:
    row, image = ("NEW", "NULL") if verb == "INSERT" else ("OLD", image_of(table, "OLD"))
    append_only = REFUSE if table in APPEND_ONLY and verb != "INSERT" else ""
    return RECORD.format(table=table, verb=verb, row=row, image=image, append_only=append_only)


def armed_tables(connection: engine.Connection) -> set[str]:
    """The domain tables on which all three triggers stand."""
    found = connection.execute(
        "SELECT tbl_name FROM temp.sqlite_master WHERE type = 'trigger' GROUP BY tbl_name HAVING count(*) = 3"
    )
    return {name for (name,) in found}


def open_door(connection: engine.Connection, change_id: int, mode: str) -> None:
    """Let rows be written for this change: `record` keeps images, `replay` does not."""
    connection.execute("INSERT INTO temp.door VALUES (?, ?)", [change_id, mode])


def records(connection: engine.Connection) -> bool:
    """Whether a change is open that keeps images."""
    return connection.execute("SELECT 1 FROM temp.door WHERE mode = 'record'").fetchone() is not None


@contextmanager
def entered_together(connection: engine.Connection, table: str, first: int) -> Iterator[None]:
    """Within, rows of ids from `first` on, above all there ever were, may be inserted into one table
    of a change that records: they are entered in one stroke, which takes a quarter of the time that a
    trigger takes row by row. Broken off, it leaves neither rows nor a table without its trigger.
    """
    connection.execute("SAVEPOINT many")
    try:
        connection.execute(f"DROP TRIGGER temp.journal_{table}_INSERT")
        yield
        connection.execute(ENTER.format(table=table), [first])
        connection.execute(_trigger(table, "INSERT"))
    except BaseException:
        if connection.in_transaction:  # a full disk may have made the engine roll back by itself
            connection.execute("ROLLBACK TO many")
            connection.execute("RELEASE many")
        raise
    connection.execute("RELEASE many")


def close_door(connection: engine.Connection) -> None:
    connection.execute("DELETE FROM temp.door")


def next_number(connection: engine.Connection) -> int:
    """Changes and undos share one count, so that the order of both is always known."""
    (last,) = connection.execute(LAST_NUMBER).fetchone()
    return int(last) + 1
