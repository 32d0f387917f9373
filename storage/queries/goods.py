"""What was bought by category, and what the categories say of how long a silence may last."""

from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.catalogue import Goods

TELLING = "(k.dormant_days IS NOT NULL OR k.long_lived)"
"""Of the rows of `categories k`, those that say anything."""

KIND = "CASE p.category WHEN '' THEN p.product ELSE p.category END"
"""The category of `purchases p`: many sheets name none, and the product stands for it."""

BOUGHT = f"""
SELECT c.household_id, max(p.day), k.dormant_days, k.long_lived FROM purchases p
CROSS JOIN categories k ON k.name = {KIND} AND {TELLING}
JOIN customers c ON c.id = p.customer_id
WHERE EXISTS (SELECT 1 FROM categories k WHERE {TELLING})
AND p.refund_of IS NULL AND p.amount >= 0 AND p.day <= ?
GROUP BY c.household_id, k.id"""

NAMED = f"""
SELECT {KIND} AS kind, count(DISTINCT c.household_id) AS homes FROM purchases p
JOIN customers c ON c.id = p.customer_id
WHERE kind <> '' AND p.refund_of IS NULL AND p.amount >= 0
GROUP BY kind ORDER BY homes DESC, kind"""


def goods_bought(connection: engine.Connection, on: date) -> list[tuple[int, date, Goods]]:
    found = connection.execute(BOUGHT, [on.isoformat()]).fetchall()
    return [(home, date.fromisoformat(day), Goods(limit, bool(long))) for home, day, limit, long in found]


def bought_categories(connection: engine.Connection) -> list[tuple[str, int]]:
    return [(name, homes) for name, homes in connection.execute(NAMED).fetchall()]
