"""With whom somebody was met."""

from datetime import date

from sqlcipher3 import dbapi2 as engine

# Each CROSS JOIN keeps the engine with the few entries of one person: without it, it goes through the book.
OFTEN = """
WITH met(id, day) AS (
    SELECT id, day FROM interactions WHERE customer_id = :who AND day >= :since
    UNION
    SELECT i.id, i.day FROM participants p JOIN interactions i ON i.id = p.interaction_id
    WHERE p.customer_id = :who AND i.day >= :since),
present(who, day) AS (
    SELECT i.customer_id, i.day FROM met CROSS JOIN interactions i ON i.id = met.id
    UNION ALL
    SELECT p.customer_id, met.day FROM met CROSS JOIN participants p ON p.interaction_id = met.id)
SELECT c.id, c.name FROM present CROSS JOIN customers c ON c.id = present.who
WHERE c.id <> :who AND c.merged_into IS NULL AND c.deceased IS NULL
GROUP BY c.id ORDER BY count(*) DESC, max(present.day) DESC, c.id LIMIT :limit"""


def met_with(
    connection: engine.Connection, customer_id: int, since: date, limit: int
) -> list[tuple[int, str]]:
    """Id and name of those who took part in the entries of this customer, most often first."""
    found = {"who": customer_id, "since": since.isoformat(), "limit": limit}
    return [(person, name) for person, name in connection.execute(OFTEN, found).fetchall()]
