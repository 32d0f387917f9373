"""The fifth book: its search index knows simplified characters alone, so that either spelling is found."""

from sqlite_utils import Database


def find_either_spelling(db: Database) -> None:
    """The words of the cards come back when all steps are done."""
    db.execute("DELETE FROM search")
