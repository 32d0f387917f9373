"""A rescued book made whole again: nothing in it refers to what is lost."""

from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.customer import Customer
from core.model.household import Household
from storage.tables.store import Store

UNKNOWN = "?"

# A change of which the journal has lost a part could only be taken back by half.
TORN = "SELECT id FROM changes WHERE rows <> (SELECT count(*) FROM journal WHERE change_id = changes.id)"

ORPHANS = 'SELECT "table", rowid FROM pragma_foreign_key_check WHERE rowid IS NOT NULL'


def mend_history(connection: engine.Connection) -> None:
    """Forget the changes of which not every row came out; what they did stays."""
    connection.execute(f"DELETE FROM changes WHERE id IN ({TORN})")
    connection.execute("DELETE FROM journal WHERE change_id NOT IN (SELECT id FROM changes)")


def stand_in(connection: engine.Connection, on: date) -> int:
    """Put a blank card or household in the place of each lost one that others belong to: what they bought
    and said stays together. They count as added on this day. Returns how many."""
    store, made = Store(connection), 0
    for customer in _lost(connection, "customers"):
        made += 1
        home = store.households.add(Household(customer, on))
        store.customers.add(
            Customer(
                f"{UNKNOWN}{customer}",
                UNKNOWN,
                home,
                added=on,
                needs_verification=True,
                id=customer,
            )
        )
    for home in _lost(connection, "households"):
        made += 1
        (first,) = connection.execute(
            "SELECT min(id) FROM customers WHERE household_id = ?", [home]
        ).fetchone()
        store.households.add(Household(first or 0, on, id=home))
    return made


def let_go(connection: engine.Connection) -> int:
    """Take out the rows that refer to something else that is lost, until none is left. Returns how many."""
    gone = 0
    while orphans := connection.execute(ORPHANS).fetchall():
        for table, row in set(orphans):
            gone += connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', [row]).rowcount
    return gone


def _lost(connection: engine.Connection, parent: str) -> list[int]:
    """The ids of this table that rows of others refer to and that are not there."""
    found = connection.execute(
        'SELECT m.name, f."from" FROM main.sqlite_master m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table' AND f.\"table\" = ?",
        [parent],
    ).fetchall()
    ids: set[int] = set()
    for table, column in found:
        query = (
            f'SELECT DISTINCT "{column}" FROM "{table}"'
            f' WHERE "{column}" IS NOT NULL AND "{column}" NOT IN (SELECT id FROM "{parent}")'
        )
        ids.update(row[0] for row in connection.execute(query).fetchall() if isinstance(row[0], int))
    return sorted(ids)
