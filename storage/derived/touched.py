"""Which households a change has touched: read from the journal, so that no writer can forget one."""

from sqlcipher3 import dbapi2 as engine

from storage.queries.goods import KIND

# How each table leads to customers, by its own columns or by rows that refer to it; those in EVERYBODY
# move the dates of the whole book.
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
    "participants": ("customer_id",),
    "instalments": ("customer_id",),
    "item_readings": ("customer_id",),
    "services": ("customer_id",),
    "findings": ("customer_id",),
    "policy_people": ("customer_id",),
    "claims": ("customer_id",),
    "rewards": ("customer_id",),
    "benefits": ("customer_id",),
    "memberships": ("customer_id",),
    "invitations": ("customer_id",),
    "gifts": ("customer_id",),
    "greetings": ("customer_id",),
    "news_recipients": ("customer_id",),
    "yearly_dates": ("customer_id",),
    "praises": ("customer_id",),
    "loyalty_marks": ("customer_id",),
    "custom_values": ("customer_id",),
    "placements": ("customer_id",),
    "attachments": ("customer_id",),
    "consents": ("customer_id",),
}
LINKS: tuple[tuple[str, str, str], ...] = (
    ("tags", "taggings", "tag_id"),
    ("interactions", "participants", "interaction_id"),
    ("interactions", "settlements", "interaction_id"),
    ("events", "invitations", "event_id"),
    ("purchases", "owned_items", "purchase_id"),
)
# What is done for an item moves the dates of its owner, and what somebody buys those of his referrer.
ITEMS = frozenset({"item_readings", "services"})
BUYING = frozenset({"customers", "purchases"})
HOUSEHOLDS: dict[str, str] = {
    "households": "id",
    "customers": "household_id",
    "former_members": "household_id",
}
EVERYBODY = frozenset({"plans"})
MANY = frozenset({"categories", "credit_rules"})
# Settings that are asked for when a list is shown, or by the window and paper alone. The others move the
# dates of the whole book.
ASKED_LATER = frozenset(
    {
        "calendar_feed",
        "calendar_phones",
        "caller_name",
        "contact_notes",
        "contact_tags",
        "festival_tiers",
        "festivals",
        "language",
        "lead_birthday",
        "lead_festival",
        "lead_yearly",
        "notice_times",
        "own_name",
        "quiet_from",
        "quiet_until",
        "quota",
        "quota_prospects",
        "text_size",
        "theme",
        "tray_icon",
    }
)
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

BY_LINK = """
INSERT OR IGNORE INTO touched_customers SELECT link.customer_id FROM journal
JOIN {links} link ON link.{column} = row_id WHERE change_id = ? AND journal.kind = ?"""

BY_ITEM = """
INSERT OR IGNORE INTO touched_customers SELECT customer_id FROM owned_items WHERE id IN ({items})"""

REFERRERS = """
INSERT OR IGNORE INTO touched SELECT c.household_id FROM referrals r JOIN customers c ON c.id = r.referrer_id
WHERE r.closed IS NULL AND r.referee_id IN (SELECT id FROM touched_customers)"""

# What a category says of silence, whoever has bought of it.
BUYERS = f"""
INSERT OR IGNORE INTO touched_customers SELECT customer_id FROM purchases p WHERE {KIND} IN (
    SELECT k.name FROM journal JOIN categories k ON k.id = row_id
    WHERE change_id = ?1 AND journal.kind = 'categories'
    UNION SELECT json_extract(image, '$.name') FROM journal
    WHERE change_id = ?1 AND kind = 'categories' AND image IS NOT NULL)"""

SETTINGS = """
SELECT ifnull(row.key, json_extract(image, '$.key'))
FROM journal LEFT JOIN main.settings row ON row.id = row_id
WHERE change_id = ? AND journal.kind = 'settings'"""

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
    _add_linked(connection, change_id, tables)
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
    if tables & BUYING:
        referrers(connection)
    if moves_everybody(connection, change_id, tables):
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


def moves_everybody(connection: engine.Connection, change_id: int, tables: frozenset[str]) -> bool:
    """Whether the dates of the whole book rest on what this change wrote."""
    if tables & EVERYBODY:
        return True
    keys = connection.execute(SETTINGS, [change_id]).fetchall() if "settings" in tables else []
    return any(key not in ASKED_LATER for (key,) in keys)


def moves_many(connection: engine.Connection, change_id: int, tables: frozenset[str]) -> bool:
    """Whether it moves everybody, all buyers of a category, what all referrals earn, or all who bear a tag
    whose gap it wrote."""
    if tables & MANY or moves_everybody(connection, change_id, tables):
        return True
    gap = BY_FIELDS.format(table="tags", moved="row.gap_days IS NOT json_extract(image, '$.gap_days')")
    return "tags" in tables and connection.execute(gap, [change_id]).fetchone() is not None


def every_customer(connection: engine.Connection) -> None:
    """Touch the words of the whole book."""
    connection.execute("INSERT OR IGNORE INTO touched_customers SELECT id FROM customers")


def everybody(connection: engine.Connection) -> None:
    """Touch the whole book."""
    connection.execute("INSERT OR IGNORE INTO touched SELECT id FROM households")


def referrers(connection: engine.Connection) -> None:
    """Touch the households that brought the touched customers."""
    connection.execute(REFERRERS)


def households(connection: engine.Connection) -> frozenset[int]:
    return frozenset(row for (row,) in connection.execute("SELECT household_id FROM touched"))


def _add_linked(connection: engine.Connection, change_id: int, tables: frozenset[str]) -> None:
    """The customers whom other rows tie to those that were written."""
    for table, links, column in LINKS:
        if table in tables:
            connection.execute(BY_LINK.format(links=links, column=column), [change_id, table])
    for table in tables & ITEMS:
        for source in (BY_ROW, BY_IMAGE):
            items = source.format(table=table, column="item_id")
            connection.execute(BY_ITEM.format(items=items), [change_id, table])
    if "categories" in tables:
        connection.execute(BUYERS, [change_id])


def _add(connection: engine.Connection, into: str, change_id: int, table: str, column: str) -> None:
    for source in (BY_ROW, BY_IMAGE):
        query = source.format(table=table, column=column)
        connection.execute(f"INSERT OR IGNORE INTO {into} {query}", [change_id, table])
