"""The undo history without the erased: no image of their rows, no label with their name.

What a change did to others can still be undone. A change that was about nobody else goes whole.
"""

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlcipher3 import dbapi2 as engine

from storage.derived.touched import OWNERS
from storage.erasing.gathering import references
from storage.journal import APPEND_ONLY
from storage.tables import TABLES

BLANK = "···"

WIPED = """
CREATE TEMP TABLE IF NOT EXISTS wiped (
    kind TEXT NOT NULL, row_id INTEGER NOT NULL, PRIMARY KEY (kind, row_id)
) WITHOUT ROWID"""
SCRUBBED = "CREATE TEMP TABLE IF NOT EXISTS scrubbed (change_id INTEGER PRIMARY KEY)"

# Rows that were deleted before, and hung on what is erased now.
LONG_GONE = """
INSERT OR IGNORE INTO temp.wiped SELECT kind, row_id FROM journal WHERE image IS NOT NULL AND ({about})"""
NO_LONGER_THERE = "kind = '{table}' AND ({about}) AND row_id NOT IN (SELECT id FROM main.{table})"

# What others have earned by it stays for good: no undo may take it out of the ledger any more.
BOOKED = """
INSERT OR IGNORE INTO temp.wiped SELECT '{child}', id FROM main.{child}
WHERE {column} IN (SELECT row_id FROM temp.going WHERE kind = '{table}')"""

WIPED_ROWS = "(kind, row_id) IN (SELECT kind, row_id FROM temp.wiped)"

# A merge mixes the fields of two cards: its images of either go.
MERGES = """
SELECT change_id FROM journal WHERE kind = 'customers' AND json_extract(image, '$.merged_into') IS NOT NULL
AND row_id IN (SELECT row_id FROM temp.going WHERE kind = 'customers')"""

NAMES = """
SELECT name FROM customers WHERE id IN (SELECT row_id FROM temp.going WHERE kind = 'customers')
UNION SELECT json_extract(image, '$.name') FROM journal WHERE kind = 'customers' AND image IS NOT NULL
AND row_id IN (SELECT row_id FROM temp.going WHERE kind = 'customers')"""
NAMESAKES = """
SELECT name FROM customers WHERE id NOT IN (SELECT row_id FROM temp.going WHERE kind = 'customers')
AND name IN (SELECT value FROM json_each(?))"""
LABELS = "SELECT id, label, id IN (SELECT change_id FROM temp.scrubbed) FROM changes"


def names_of_going(connection: engine.Connection) -> set[str]:
    """Every name that the cards on the list have borne."""
    return {name for (name,) in connection.execute(NAMES).fetchall() if name}


def scrub(connection: engine.Connection, names: Collection[str]) -> None:
    """Take everything about the rows on the list `going` out of the undo history; they still stand."""
    about = _about(connection)
    _list_wiped(connection, about)
    connection.execute(SCRUBBED)
    connection.execute("DELETE FROM temp.scrubbed")
    _forget(connection, f"kind IN ('customers', 'households') AND change_id IN ({MERGES})")
    _forget(connection, WIPED_ROWS)
    images = " OR ".join(f"kind = '{table}' AND ({condition})" for table, condition in about.items())
    _forget(connection, f"image IS NOT NULL AND ({images})")
    _blank_labels(connection, names)
    connection.execute(
        "UPDATE changes SET rows = (SELECT count(*) FROM journal WHERE change_id = changes.id)"
        " WHERE id IN (SELECT change_id FROM temp.scrubbed)"
    )
    connection.execute("DELETE FROM changes WHERE id IN (SELECT change_id FROM temp.scrubbed) AND rows = 0")


def _about(connection: engine.Connection) -> dict[str, str]:
    """By table, the condition that an image is of a row that belonged to what is wiped."""
    keys = {(table, column, "customers") for table, columns in OWNERS.items() for column in columns}
    keys |= {(each.child, each.column, each.table) for each in references(connection)}
    keys |= {("customers", "merged_into", "customers")}
    return {
        table: " OR ".join(
            f"json_extract(image, '$.{column}') IN (SELECT row_id FROM temp.wiped WHERE kind = '{parent}')"
            for child, column, parent in sorted(keys)
            if child == table
        )
        for table in TABLES
        if any(child == table for child, _, _ in keys)
    }


def _list_wiped(connection: engine.Connection, about: Mapping[str, str]) -> None:
    """What goes now, what went before and hung on it, and what the ledger says of it."""
    connection.execute(WIPED)
    connection.execute("DELETE FROM temp.wiped")
    connection.execute("INSERT INTO temp.wiped SELECT kind, row_id FROM temp.going")
    for child, column, table, _ in references(connection):
        if child in APPEND_ONLY:
            connection.execute(BOOKED.format(child=child, column=column, table=table))
    gone = [NO_LONGER_THERE.format(table=table, about=condition) for table, condition in about.items()]
    while connection.execute(LONG_GONE.format(about=" OR ".join(gone))).rowcount > 0:
        pass


def _forget(connection: engine.Connection, condition: str) -> None:
    """Delete these entries and remember whose they were."""
    connection.execute(
        f"INSERT OR IGNORE INTO temp.scrubbed SELECT DISTINCT change_id FROM journal WHERE {condition}"
    )
    connection.execute(f"DELETE FROM journal WHERE {condition}")


def _blank_labels(connection: engine.Connection, names: Collection[str]) -> None:
    """Where somebody else bears the name too, only the labels of changes that touched this person."""
    shared = {name for (name,) in connection.execute(NAMESAKES, [json.dumps(list(names))]).fetchall()}
    blanked = []
    for number, label, touched in connection.execute(LABELS).fetchall():
        gone = names if touched else set(names) - shared
        if any(name in label for name in gone):
            blanked.append((json.dumps(_without(json.loads(label), gone), ensure_ascii=False), number))
    connection.executemany("UPDATE changes SET label = ? WHERE id = ?", blanked)


def _without(plain: Any, names: Collection[str]) -> Any:
    """The stored label (JSON of any shape: hence Any) with these values blanked."""
    if isinstance(plain, dict):
        return {key: _without(value, names) for key, value in plain.items()}
    if isinstance(plain, list):
        return [_without(value, names) for value in plain]
    return BLANK if isinstance(plain, str) and plain in names else plain
