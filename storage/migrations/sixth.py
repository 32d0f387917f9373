"""The sixth book: what households are worth is kept, so that a purchase does not value all of them anew."""

from sqlite_utils import Database

WORTHS = """
CREATE TABLE worths (household_id INTEGER PRIMARY KEY, value INTEGER NOT NULL CHECK (value > 0));
CREATE INDEX worths_value ON worths(value);
CREATE TABLE cuts (tier TEXT PRIMARY KEY, above INTEGER NOT NULL CHECK (above > 0));
"""


def keep_what_households_are_worth(db: Database) -> None:
    """The worths of an older book come when all steps are done."""
    for statement in WORTHS.split(";\n"):
        if statement.strip():
            db.execute(statement)
