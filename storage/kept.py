"""Whose rows an undo left alone: told by the customer they belong to, not by tables and ids."""

from collections.abc import Iterable

from sqlcipher3 import dbapi2 as engine

from core.changes import Kept
from storage.derived.touched import OWNERS

NAME = "SELECT c.name FROM main.{table} row JOIN customers c ON c.id = row.{owner} WHERE row.id = ?"


def named(connection: engine.Connection, rows: Iterable[tuple[str, int]]) -> tuple[Kept, ...]:
    """Each row with the name of its customer; empty for rows that belong to nobody."""
    return tuple(Kept(table, row_id, _name(connection, table, row_id)) for table, row_id in rows)


def _name(connection: engine.Connection, table: str, row_id: int) -> str:
    for owner in OWNERS.get(table, ()):
        found = connection.execute(NAME.format(table=table, owner=owner), [row_id]).fetchone()
        if found is not None:
            return str(found[0])
    return ""
