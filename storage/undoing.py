"""Which change an undo or redo means, and whether it may be had."""

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.text import T, Text
from storage.texts import told

# A change may also have been taken back by another one that overwrote later edits, and that one in turn:
# of the chain that begins with a change, every other one holds.
UNDONE = """(undone_at IS NOT NULL OR (
    WITH RECURSIVE chain(id, place) AS (
        SELECT changes.id, 1 UNION ALL
        SELECT (SELECT max(id) FROM changes insisted WHERE undoes = chain.id AND undone_at IS NULL), place + 1
        FROM chain WHERE chain.id IS NOT NULL)
    SELECT max(place) FROM chain) % 2 = 1)"""
LAST = f"SELECT max(id) FROM changes WHERE rows > 0 AND NOT {UNDONE}"
LAST_UNDONE = """
SELECT id FROM changes WHERE undone_at > (SELECT max(id) FROM changes) ORDER BY undone_at DESC LIMIT 1"""
INSISTED = f"SELECT max(id) FROM changes WHERE undoes = ? AND NOT {UNDONE}"
NOT_LAST = "UPDATE changes SET undone_at = id WHERE id = ? AND undone_at IS NOT NULL"
LEFT = "SELECT 1 FROM journal WHERE change_id = ? AND undone = 0 AND kind <> 'credit_entries' LIMIT 1"
UNDONE_ALREADY = "SELECT 1 FROM changes WHERE id = ? AND undone_at IS NOT NULL"


def last_change(connection: engine.Connection) -> int:
    """The newest change that is in force. Raises UserError when there is none."""
    found = connection.execute(LAST).fetchone()
    if found[0] is None:
        raise UserError(T("Nothing to undo"))
    return int(found[0])


def last_undone(connection: engine.Connection) -> int:
    """The change undone last, unless something new was written after it. Raises UserError without one."""
    found = connection.execute(LAST_UNDONE).fetchone()
    if found is None:
        raise UserError(T("Nothing to redo"))
    return int(found[0])


def insisted(connection: engine.Connection, number: int) -> int | None:
    """The change in force by which this one was taken back together with later edits."""
    (found,) = connection.execute(INSISTED, [number]).fetchone()
    return None if found is None else int(found)


def forget_as_last(connection: engine.Connection, number: int) -> None:
    """What went because a change was brought back is not what a redo without a number means."""
    connection.execute(NOT_LAST, [number])


def is_undone_in_part(connection: engine.Connection, number: int) -> bool:
    """Whether an undo of this change has left rows alone that may still be insisted on."""
    if insisted(connection, number) is not None:
        return False
    return is_undone_plainly(connection, number) and connection.execute(LEFT, [number]).fetchone() is not None


def is_undone_plainly(connection: engine.Connection, number: int) -> bool:
    """Whether an undo has taken back what nobody had edited since."""
    return connection.execute(UNDONE_ALREADY, [number]).fetchone() is not None


def label(connection: engine.Connection, number: int, undone: bool) -> Text:
    """What a change says of itself. Raises UserError when there is none of this number, when its state is
    not `undone`, and for an erasure, which alone has no rows."""
    found = connection.execute(f"SELECT {UNDONE}, rows FROM changes WHERE id = ?", [number]).fetchone()
    if found is None:
        raise UserError(T("There is no change {number}", number=number), fix=T("See the history"))
    if not found[1]:
        raise UserError(
            T("Change {number} can’t be undone", number=number),
            label_of(connection, number),
            T("Who was erased is gone for good"),
        )
    if bool(found[0]) is not undone:
        if undone:
            raise UserError(T("Change {number} is not undone", number=number))
        raise UserError(T("Change {number} is already undone", number=number))
    return label_of(connection, number)


def label_of(connection: engine.Connection, number: int) -> Text:
    """The words with which a change was made."""
    (found,) = connection.execute("SELECT label FROM changes WHERE id = ?", [number]).fetchone()
    return told(str(found))
