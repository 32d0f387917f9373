"""What a copy says of itself: a table of one row, written into it before it gets its name.

Kept inside, it goes wherever the file goes. A restored book has it no more.
"""

import json
from datetime import datetime

from sqlcipher3 import dbapi2 as engine

from core.model.backup import Holding, Reason
from storage.tables import TABLES

COLUMNS = "why, at, mark, last, changed, counts"
TABLE = f"CREATE TABLE backup_note ({COLUMNS})"
DROP = "DROP TABLE IF EXISTS backup_note"

STATE = """
SELECT max(id), max(at), count(*), count(undone_at), ifnull(sum(undone_at), 0) FROM changes"""


def mark_of(connection: engine.Connection) -> str:
    """A word for the state of the book: which changes it has seen, and which of them are undone. Empty
    for a book without any."""
    state = connection.execute(STATE).fetchone()
    return "" if state[0] is None else " ".join(map(str, state))


def holding_of(connection: engine.Connection) -> Holding:
    """What the book holds. One of an earlier release may lack some of the tables."""
    there = {name for (name,) in connection.execute("SELECT name FROM main.sqlite_master").fetchall()}
    counts = {table: _count(connection, table) for table in TABLES if table in there}
    last, changed = connection.execute("SELECT ifnull(max(id), 0), max(at) FROM changes").fetchone()
    return Holding(counts, mark_of(connection), int(last), changed and datetime.fromisoformat(changed))


def write_note(connection: engine.Connection, why: Reason, at: datetime) -> None:
    """Let a copy know why and when it was made, and what it holds."""
    holds = holding_of(connection)
    changed = holds.changed and holds.changed.isoformat()
    row = (str(why), at.isoformat(), holds.mark, holds.last, changed, json.dumps(holds.counts))
    connection.execute(DROP)
    connection.execute(TABLE)
    connection.execute("INSERT INTO backup_note VALUES (?, ?, ?, ?, ?, ?)", row)


def read_note(connection: engine.Connection) -> tuple[Reason, datetime, Holding]:
    """What a copy was told of itself. Raises ValueError when there is nothing or nonsense in its place,
    and the engine’s errors for a file that is damaged there."""
    found = connection.execute(f"SELECT {COLUMNS} FROM backup_note").fetchone()
    if found is None:
        raise ValueError("a copy without a note")
    why, at, mark, last, changed, counts = found
    holds = Holding(json.loads(counts), mark, int(last), changed and datetime.fromisoformat(changed))
    if mark != mark_of(connection):  # somebody has opened the copy as a book and written in it
        holds = holding_of(connection)
    return Reason(why), datetime.fromisoformat(at), holds


def _count(connection: engine.Connection, table: str) -> int:
    (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
    return int(count)
