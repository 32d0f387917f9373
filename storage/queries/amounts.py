"""Net amounts by customer and household, and who is served with whom."""

from sqlcipher3 import dbapi2 as engine

CUSTOMER_NETS = "SELECT customer_id, sum(amount) FROM purchases GROUP BY customer_id"

HOUSEHOLD_NETS = """
SELECT c.household_id, sum(p.amount) FROM purchases p JOIN customers c ON c.id = p.customer_id
GROUP BY c.household_id"""

HOUSEHOLD_OF = """
SELECT c.id, ifnull(s.household_id, c.household_id) FROM customers c
LEFT JOIN customers s ON s.id = c.merged_into"""


def customer_nets(connection: engine.Connection) -> dict[int, int]:
    """Net purchases of each customer that bought, cents."""
    return dict(connection.execute(CUSTOMER_NETS).fetchall())


def household_nets(connection: engine.Connection) -> dict[int, int]:
    """Net purchases of each household that bought, cents."""
    return dict(connection.execute(HOUSEHOLD_NETS).fetchall())


def household_of(connection: engine.Connection) -> dict[int, int]:
    """Today's household of every customer; a merged card's is its survivor's."""
    return dict(connection.execute(HOUSEHOLD_OF).fetchall())
