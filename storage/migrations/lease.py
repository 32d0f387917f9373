"""Which computer has the book open: one row, not journalled, because it is no fact of the trade."""

from sqlite_utils import Database


def create_lease(db: Database) -> None:
    """`since` and `seen` are moments in UTC."""
    db.execute("CREATE TABLE lease (machine TEXT NOT NULL, since TEXT NOT NULL, seen TEXT NOT NULL)")
