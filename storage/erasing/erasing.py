"""A person leaves the book: the rows, then everything that was made from them."""

import hashlib
import secrets
from collections.abc import Collection, Iterable

from sqlcipher3 import dbapi2 as engine

from core.model.erasure import Erased
from storage.derived import touched
from storage.derived.refreshing import refresh
from storage.erasing.gathering import gather, references
from storage.erasing.scrubbing import names_of_going, scrub
from storage.queries.preferences import preferences
from storage.tables import TABLES
from storage.tables.store import Store

SALT_BYTES = 16

TOUCHED = "INSERT OR IGNORE INTO touched_customers SELECT row_id FROM temp.going WHERE kind = 'customers'"
HOMES = """
INSERT OR IGNORE INTO touched SELECT household_id FROM members_ever
WHERE customer_id IN (SELECT id FROM touched_customers)"""

SILENCE = """
UPDATE main.{child} SET {column} = NULL
WHERE {column} IN (SELECT row_id FROM temp.going WHERE kind = '{table}')"""

# Who takes over: the oldest card of those who may be called, as when somebody leaves.
NEXT_PRIMARY = """
UPDATE households SET primary_id = ifnull((
    SELECT id FROM customers c WHERE c.household_id = households.id AND merged_into IS NULL
    ORDER BY deceased IS NOT NULL, do_not_contact, id LIMIT 1), 0)
WHERE primary_id IN (SELECT row_id FROM temp.going WHERE kind = 'customers')"""

# Reasons and settings of a household in which nobody lives any more were about who has gone.
LEFT_EMPTY = """
UPDATE households SET stopped = '' WHERE stopped <> '' AND id IN (SELECT household_id FROM touched)
AND NOT EXISTS (SELECT 1 FROM customers c WHERE c.household_id = households.id)"""


def erase(connection: engine.Connection, store: Store, cards: Collection[int]) -> frozenset[int]:
    """Inside an open door that records nothing: erase these cards and return the households touched."""
    gather(connection, cards)
    touched.clear(connection)
    connection.execute(TOUCHED)
    connection.execute(HOMES)
    touched.referrers(connection)
    scrub(connection, names_of_going(connection))
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for child, column, table, _ in (each for each in references(connection) if each.mentions):
        connection.execute(SILENCE.format(child=child, column=f'"{column}"', table=table))
    for table in reversed(TABLES):
        connection.execute(
            f"DELETE FROM main.{table} WHERE id IN (SELECT row_id FROM temp.going WHERE kind = '{table}')"
        )
    connection.execute(NEXT_PRIMARY)
    connection.execute(LEFT_EMPTY)
    refresh(connection, store, preferences(connection), value=True, words=True)
    # Deleted words stay in the segments of the index until these are made one.
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
    return touched.households(connection)


def enlist(connection: engine.Connection, store: Store, cards: Collection[int], at: str) -> None:
    """Remember by digests that these cards were erased. They still stand."""
    for card in sorted(cards):
        number = store.customers.get(card).number
        salt = secrets.token_hex(SALT_BYTES)
        note(connection, [Erased(at, digest(salt, card, number))])


def note(connection: engine.Connection, erased: Iterable[Erased]) -> None:
    """Put entries on the erased list; those on it already stay as they are."""
    connection.executemany(
        "INSERT OR IGNORE INTO erased (at, digest) VALUES (?, ?)", [(one.at, one.digest) for one in erased]
    )


def erased_list(connection: engine.Connection) -> list[Erased]:
    """The whole list, the oldest first."""
    return [
        Erased(*row) for row in connection.execute("SELECT at, digest FROM erased ORDER BY id").fetchall()
    ]


def cards_of(connection: engine.Connection, erased: Iterable[Erased]) -> list[int]:
    """The cards of this book that stand on a list."""
    salts = {one.digest: one.digest.partition(":")[0] for one in erased}
    cards = connection.execute("SELECT id, number FROM customers").fetchall()
    return [
        card
        for card, number in cards
        if any(digest(salt, card, number) == wanted for wanted, salt in salts.items())
    ]


def digest(salt: str, card: int, number: str) -> str:
    """What stands on the list for a card: the salt, and the SHA-256 of it with id and number."""
    return f"{salt}:{hashlib.sha256(f'{salt}|{card}|{number}'.encode()).hexdigest()}"
