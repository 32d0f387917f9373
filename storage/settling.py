"""The ledger after an undo or redo: brought to what the rules give, as a part of the same step.

An undo out of order takes away entries that others were reckoned beside. What is booked to mend that
belongs to the change that was undone or redone, and goes again with the next exchange of it.
"""

from datetime import date, datetime

from sqlcipher3 import dbapi2 as engine

from core.actions.credit import settle_around, settle_credit
from core.ports import Book
from storage.derived import touched

RESTS_ON = frozenset({"credit_entries", "credit_rules"})
MANY = 500
"""From so many customers on it is quicker to settle the whole book at once."""

# Whose bringing the entries were for that a change wrote or took away.
REFEREES = """
INSERT OR IGNORE INTO touched_customers
SELECT r.referee_id FROM journal j JOIN main.credit_entries e ON e.id = j.row_id
JOIN main.referrals r ON r.id = e.referral_id WHERE j.change_id = ?1 AND j.kind = 'credit_entries'
UNION SELECT r.referee_id FROM journal j JOIN main.referrals r ON r.id = json_extract(image, '$.referral_id')
WHERE j.change_id = ?1 AND j.kind = 'credit_entries'"""

# The entries of this settling: there in the state that the change is in now, gone in the other.
NOTE = """
INSERT INTO journal (change_id, kind, row_id, image, undone)
SELECT ?, 'credit_entries', id, NULL, ? FROM credit_entries WHERE id >= ?"""

COUNT = "UPDATE changes SET rows = (SELECT count(*) FROM journal WHERE change_id = ?1) WHERE id = ?1"


def settle(connection: engine.Connection, book: Book, change_id: int, on: date) -> None:
    """Inside an open door: book what the rules give for everybody whom this change has touched."""
    tables = touched.tables_of(connection, change_id)
    if not (tables & RESTS_ON or touched.moves_value(connection, change_id, tables)):
        return
    touched.clear(connection)
    touched.gather(connection, change_id, tables)
    connection.execute(REFEREES, [change_id])
    people = {row for (row,) in connection.execute("SELECT id FROM touched_customers").fetchall()}
    if "credit_rules" in tables or len(people) > MANY:
        settle_credit(book, None, on)
    else:
        settle_around(book, people, on)


def known_day(connection: engine.Connection, on: date | None) -> date:
    """The day as of which the ledger is settled when none is named: the day it is, and never one before
    its last entry, whatever the clock says."""
    (last,) = connection.execute("SELECT max(day) FROM credit_entries").fetchone()
    today = datetime.now().astimezone().date()
    return on or max(today, date.fromisoformat(last or date.min.isoformat()))


def note(connection: engine.Connection, change_id: int, undone: bool, first: int) -> None:
    """Let the entries from this id on go again with the next exchange of the change, whose state is
    `undone` now."""
    connection.execute(NOTE, [change_id, undone, first])
    connection.execute(COUNT, [change_id])
