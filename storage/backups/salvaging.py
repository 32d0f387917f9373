"""Reading around what can't be read: a range of keys that fails is halved until the dead ones are alone."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlcipher3 import dbapi2 as engine

UNREADABLE = (engine.DatabaseError, MemoryError)
"""A damaged page may also make the engine ask for absurd amounts of memory."""

Row = tuple[Any, ...]  # values as they stand in a table nobody vouches for
GiveUp = Callable[[int], Iterator[Row]]

ROWS_A_PAGE = 200


def nothing(_key: int) -> Iterator[Row]:
    """What is left of a single key that can't be read."""
    return iter(())


def salvaged(
    connection: engine.Connection,
    query: str,
    before: Sequence[object],
    bounds: tuple[int, int],
    give_up: GiveUp = nothing,
) -> Iterator[Row]:
    """The rows of a query whose last two parameters bound its first column, which orders it.

    A row may come twice. Where a single key fails, `give_up` may know a finer way.
    """
    waiting = [bounds]
    while waiting:
        low, high = waiting.pop()
        reached = low
        try:
            for row in connection.execute(query, [*before, low, high]):
                if not reached <= row[0] <= high:
                    raise engine.DatabaseError("keys out of order")
                reached = row[0]
                yield row
        except UNREADABLE:
            if low == high:
                yield from give_up(low)
            else:
                middle = (reached + high) // 2
                waiting += [(middle + 1, high), (reached, middle)] if reached < high else [(high, high)]


def table_rows(connection: engine.Connection, table: str, last: int) -> Iterator[Row]:
    """Every row of a table that can be read, each with its key in front."""
    query = f'SELECT rowid, * FROM "{table}" NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid'
    return salvaged(connection, query, (), (0, last))


def journal_rows(connection: engine.Connection, kinds: Sequence[str], last: int) -> Iterator[Row]:
    """The journal by changes; where a change can't be read as a whole, by tables and rows."""
    columns = "kind, row_id, image, undone FROM journal WHERE"

    def one_change(change: int) -> Iterator[Row]:
        query = f"SELECT row_id, change_id, {columns} change_id = ? AND kind = ? AND row_id BETWEEN ? AND ?"
        for kind in kinds:
            bounds = (0, last_key(connection, kind))
            for _, *row in salvaged(connection, f"{query} ORDER BY row_id", (change, kind), bounds):
                yield tuple(row)

    query = f"SELECT change_id, {columns} change_id BETWEEN ? AND ? ORDER BY change_id"
    return salvaged(connection, query, (), (0, last), one_change)


def last_key(connection: engine.Connection, table: str) -> int:
    """A number that no key of the table exceeds, as far as anything in the file still tells."""
    for query in (
        "SELECT seq FROM sqlite_sequence WHERE name = :table",
        f'SELECT max(rowid) FROM "{table}"',
    ):
        try:
            found = connection.execute(query, {"table": table}).fetchone()
        except UNREADABLE:
            continue
        if found is not None and isinstance(found[0], int):
            return found[0]
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    return int(pages) * ROWS_A_PAGE
