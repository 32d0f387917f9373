"""Undo and redo: the images of a change and the rows of today change places, all tables at once.

What a later change has touched since, what later rows refer to, and what today's rows leave no room
for stays as it is. So the rows are first laid out beside each other, and only those that fit are moved.
What the ledger says of a row goes with it. When the user insists, later edits are overwritten and later
rows that refer to one that goes are dragged along; only other people's cards are never taken away.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlcipher3 import dbapi2 as engine

from storage.journal import APPEND_ONLY, columns_of, image_of, quoted, values_of
from storage.tables import TABLES

PARTS_OF_A_CARD = ("phones", "taggings", "custom_values", "placements")
CARDS = frozenset({"households", "customers"})
"""Never dragged along: they are somebody else's."""

SWAPPED = """
CREATE TEMP TABLE swapped (
    kind TEXT NOT NULL, row_id INTEGER NOT NULL, image TEXT, now TEXT, dragged INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, row_id)
) WITHOUT ROWID"""

STAGE = """
INSERT INTO temp.swapped (kind, row_id, image, now)
SELECT kind, row_id, image, (SELECT {image} FROM main.{table} row WHERE row.id = row_id)
FROM journal entry WHERE change_id = :change AND kind = '{table}' AND undone = :undone"""

UNTOUCHED_SINCE = """
AND NOT EXISTS (
    SELECT 1 FROM journal later WHERE later.kind = entry.kind AND later.row_id = entry.row_id
    AND later.change_id > entry.change_id AND later.undone = 0)"""

SAME = "DELETE FROM temp.swapped WHERE image IS now"

# What refers to a row that goes is dragged along, and spared again when that row stays after all.
DRAG = """
INSERT OR IGNORE INTO temp.swapped (kind, row_id, image, now, dragged)
SELECT '{child}', child.id, NULL, {image}, 1 FROM main.{child} child
JOIN temp.swapped going ON going.kind = '{table}' AND going.row_id = child.{column} AND going.image IS NULL"""
SPARED = """
DELETE FROM temp.swapped WHERE kind = '{child}' AND dragged AND NOT EXISTS (
    SELECT 1 FROM main.{child} child JOIN temp.swapped going
    ON going.image IS NULL AND (going.kind, going.row_id) IN (VALUES {parents})
    WHERE child.id = swapped.row_id)"""

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

ADOPTED = """
INSERT OR IGNORE INTO journal (change_id, kind, row_id, image, undone)
SELECT :change, kind, row_id, NULL, :undone FROM temp.swapped WHERE dragged"""

EXCHANGED = """
UPDATE journal SET undone = NOT undone, image = swapped.now FROM temp.swapped
WHERE change_id = :change AND journal.kind = swapped.kind AND journal.row_id = swapped.row_id
AND journal.undone = :undone"""


def prepare(connection: engine.Connection) -> None:
    """The table in which the rows of a change are laid out."""
    connection.execute(SWAPPED)


def swap(connection: engine.Connection, change_id: int, undone: bool) -> int:
    """Exchange image and row for every entry of a change whose state is `undone`; return how many."""
    entries = {"change": change_id, "undone": undone}
    tables = _stage(connection, entries, UNTOUCHED_SINCE)
    _exchange(connection, tables, entries, APPEND_ONLY)
    connection.execute(ADOPTED, entries)
    connection.execute(EXCHANGED, entries)
    (count,) = connection.execute("SELECT count(*) FROM temp.swapped").fetchone()
    return int(count)


def overwrite(connection: engine.Connection, change_id: int) -> list[tuple[str, int]]:
    """Bring every row of a change back to its image, whatever was done with it since, and return those
    that had to stay. The open door records it: this is a change of its own."""
    entries = {"change": change_id, "undone": 0}
    tables = _stage(connection, entries, "")
    connection.execute(SAME)
    wanted = _listed(connection)
    _exchange(connection, tables, entries, frozenset(TABLES) - CARDS)
    return sorted(wanted - _listed(connection))


def kept_rows(connection: engine.Connection, change_id: int, undone: bool) -> list[tuple[str, int]]:
    """The rows of a change that a swap left alone, as (table, id); what was booked is settled anew."""
    found = connection.execute(
        "SELECT kind, row_id FROM journal WHERE change_id = ? AND undone = ? ORDER BY kind, row_id",
        [change_id, undone],
    )
    return [(kind, int(row_id)) for kind, row_id in found if kind not in APPEND_ONLY]


def _listed(connection: engine.Connection) -> set[tuple[str, int]]:
    return set(connection.execute("SELECT kind, row_id FROM temp.swapped").fetchall())


def _stage(connection: engine.Connection, entries: dict[str, int], condition: str) -> list[str]:
    """Lay out image and row of every entry beside each other; return the tables they are of."""
    found = connection.execute(
        "SELECT DISTINCT kind FROM journal WHERE change_id = :change AND undone = :undone", entries
    ).fetchall()
    tables = [table for table in TABLES if (table,) in found]
    connection.execute("DELETE FROM temp.swapped")
    for table in tables:
        connection.execute(STAGE.format(table=table, image=image_of(table, "row")) + condition, entries)
    return tables


def _exchange(
    connection: engine.Connection, staged: Sequence[str], entries: dict[str, int], dragged: Collection[str]
) -> None:
    """Find out what fits, with the rows of `dragged` tables that go along, and move that."""
    _leave_out(connection, staged, entries, [row for row in _references(connection) if row[0] not in dragged])
    along = _drag(connection, dragged)
    tables = [table for table in TABLES if table in staged or table in along]
    _leave_out(connection, tables, entries, _references(connection))
    while crowded := _move(connection, tables):
        connection.executemany("DELETE FROM temp.swapped WHERE kind = ? AND row_id = ?", crowded)
        _leave_out(connection, tables, entries, _references(connection))


def _drag(connection: engine.Connection, tables: Collection[str]) -> set[str]:
    """Lay out what refers to rows that go, and what refers to that; return the tables it is of."""
    references = [row for row in _references(connection) if row[0] in tables]
    found = 1
    while found:
        found = 0
        for child, column, table in references:
            drag = DRAG.format(child=child, column=column, table=table, image=image_of(child, "child"))
            found += max(0, connection.execute(drag).rowcount)
    return {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM temp.swapped WHERE dragged")}


def _leave_out(
    connection: engine.Connection,
    tables: Sequence[str],
    entries: dict[str, int],
    references: Sequence[tuple[str, str, str]],
) -> None:
    """Take off the list what must stay as it is, until none of it calls for another."""
    conditions = [STAYS_WHOLE.format(part=part) for part in PARTS_OF_A_CARD if part in tables]
    parents: dict[str, list[str]] = defaultdict(list)
    for child, column, table in references:
        names = {"child": child, "column": column, "table": table}
        conditions += [STILL_NEEDED.format(**names)] if table in tables else []
        conditions += [HOMELESS.format(**names)] if child in tables else []
        parents[child].append(f"('{table}', child.{column})")
    conditions += [
        SPARED.format(child=child, parents=", ".join(rows))
        for child, rows in parents.items()
        if child in tables
    ]
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
