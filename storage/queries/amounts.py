"""Net amounts by customer and household, and who is served with whom."""

from datetime import date

from sqlcipher3 import dbapi2 as engine

CUSTOMER_NETS = "SELECT customer_id, sum(amount) FROM purchases WHERE day >= ? GROUP BY customer_id"

HOUSEHOLD_NETS = """
SELECT c.household_id, sum(p.amount) FROM purchases p JOIN customers c ON c.id = p.customer_id
WHERE p.day >= ? GROUP BY c.household_id"""

HOUSEHOLD_OF = """
SELECT c.id, ifnull(s.household_id, c.household_id) FROM customers c
LEFT JOIN customers s ON s.id = c.merged_into"""


def customer_nets(connection: engine.Connection, since: date = date.min) -> dict[int, int]:
    """Net purchases of each customer that bought since a day, cents."""
    return dict(connection.execute(CUSTOMER_NETS, [since.isoformat()]).fetchall())


def household_nets(connection: engine.Connection, since: date = date.min) -> dict[int, int]:
    """Net purchases of each household that bought since a day, cents."""
    return dict(connection.execute(HOUSEHOLD_NETS, [since.isoformat()]).fetchall())


def household_of(connection: engine.Connection) -> dict[int, int]:
    """Today's household of every customer; a merged card's is its survivor's."""
    return dict(connection.execute(HOUSEHOLD_OF).fetchall())
