"""Who lives where: addresses of households, and households by the words of their addresses."""

from collections.abc import Sequence
from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.lines import AddressLine
from storage.queries.customers import every_word
from storage.queries.values import listed

ADDRESSES = """
SELECT c.household_id, c.region, c.estate, c.address
FROM customers c JOIN households h ON h.id = c.household_id
WHERE c.household_id IN (SELECT value FROM json_each(?)) AND c.merged_into IS NULL
AND c.region || c.estate || c.address <> ''
ORDER BY c.household_id, c.id <> h.primary_id, c.id"""

# The words of an address stand among the other words of its card: which of them names the place is looked at
# afterwards. The plus keeps the engine from going through all households to spare itself the search.
AT = """
SELECT c.household_id FROM customers c JOIN standings s ON s.household_id = c.household_id
WHERE c.id IN (SELECT rowid FROM search WHERE search MATCH :words) AND c.merged_into IS NULL
AND +s.contactable = 1 AND instr(lower(c.region || c.address || ' ' || c.estate), lower(:place))
GROUP BY c.household_id
ORDER BY ifnull(s.next_due, '9999') > :on, ifnull(s.last_touch, ''), c.household_id LIMIT :limit"""


def address_lines(connection: engine.Connection, household_ids: Sequence[int]) -> list[AddressLine]:
    """The addresses of these households, that of the primary contact first."""
    found = connection.execute(ADDRESSES, [listed(household_ids)]).fetchall()
    return [AddressLine(*row) for row in found]


def households_at(connection: engine.Connection, place: str, on: date, limit: int) -> list[int]:
    """Contactable households with an address that names this place; due ones first, then the longest
    unseen."""
    words = every_word(place)
    if not words:
        return []
    asked = {"words": words, "place": place, "on": on.isoformat(), "limit": limit}
    return [household for (household,) in connection.execute(AT, asked).fetchall()]
