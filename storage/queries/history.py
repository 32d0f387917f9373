"""The undo history: changes newest first, what they did row by row, and what was edited since."""

import json
from collections.abc import Sequence

from sqlcipher3 import dbapi2 as engine

from core.model.history import LaterEdit, RowChange, Sought
from core.model.lines import ChangeLine
from storage.journal import image_of
from storage.queries.values import listed
from storage.texts import told
from storage.undoing import UNDONE

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
ORDER BY kind <> 'customers', kind, row_id LIMIT ? OFFSET ?"""

NEXT_IMAGE = """
SELECT image FROM journal WHERE kind = ? AND row_id = ? AND change_id > ? AND undone = 0
ORDER BY change_id LIMIT 1"""

LATER = """
FROM journal entry JOIN journal later ON later.kind = entry.kind AND later.row_id = entry.row_id
AND later.change_id > entry.change_id AND later.undone = 0
WHERE entry.change_id = ? AND entry.undone = 0 AND entry.kind <> 'credit_entries'"""
EDITS = f"""
SELECT entry.kind, entry.row_id, max(later.change_id) {LATER}
GROUP BY entry.kind, entry.row_id ORDER BY entry.kind, entry.row_id LIMIT ?"""
EDITED = f"SELECT count(*) FROM (SELECT DISTINCT entry.kind, entry.row_id {LATER})"


def history(
    connection: engine.Connection, limit: int = -1, sought: Sought | None = None, before: int | None = None
) -> list[ChangeLine]:
    """Changes, newest first; those with a number below `before`."""
    conditions, parameters = _conditions(connection, sought or Sought())
    if before is not None:
        conditions.append("id < ?")
        parameters.append(before)
    query = LINES.format(condition=" AND ".join(conditions))
    return [
        ChangeLine(number, at, told(label), rows, bool(undone))
        for number, at, label, rows, undone in connection.execute(query, [*parameters, limit]).fetchall()
    ]


def messages(connection: engine.Connection) -> list[str]:
    """The msgid of every kind of change there has been."""
    return [msgid for (msgid,) in connection.execute(MESSAGES).fetchall()]


def row_changes(
    connection: engine.Connection, change: int, limit: int, offset: int = 0, customer_id: int | None = None
) -> list[RowChange]:
    """What a change did, customers first; of one customer's rows alone where one is named."""
    condition, parameters = "", list[object]()
    if customer_id is not None:
        condition, parameters = _theirs(connection, _person(connection, customer_id))
        condition = f"AND ({condition})"
    query = ENTRIES.format(condition=condition)
    entries = connection.execute(query, [change, *parameters, limit, offset]).fetchall()
    return [_row_change(connection, change, *entry) for entry in entries]


def edited_since(connection: engine.Connection, change: int, limit: int) -> list[LaterEdit]:
    """Rows of a change that others have touched since, each with the last of these changes."""
    return [
        _later(connection, kind, row_id, later)
        for kind, row_id, later in connection.execute(EDITS, [change, limit]).fetchall()
    ]


def edited_count(connection: engine.Connection, change: int) -> int:
    """How many rows of a change others have touched since."""
    (count,) = connection.execute(EDITED, [change]).fetchone()
    return int(count)


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
    condition, parameters = _theirs(connection, _person(connection, customer_id))
    found = connection.execute(f"SELECT DISTINCT change_id FROM journal WHERE {condition}", parameters)
    return {change for (change,) in found}


def _theirs(connection: engine.Connection, cards: Sequence[int]) -> tuple[str, list[object]]:
    """The condition that an entry of the journal is about these cards, by the row or by its image."""
    people, homes = listed(cards), [home for (home,) in connection.execute(HOMES, [listed(cards)])]
    conditions = ["kind = 'customers' AND row_id IN (SELECT value FROM json_each(?))"]
    parameters: list[object] = [people]
    for table, column in connection.execute(KEYS).fetchall():
        rows = connection.execute(
            f'SELECT id FROM main.{table} WHERE "{column}" IN (SELECT value FROM json_each(?))', [people]
        ).fetchall()
        conditions.append(
            f"kind = '{table}' AND (row_id IN (SELECT value FROM json_each(?))"
            f" OR json_extract(image, '$.{column}') IN (SELECT value FROM json_each(?)))"
        )
        parameters += [listed([row for (row,) in rows]), people]
    conditions.append("kind = 'households' AND row_id IN (SELECT value FROM json_each(?))")
    return " OR ".join(conditions), [*parameters, listed(homes)]


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
