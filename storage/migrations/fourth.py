"""The fourth book: what has a date of its own is found by that date, for the renewals and the schedule."""

from sqlite_utils import Database

DATES = (
    "CREATE INDEX due_items_serviced ON due_items(due, subject_id) WHERE about = 'maintenance'",
    """
    CREATE INDEX due_items_dated ON due_items(due)
        WHERE kind IN ('complaint', 'promise', 'follow_up', 'money_owed')""",
)


def find_dates_by_their_day(db: Database) -> None:
    """Two more ways to what is derived."""
    for index in DATES:
        db.execute(index)
