"""The erased list: who was erased, by a digest that tells nobody who it was."""

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


def add_erasures(db: Database) -> None:
    """The list of the erased, and the link from an undo that was insisted on to what it took back."""
    for statement in (ERASED, UNDOES, UNDOING):
        db.execute(statement)
