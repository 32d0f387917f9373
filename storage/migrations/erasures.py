"""The erased list, by digests that tell nobody who it was, and an undo history that can be searched."""

from sqlite_utils import Database

ERASED = """
CREATE TABLE erased (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE
)"""

UNDOES = "ALTER TABLE changes ADD COLUMN undoes INTEGER"
"""A change that takes another one back together with later edits names it here."""

UNDOING = "CREATE INDEX changes_undoes ON changes(undoes) WHERE undoes IS NOT NULL"

# Rows are also looked for in changes that were undone; and what an undo exchanges stays where it is.
ROW = "CREATE INDEX journal_row ON journal(kind, row_id, change_id)"
OWNER = "CREATE INDEX journal_owner ON journal(json_extract(image, '$.customer_id')) WHERE image IS NOT NULL"


def add_erasures(db: Database) -> None:
    """The list of the erased, the link from an undo that was insisted on to what it took back, and the
    ways into the undo history by row and by customer."""
    for statement in (ERASED, UNDOES, UNDOING, "DROP INDEX journal_row", ROW, OWNER):
        db.execute(statement)
