"""Which households a change has touched: read from the journal, so that no writer can forget one."""

from sqlcipher3 import dbapi2 as engine

# How each table leads to customers, tags apart; those in EVERYBODY move the dates of the whole book.
OWNERS: dict[str, tuple[str, ...]] = {
    "customers": ("id",),
    "phones": ("customer_id",),
    "taggings": ("customer_id",),
    "former_members": ("customer_id",),
    "interactions": ("customer_id",),
    "follow_ups": ("customer_id",),
    "promises": ("customer_id",),
    "settlements": ("customer_id",),
    "appointments": ("customer_id",),
    "purchases": ("customer_id",),
    "owned_items": ("customer_id",),
    "item_ends": ("customer_id",),
    "wishes": ("customer_id",),
    "referrals": ("referrer_id", "referee_id"),
}
HOUSEHOLDS: dict[str, str] = {
    "households": "id",
    "customers": "household_id",
    "former_members": "household_id",
}
EVERYBODY = frozenset({"settings"})
SEARCHED = frozenset({"customers", "phones", "taggings", "tags"})

# What values and tiers rest on: any row of these tables, and some fields of those. `<>` passes over
# rows that are new or gone: they have a value only through rows of other tables.
VALUE = frozenset({"purchases", "referrals", "former_members"})
VALUE_FIELDS: dict[str, str] = {
    "customers": """row.household_id <> json_extract(image, '$.household_id')
        OR row.merged_into IS NOT json_extract(image, '$.merged_into')
        OR row.first_purchase IS NOT json_extract(image, '$.first_purchase')""",
    "households": "row.pinned_tier IS NOT json_extract(image, '$.pinned_tier')",
}

BY_ROW = """
SELECT row.{column} FROM journal JOIN main.{table} row ON row.id = row_id
WHERE change_id = ? AND journal.kind = ?"""
BY_IMAGE = """
SELECT json_extract(image, '$.{column}') FROM journal
WHERE change_id = ? AND journal.kind = ? AND image IS NOT NULL"""

BY_TAG = """
INSERT OR IGNORE INTO touched_customers SELECT g.customer_id FROM journal
JOIN taggings g ON g.tag_id = row_id WHERE change_id = ? AND journal.kind = 'tags'"""

BY_FIELDS = """
SELECT 1 FROM journal LEFT JOIN main.{table} row ON row.id = row_id
WHERE change_id = ? AND journal.kind = '{table}' AND ({moved}) LIMIT 1"""


def prepare(connection: engine.Connection) -> None:
    """The two lists that a change fills: whose words and whose dates must be made anew."""
    connection.execute("CREATE TEMP TABLE touched_customers (id INTEGER PRIMARY KEY)")
    connection.execute("CREATE TEMP TABLE touched (household_id INTEGER PRIMARY KEY)")


def clear(connection: engine.Connection) -> None:
    connection.execute("DELETE FROM temp.touched_customers")
    connection.execute("DELETE FROM temp.touched")


def tables_of(connection: engine.Connection, change_id: int) -> frozenset[str]:
    """The tables in which a change has written."""
    found = connection.execute("SELECT DISTINCT kind FROM journal WHERE change_id = ?", [change_id])
    return frozenset(kind for (kind,) in found)


def gather(connection: engine.Connection, change_id: int, tables: frozenset[str]) -> None:
    """Fill both lists with what this change wrote, as it was before and as it is now."""
    for table in tables & OWNERS.keys():
        for column in OWNERS[table]:
            _add(connection, "touched_customers", change_id, table, column)
    if "tags" in tables:
        connection.execute(BY_TAG, [change_id])
    for table in tables & HOUSEHOLDS.keys():
        _add(connection, "touched", change_id, table, HOUSEHOLDS[table])
    connection.execute(
        "INSERT OR IGNORE INTO touched SELECT household_id FROM customers"
        " WHERE id IN (SELECT id FROM touched_customers)"
    )
    connection.execute(
        "INSERT OR IGNORE INTO touched SELECT household_id FROM former_members"
        " WHERE customer_id IN (SELECT id FROM touched_customers)"
    )
    if tables & EVERYBODY:
        everybody(connection)


def moves_value(connection: engine.Connection, change_id: int, tables: frozenset[str]) -> bool:
    """Whether the tier of any household may rest on what this change wrote."""
    if tables & VALUE:
        return True
    return any(
        connection.execute(BY_FIELDS.format(table=table, moved=moved), [change_id]).fetchone()
        for table, moved in VALUE_FIELDS.items()
        if table in tables
    )


def every_customer(connection: engine.Connection) -> None:
    """Touch the words of the whole book."""
    connection.execute("INSERT OR IGNORE INTO touched_customers SELECT id FROM customers")


def everybody(connection: engine.Connection) -> None:
    """Touch the whole book."""
    connection.execute("INSERT OR IGNORE INTO touched SELECT id FROM households")


def households(connection: engine.Connection) -> frozenset[int]:
    return frozenset(row for (row,) in connection.execute("SELECT household_id FROM touched"))


def _add(connection: engine.Connection, into: str, change_id: int, table: str, column: str) -> None:
    for source in (BY_ROW, BY_IMAGE):
        query = source.format(table=table, column=column)
        connection.execute(f"INSERT OR IGNORE INTO {into} {query}", [change_id, table])
