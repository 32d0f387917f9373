"""Undo and redo: the images of a change and the rows of today change places, all tables at once.

What a later change has touched since, what later rows refer to, and what today's rows leave no room
for stays as it is. So the rows are first laid out beside each other, and only those that fit are moved.
"""

from collections.abc import Sequence

from sqlcipher3 import dbapi2 as engine

from storage.journal import columns_of, image_of, quoted, values_of
from storage.tables import TABLES

PARTS_OF_A_CARD = ("phones", "taggings", "custom_values", "placements")

SWAPPED = """
CREATE TEMP TABLE swapped (
    kind TEXT NOT NULL, row_id INTEGER NOT NULL, image TEXT, now TEXT, PRIMARY KEY (kind, row_id)
) WITHOUT ROWID"""

STAGE = """
INSERT INTO temp.swapped
SELECT kind, row_id, image, (SELECT {image} FROM main.{table} row WHERE row.id = row_id)
FROM journal entry WHERE change_id = :change AND kind = '{table}' AND undone = :undone
AND NOT EXISTS (
    SELECT 1 FROM journal later WHERE later.kind = entry.kind AND later.row_id = entry.row_id
    AND later.change_id > entry.change_id AND later.undone = 0)"""

# A row would go, but one that stays refers to it.
STILL_NEEDED = """
DELETE FROM temp.swapped WHERE kind = '{table}' AND image IS NULL AND EXISTS (
    SELECT 1 FROM main.{child} child WHERE child.{column} = swapped.row_id
    AND NOT EXISTS (
        SELECT 1 FROM temp.swapped going WHERE going.kind = '{child}' AND going.row_id = child.id))"""

# A row would come back, but the one it refers to is gone and does not.
HOMELESS = """
DELETE FROM temp.swapped WHERE kind = '{child}' AND json_extract(image, '$.{column}') IS NOT NULL
AND NOT EXISTS (
    SELECT 1 FROM main.{table} parent WHERE parent.id = json_extract(swapped.image, '$.{column}'))
AND NOT EXISTS (
    SELECT 1 FROM temp.swapped coming WHERE coming.kind = '{table}' AND coming.image IS NOT NULL
    AND coming.row_id = json_extract(swapped.image, '$.{column}'))"""

# A card that stays although its change is undone keeps the phones, tags and values it came with.
STAYS_WHOLE = """
DELETE FROM temp.swapped WHERE kind = '{part}' AND image IS NULL AND EXISTS (
    SELECT 1 FROM main.{part} part
    JOIN journal card ON card.kind = 'customers' AND card.row_id = part.customer_id
    WHERE part.id = swapped.row_id AND card.image IS NULL
    AND card.change_id = :change AND card.undone = :undone
    AND NOT EXISTS (
        SELECT 1 FROM temp.swapped going WHERE going.kind = 'customers' AND going.row_id = card.row_id))"""

LEAVE = "DELETE FROM main.{table} WHERE id IN (SELECT row_id FROM temp.swapped WHERE kind = '{table}')"

# Ignored are rows whose number, name or key somebody else bears today.
RETURN = """
INSERT OR IGNORE INTO main.{table} ({names})
SELECT {values} FROM temp.swapped WHERE kind = '{table}' AND image IS NOT NULL ORDER BY row_id"""

CROWDED_OUT = """
SELECT kind, row_id FROM temp.swapped WHERE kind = '{table}' AND image IS NOT NULL
AND row_id NOT IN (SELECT id FROM main.{table})"""

EXCHANGED = """
UPDATE journal SET undone = NOT undone, image = swapped.now FROM temp.swapped
WHERE change_id = :change AND journal.kind = swapped.kind AND journal.row_id = swapped.row_id"""


def prepare(connection: engine.Connection) -> None:
    """The table in which the rows of a change are laid out."""
    connection.execute(SWAPPED)


def swap(connection: engine.Connection, change_id: int, undone: bool) -> int:
    """Exchange image and row for every entry of a change whose state is `undone`; return how many."""
    entries = {"change": change_id, "undone": undone}
    tables = _stage(connection, entries)
    _leave_out(connection, tables, entries)
    while crowded := _move(connection, tables):
        connection.executemany("DELETE FROM temp.swapped WHERE kind = ? AND row_id = ?", crowded)
        _leave_out(connection, tables, entries)
    connection.execute(EXCHANGED, entries)
    (count,) = connection.execute("SELECT count(*) FROM temp.swapped").fetchone()
    return int(count)


def kept_rows(connection: engine.Connection, change_id: int, undone: bool) -> list[tuple[str, int]]:
    """The rows of a change that a swap left alone, as (table, id)."""
    found = connection.execute(
        "SELECT kind, row_id FROM journal WHERE change_id = ? AND undone = ? ORDER BY kind, row_id",
        [change_id, undone],
    )
    return [(kind, int(row_id)) for kind, row_id in found]


def _stage(connection: engine.Connection, entries: dict[str, int]) -> list[str]:
    """Lay out image and row of every entry beside each other; return the tables they are of."""
    found = connection.execute(
        "SELECT DISTINCT kind FROM journal WHERE change_id = :change AND undone = :undone", entries
    ).fetchall()
    tables = [table for table in TABLES if (table,) in found]
    connection.execute("DELETE FROM temp.swapped")
    for table in tables:
        connection.execute(STAGE.format(table=table, image=image_of(table, "row")), entries)
    return tables


def _leave_out(connection: engine.Connection, tables: Sequence[str], entries: dict[str, int]) -> None:
    """Take off the list what must stay as it is, until none of it calls for another."""
    conditions = [STAYS_WHOLE.format(part=part) for part in PARTS_OF_A_CARD if part in tables]
    for child, column, table in _references(connection):
        names = {"child": child, "column": column, "table": table}
        conditions += [STILL_NEEDED.format(**names)] if table in tables else []
        conditions += [HOMELESS.format(**names)] if child in tables else []
    left_out = 1
    while left_out:
        left_out = sum(connection.execute(condition, entries).rowcount for condition in conditions)


def _references(connection: engine.Connection) -> list[tuple[str, str, str]]:
    """(child table, column, parent table) of every foreign key."""
    found: list[tuple[str, str, str]] = connection.execute(
        'SELECT m.name, f."from", f."table" FROM main.sqlite_master m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table'"
    ).fetchall()
    return found


def _move(connection: engine.Connection, tables: Sequence[str]) -> list[tuple[str, int]]:
    """Move what is on the list. When some of it finds no room nothing is moved, and that is returned."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    connection.execute("SAVEPOINT moving")
    for table in reversed(tables):
        connection.execute(LEAVE.format(table=table))
    for table in tables:
        connection.execute(_return(table))
    crowded = [
        row for table in tables for row in connection.execute(CROWDED_OUT.format(table=table)).fetchall()
    ]
    if crowded:
        connection.execute("ROLLBACK TO moving")
    connection.execute("RELEASE moving")
    return crowded


def _return(table: str) -> str:
    names = ", ".join(map(quoted, columns_of(table)))
    return RETURN.format(table=table, names=names, values=values_of(table))
