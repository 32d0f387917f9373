"""What had passed with a household before a day: how long it had been waiting then."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.lines import Passed
from storage.queries.values import listed

THEIRS = "household_id IN (SELECT value FROM json_each(:households))"
WHILE_THERE = "(m.until IS NULL OR i.day <= m.until) AND i.day < :on"
REACHED = "i.kind <> 'note' AND (i.outcome IS NULL OR i.outcome NOT IN ('no_answer', 'set_aside'))"

TOUCHES = f"""
SELECT m.household_id, i.day FROM members_ever m
JOIN interactions i ON i.customer_id = m.customer_id AND {WHILE_THERE} AND {REACHED} WHERE m.{THEIRS}
UNION ALL
SELECT m.household_id, i.day FROM members_ever m
JOIN participants p ON p.customer_id = m.customer_id
JOIN interactions i ON i.id = p.interaction_id AND {WHILE_THERE} AND {REACHED} WHERE m.{THEIRS}
UNION ALL
SELECT m.household_id, i.day FROM members_ever m
JOIN purchases i ON i.customer_id = m.customer_id AND {WHILE_THERE}
    AND i.refund_of IS NULL AND i.amount >= 0 WHERE m.{THEIRS}
UNION ALL
SELECT household_id, first_purchase FROM customers
WHERE {THEIRS} AND merged_into IS NULL AND first_purchase < :on"""

# Somebody who left and came back is among the members twice; the attempt was one.
ATTEMPTS = f"""
SELECT DISTINCT m.household_id, i.day, i.id FROM members_ever m
JOIN interactions i ON i.customer_id = m.customer_id AND {WHILE_THERE} AND i.outcome = 'no_answer'
WHERE m.{THEIRS} ORDER BY i.day, i.id"""

ADDED = f"SELECT household_id, min(added) FROM customers WHERE {THEIRS} AND merged_into IS NULL GROUP BY 1"


def passed_before(connection: engine.Connection, ids: Sequence[int], on: date) -> list[Passed]:
    """The last touch before this day of each of these households, and the tries since."""
    asked = {"households": listed(ids), "on": on.isoformat()}
    touches: dict[int, str] = {}
    for home, day in connection.execute(TOUCHES, asked).fetchall():
        touches[home] = max(day, touches.get(home, day))
    attempts: dict[int, list[date]] = defaultdict(list)
    for home, day, _ in connection.execute(ATTEMPTS, asked).fetchall():
        if day > touches.get(home, ""):
            attempts[home].append(date.fromisoformat(day))
    return [
        Passed(
            home,
            date.fromisoformat(added),
            date.fromisoformat(touches[home]) if home in touches else None,
            tuple(attempts[home]),
        )
        for home, added in connection.execute(ADDED, asked).fetchall()
    ]
