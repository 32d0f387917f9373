"""Which rows are about the cards that go: found by the keys between the tables, so that none is forgotten.

A row goes with the row it belongs to. A row of somebody else that only mentions one that goes, such as
the credit somebody earned by a purchase, stays without the mention.
"""

from collections.abc import Collection
from typing import NamedTuple

from sqlcipher3 import dbapi2 as engine

from storage.journal import columns_of, quoted
from storage.tables import TABLES

GOING = """
CREATE TEMP TABLE IF NOT EXISTS going (
    kind TEXT NOT NULL, row_id INTEGER NOT NULL, PRIMARY KEY (kind, row_id)
) WITHOUT ROWID"""

CARD = "INSERT INTO temp.going SELECT 'customers', id FROM customers WHERE id = ?"

# A household goes with its last member, unless somebody else has ever been one.
EMPTY_HOUSEHOLDS = """
INSERT INTO temp.going SELECT DISTINCT 'households', household_id FROM customers card
WHERE id IN (SELECT row_id FROM temp.going WHERE kind = 'customers') AND NOT EXISTS (
    SELECT 1 FROM members_ever other WHERE other.household_id = card.household_id
    AND other.customer_id NOT IN (SELECT row_id FROM temp.going WHERE kind = 'customers'))"""

# A word that nobody else bears and that nothing hangs on was a word about this person.
OWN_TAGS = """
INSERT INTO temp.going SELECT 'tags', id FROM tags WHERE gap_days IS NULL
AND EXISTS (
    SELECT 1 FROM taggings t WHERE t.tag_id = tags.id
    AND t.customer_id IN (SELECT row_id FROM temp.going WHERE kind = 'customers'))
AND NOT EXISTS (
    SELECT 1 FROM taggings t WHERE t.tag_id = tags.id
    AND t.customer_id NOT IN (SELECT row_id FROM temp.going WHERE kind = 'customers'))"""

# Bytes belong to nobody by a key of their own: they go with the last attachment that shows them.
OWN_CONTENTS = """
INSERT OR IGNORE INTO temp.going SELECT 'contents', content_id FROM attachments a
WHERE a.id IN (SELECT row_id FROM temp.going WHERE kind = 'attachments') AND NOT EXISTS (
    SELECT 1 FROM attachments other WHERE other.content_id = a.content_id
    AND other.id NOT IN (SELECT row_id FROM temp.going WHERE kind = 'attachments'))"""

FOLLOW = """
INSERT OR IGNORE INTO temp.going SELECT '{child}', child.id FROM main.{child} child
WHERE child.{column} IN (SELECT row_id FROM temp.going WHERE kind = '{table}') AND ({theirs})"""

THEIRS = """child.customer_id IS NULL
OR child.customer_id IN (SELECT row_id FROM temp.going WHERE kind = 'customers')"""

REFERENCES = """
SELECT m.name, f."from", f."table", NOT c."notnull" FROM main.sqlite_master m,
pragma_foreign_key_list(m.name) f JOIN pragma_table_info(m.name) c ON c.name = f."from"
WHERE m.type = 'table'"""


class Reference(NamedTuple):
    """A column of the child table that names a row of another; `optional` when it may be empty."""

    child: str
    column: str
    table: str
    optional: bool

    @property
    def mentions(self) -> bool:
        """Whether the row belongs to somebody of its own, and the column only mentions another row."""
        return self.optional and self.column != "customer_id" and "customer_id" in columns_of(self.child)

    @property
    def quoted(self) -> str:
        return quoted(self.column)


def references(connection: engine.Connection) -> list[Reference]:
    """Every key from one table of the user to another; which household a card is in stands apart."""
    found = [Reference(*row) for row in connection.execute(REFERENCES).fetchall()]
    return [each for each in found if each.child in TABLES and each.child != "customers"]


def gather(connection: engine.Connection, cards: Collection[int]) -> dict[str, int]:
    """Fill the list `going` and return how many rows of each table are on it."""
    connection.execute(GOING)
    connection.execute("DELETE FROM temp.going")
    connection.executemany(CARD, [(card,) for card in cards])
    connection.execute(EMPTY_HOUSEHOLDS)
    connection.execute(OWN_TAGS)
    conditions = [_follow(reference) for reference in references(connection)]
    found = 1
    while found:
        found = sum(max(0, connection.execute(condition).rowcount) for condition in conditions)
    connection.execute(OWN_CONTENTS)
    counts = dict(connection.execute("SELECT kind, count(*) FROM temp.going GROUP BY kind").fetchall())
    return {table: counts[table] for table in TABLES if table in counts}


def _follow(reference: Reference) -> str:
    theirs = THEIRS if reference.mentions else "1"
    return FOLLOW.format(child=reference.child, column=reference.quoted, table=reference.table, theirs=theirs)
