"""The undo history: changes newest first, what they did row by row, and what was edited since."""

import json

from sqlcipher3 import dbapi2 as engine

from core.model.history import LaterEdit, RowChange, Sought
from core.model.lines import ChangeLine
from storage.journal import image_of
from storage.queries.values import listed
from storage.texts import told
from storage.undoing import LAST, LAST_UNDONE, UNDONE

LINES = f"SELECT id, at, label, rows, {UNDONE} FROM changes WHERE {{condition}} ORDER BY id DESC LIMIT ?"
MESSAGES = "SELECT DISTINCT json_extract(label, '$.msgid') FROM changes"

WITH_PHRASE = """(json_extract(label, '$.values') LIKE ? ESCAPE '\\'
OR json_extract(label, '$.msgid') IN (SELECT value FROM json_each(?)))"""
OF_KIND = "json_extract(label, '$.msgid') IN (SELECT value FROM json_each(?))"
AMONG = "id IN (SELECT value FROM json_each(?))"

PERSON = """
WITH RECURSIVE person(id) AS (
    SELECT ? UNION SELECT c.id FROM customers c JOIN person p ON c.merged_into = p.id)
SELECT id FROM person"""

HOMES = """
SELECT household_id FROM customers WHERE id IN (SELECT value FROM json_each(?1))
UNION SELECT household_id FROM former_members WHERE customer_id IN (SELECT value FROM json_each(?1))"""

KEYS = """
SELECT m.name, f."from" FROM main.sqlite_master m, pragma_foreign_key_list(m.name) f
WHERE m.type = 'table' AND f."table" = 'customers'"""

ENTRIES = """
SELECT kind, row_id, image, undone FROM journal WHERE change_id = ? {condition}
ORDER BY kind, row_id LIMIT ? OFFSET ?"""

BY_ROW = """
SELECT change_id, kind, row_id FROM journal
WHERE kind = '{table}' AND row_id IN (SELECT value FROM json_each(?))"""
BY_IMAGE = """
SELECT change_id, kind, row_id FROM journal WHERE image IS NOT NULL
AND json_extract(image, '$.customer_id') IN (SELECT value FROM json_each(?))"""
BY_OTHER_END = """
SELECT change_id, kind, row_id FROM journal WHERE kind = '{table}' AND image IS NOT NULL
AND json_extract(image, '$.{column}') IN (SELECT value FROM json_each(?))"""
ROWS = 'SELECT id FROM main.{table} WHERE "{column}" IN (SELECT value FROM json_each(?))'

NEXT_IMAGE = """
SELECT image FROM journal WHERE kind = ? AND row_id = ? AND change_id > ? AND undone = 0
ORDER BY change_id LIMIT 1"""

# Whatever touched it while it waited, or made it; what came after it was sent does not count.
SENT_IN = """
SELECT max(change_id) FROM journal WHERE kind = 'greetings' AND row_id = ? AND undone = 0
AND (image IS NULL OR json_extract(image, '$.state') = 'waiting')"""

# From whichever side is shorter: the rows of the change, or those of all later ones.
LATER = """
FROM {first} CROSS JOIN {second} ON later.kind = entry.kind AND later.row_id = entry.row_id
AND later.change_id > entry.change_id
WHERE entry.change_id = ?1 AND later.change_id > ?1 AND later.undone = 0 AND entry.undone = 0
AND entry.kind <> 'credit_entries'"""
FROM_CHANGE = LATER.format(first="journal entry", second="journal later")
FROM_LATER = LATER.format(first="journal later", second="journal entry")
EDITS = """
SELECT entry.kind, entry.row_id, max(later.change_id) {later}
GROUP BY entry.kind, entry.row_id ORDER BY entry.kind, entry.row_id LIMIT ?2"""
EDITED = "SELECT count(*) FROM (SELECT DISTINCT entry.kind, entry.row_id {later})"
SIZES = "SELECT (SELECT rows FROM changes WHERE id = ?1), (SELECT sum(rows) FROM changes WHERE id > ?1)"
TOO_MANY = 30_000
"""Rows on both sides from which on comparing them takes longer than a key may."""


def history(
    connection: engine.Connection, limit: int = -1, sought: Sought | None = None, before: int | None = None
) -> list[ChangeLine]:
    """Changes, newest first; those with a number below `before`."""
    conditions, parameters = _conditions(connection, sought or Sought())
    if before is not None:
        conditions.append("id < ?")
        parameters.append(before)
    return _lines(connection, " AND ".join(conditions), [*parameters, limit])


def next_step(connection: engine.Connection, undone: bool) -> ChangeLine | None:
    """What an undo without a number takes back, or what a redo brings back of what is `undone`."""
    found = _lines(connection, f"id = ({LAST_UNDONE if undone else LAST})", [1])
    return found[0] if found else None


def messages(connection: engine.Connection) -> list[str]:
    """The msgid of every kind of change there has been."""
    return [msgid for (msgid,) in connection.execute(MESSAGES).fetchall()]


def row_changes(
    connection: engine.Connection, change: int, limit: int, offset: int = 0, customer_id: int | None = None
) -> list[RowChange]:
    """What a change did, table by table; of one customer's rows alone where one is named."""
    condition, parameters = "", list[object]()
    if customer_id is not None:
        theirs = [
            [kind, row] for number, kind, row in _entries_of(connection, customer_id) if number == change
        ]
        condition = "AND (kind, row_id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))"
        parameters = [json.dumps(theirs)]
    query = ENTRIES.format(condition=condition)
    entries = connection.execute(query, [change, *parameters, limit, offset]).fetchall()
    return [_row_change(connection, change, *entry) for entry in entries]


def edited_since(connection: engine.Connection, change: int, limit: int) -> list[LaterEdit]:
    """Rows of a change that others have touched since, each with the last of these changes."""
    found = connection.execute(EDITS.format(later=_shorter(connection, change)), [change, limit]).fetchall()
    return [_later(connection, kind, row_id, later) for kind, row_id, later in found]


def edited_count(connection: engine.Connection, change: int) -> int | None:
    """How many rows of a change others have touched since; None where that would take too long."""
    rows, later = connection.execute(SIZES, [change]).fetchone()
    if min(rows or 0, later or 0) > TOO_MANY:
        return None
    (count,) = connection.execute(EDITED.format(later=_shorter(connection, change)), [change]).fetchone()
    return int(count)


def sent_in(connection: engine.Connection, greeting_id: int) -> int | None:
    """The change in which a greeting was sent or left out; None once that has been undone."""
    (number,) = connection.execute(SENT_IN, [greeting_id]).fetchone()
    return number if number is None else int(number)


def _lines(connection: engine.Connection, condition: str, parameters: list[object]) -> list[ChangeLine]:
    found = connection.execute(LINES.format(condition=condition), parameters).fetchall()
    return [
        ChangeLine(number, at, told(label), rows, bool(undone)) for number, at, label, rows, undone in found
    ]


def _shorter(connection: engine.Connection, change: int) -> str:
    rows, later = connection.execute(SIZES, [change]).fetchone()
    return FROM_CHANGE if (rows or 0) < (later or 0) else FROM_LATER


def _conditions(connection: engine.Connection, sought: Sought) -> tuple[list[str], list[object]]:
    conditions, parameters = ["1"], list[object]()
    if sought.phrase:
        conditions.append(WITH_PHRASE)
        parameters += [f"%{_literally(sought.phrase)}%", json.dumps(sought.messages)]
    if sought.only:
        conditions.append(OF_KIND)
        parameters.append(json.dumps(sought.only))
    if sought.undone:
        conditions.append(UNDONE)
    if sought.customer_id is not None:
        conditions.append(AMONG)
        parameters.append(listed(sorted(_changes_of(connection, sought.customer_id))))
    return conditions, parameters


def _literally(phrase: str) -> str:
    """The phrase in the form that LIKE takes it word for word."""
    return "".join(f"\\{sign}" if sign in "%_\\" else sign for sign in phrase)


def _person(connection: engine.Connection, customer_id: int) -> list[int]:
    """The card and those merged into it."""
    return [card for (card,) in connection.execute(PERSON, [customer_id]).fetchall()]


def _changes_of(connection: engine.Connection, customer_id: int) -> set[int]:
    """Every change that touched the card or what hangs on it, now or then."""
    return {change for change, _, _ in _entries_of(connection, customer_id)}


def _entries_of(connection: engine.Connection, customer_id: int) -> set[tuple[int, str, int]]:
    """Change, table and row of every entry about a person: by the row of today, or by its image."""
    people = listed(_person(connection, customer_id))
    homes = listed([home for (home,) in connection.execute(HOMES, [people]).fetchall()])
    found = set(connection.execute(BY_ROW.format(table="customers"), [people]).fetchall())
    found |= set(connection.execute(BY_ROW.format(table="households"), [homes]).fetchall())
    found |= set(connection.execute(BY_IMAGE, [people]).fetchall())
    for table, column in connection.execute(KEYS).fetchall():
        rows = connection.execute(ROWS.format(table=table, column=column), [people]).fetchall()
        ids = listed([row for (row,) in rows])
        found |= set(connection.execute(BY_ROW.format(table=table), [ids]).fetchall())
        if column not in ("customer_id", "merged_into"):
            query = BY_OTHER_END.format(table=table, column=column)
            found |= set(connection.execute(query, [people]).fetchall())
    return found


def _row_change(
    connection: engine.Connection, change: int, table: str, row_id: int, image: str | None, undone: int
) -> RowChange:
    """The image is one side of the change; the other is what the next change found, or the row of today."""
    other = _found_next(connection, change, table, row_id)
    mine = None if image is None else json.loads(image)
    before, after = (other, mine) if undone else (mine, other)
    return RowChange(table, row_id, _name(connection, table, row_id, after or before or {}), before, after)


def _found_next(
    connection: engine.Connection, change: int, table: str, row_id: int
) -> dict[str, object] | None:
    found = connection.execute(NEXT_IMAGE, [table, row_id, change]).fetchone()
    if found is None:
        found = connection.execute(
            f"SELECT {image_of(table, 'row')} FROM main.{table} row WHERE id = ?", [row_id]
        ).fetchone()
    return None if found is None or found[0] is None else dict(json.loads(found[0]))


def _name(connection: engine.Connection, table: str, row_id: int, state: dict[str, object]) -> str:
    """Whose row it is: by the card it names, by its first card, or by what it says itself."""
    card = (
        row_id
        if table == "customers"
        else next(
            (state[key] for key in ("customer_id", "referee_id", "primary_id", "first_id") if key in state),
            None,
        )
    )
    found = connection.execute("SELECT name FROM customers WHERE id = ?", [card]).fetchone()
    return str(found[0]) if found is not None else str(state.get("name") or "")


def _later(connection: engine.Connection, table: str, row_id: int, change: int) -> LaterEdit:
    (line,) = history(connection, 1, before=change + 1)
    state = _found_next(connection, change, table, row_id) or {}
    return LaterEdit(table, row_id, _name(connection, table, row_id, state), change, line.at, line.label)
