"""Undo and redo: the images of a change and the rows of today change places, table by table.

What a later change has touched since, or what later rows refer to, stays as it is.
"""

from sqlcipher3 import dbapi2 as engine

from storage.journal import columns_of, image_of, quoted
from storage.tables import TABLES

ENTRIES = """
CREATE TEMP TABLE swapped AS
SELECT row_id, image, (SELECT {image} FROM main.{table} row WHERE row.id = row_id) AS now
FROM journal entry WHERE change_id = ? AND kind = '{table}' AND undone = ?
AND NOT EXISTS (
    SELECT 1 FROM journal later WHERE later.kind = entry.kind AND later.row_id = entry.row_id
    AND later.change_id > entry.change_id AND later.undone = 0)
"""

EXCHANGED = """
UPDATE journal SET undone = NOT undone,
    image = (SELECT now FROM swapped WHERE swapped.row_id = journal.row_id)
WHERE change_id = ? AND kind = '{table}' AND undone = ? AND row_id IN (SELECT row_id FROM swapped)
"""

STILL_NEEDED = """
DELETE FROM temp.swapped WHERE image IS NULL AND EXISTS (
    SELECT 1 FROM main.{child} child WHERE child.{column} = swapped.row_id
    AND NOT ('{child}' = '{table}' AND child.id IN (SELECT row_id FROM swapped)))
"""


def swap(connection: engine.Connection, change_id: int, undone: bool) -> int:
    """Exchange image and row for every entry of a change whose state is `undone`; return how many.

    Children go first: a row that something later still refers to is seen to be needed, and kept.
    """
    kinds = connection.execute(
        "SELECT DISTINCT kind FROM journal WHERE change_id = ? AND undone = ?", [change_id, undone]
    ).fetchall()
    present = {kind for (kind,) in kinds}
    connection.execute("PRAGMA defer_foreign_keys = ON")
    return sum(
        _swap_table(connection, change_id, table, undone) for table in reversed(TABLES) if table in present
    )


def _swap_table(connection: engine.Connection, change_id: int, table: str, undone: bool) -> int:
    names = ", ".join(map(quoted, columns_of(table)))
    values = ", ".join(f"json_extract(image, '$.{name}')" for name in columns_of(table))
    execute = connection.execute
    execute(ENTRIES.format(table=table, image=image_of(table, "row")), [change_id, undone])
    execute("CREATE UNIQUE INDEX temp.swapped_row ON swapped(row_id)")
    for child, column in _references_to(connection, table):
        execute(STILL_NEEDED.format(table=table, child=child, column=column))
    execute(f"DELETE FROM main.{table} WHERE id IN (SELECT row_id FROM swapped)")
    execute(
        f"INSERT INTO main.{table} ({names}) SELECT {values} FROM swapped"
        " WHERE image IS NOT NULL ORDER BY row_id"
    )
    execute(EXCHANGED.format(table=table), [change_id, undone])
    (count,) = execute("SELECT count(*) FROM swapped").fetchone()
    execute("DROP TABLE temp.swapped")
    return int(count)


def _references_to(connection: engine.Connection, table: str) -> list[tuple[str, str]]:
    """(child table, column) of every foreign key that points at this table."""
    found: list[tuple[str, str]] = connection.execute(
        'SELECT m.name, f."from" FROM main.sqlite_master m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table' AND f.\"table\" = ?",
        [table],
    ).fetchall()
    return found


def kept_rows(connection: engine.Connection, change_id: int, undone: bool) -> list[tuple[str, int]]:
    """The rows of a change that a swap left alone, as (table, id)."""
    found = connection.execute(
        "SELECT kind, row_id FROM journal WHERE change_id = ? AND undone = ? ORDER BY kind, row_id",
        [change_id, undone],
    )
    return [(kind, int(row_id)) for kind, row_id in found]
