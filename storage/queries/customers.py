"""Customers in lists, found by any word of a phrase."""

from collections.abc import Collection

from sqlcipher3 import dbapi2 as engine

from core.errors import NotFoundError
from core.filters.words import sought
from core.model.customer import Source
from core.model.household import Tier
from core.model.lines import CustomerLine, KnownCustomer, ListOrder
from core.text import T
from storage.queries.values import CALLED_FIRST, day, listed, split

LINES = f"""
SELECT c.id, c.number, c.name,
    (SELECT group_concat(digits, char(31)) FROM
        (SELECT digits FROM phones p WHERE p.customer_id = c.id ORDER BY position, id)),
    c.household_id, {CALLED_FIRST} = c.id, s.tier,
    (SELECT group_concat(name, char(31)) FROM
        (SELECT t.name FROM taggings g JOIN tags t ON t.id = g.tag_id
         WHERE g.customer_id = c.id ORDER BY t.name)),
    s.last_touch, s.next_due,
    (SELECT ifnull(sum(amount), 0) FROM purchases p WHERE p.customer_id = c.id), c.source
FROM ({{picked}}) picked JOIN customers c ON c.id = picked.id
JOIN households h ON h.id = c.household_id
LEFT JOIN standings s ON s.household_id = c.household_id ORDER BY {{by}}"""

# What a line shows is asked for only of those that are shown: in one step everybody's would be, to be sorted.
PICKED = """
SELECT c.id, {key} AS key FROM customers c {joins}
WHERE c.merged_into IS NULL {condition} ORDER BY {by} LIMIT ? OFFSET ?"""

JOIN_STANDING = "LEFT JOIN standings s ON s.household_id = c.household_id"
TIERS = " ".join(f"WHEN '{tier}' THEN {place}" for place, tier in enumerate(Tier))
KEYS = {
    ListOrder.ENTRY: "NULL",
    ListOrder.TIER: f"(CASE s.tier {TIERS} ELSE {len(Tier)} END)",
    ListOrder.LAST_TOUCH: "ifnull(s.last_touch, '')",
    ListOrder.NEXT_DUE: "s.next_due",
    ListOrder.TOTAL: "(SELECT ifnull(sum(amount), 0) FROM purchases p WHERE p.customer_id = c.id)",
}

# The engine counts the rows of a table by its smallest index.
COUNT_ALL = """
SELECT (SELECT count(*) FROM customers) - (SELECT count(*) FROM customers WHERE merged_into IS NOT NULL)"""
IDS = "SELECT c.id FROM customers c WHERE c.merged_into IS NULL {condition} ORDER BY c.id"
AMONG = "AND c.id IN (SELECT value FROM json_each(?))"
COUNT = "SELECT count(*) FROM customers c WHERE c.merged_into IS NULL {condition}"
MATCH = "AND c.id IN (SELECT rowid FROM search WHERE search MATCH ?)"

BEARERS = """
SELECT customer_id FROM taggings WHERE tag_id = (SELECT id FROM tags WHERE name = ?)
AND customer_id IN (SELECT value FROM json_each(?))"""

FIRST_OF_HOUSEHOLDS = """
SELECT household_id, min(id) FROM customers WHERE id IN (SELECT value FROM json_each(?))
GROUP BY household_id ORDER BY min(id)"""

NUMBERED = "SELECT id FROM customers WHERE number = ?"

KNOWN = """
SELECT ifnull(c.merged_into, c.id), c.household_id, c.number, c.name, group_concat(p.digits, char(31))
FROM customers c LEFT JOIN phones p ON p.customer_id = c.id
GROUP BY c.id ORDER BY c.merged_into IS NULL, c.id"""

# What is longer than the engine's own numbers is a serial of another trade, not a count.
LARGEST = """
SELECT ifnull(max(CAST(number AS INTEGER)), 0) FROM customers
WHERE number NOT GLOB '*[^0-9]*' AND length(number) <= 18"""


def customer_lines(
    connection: engine.Connection,
    phrase: str,
    limit: int,
    offset: int,
    order: ListOrder,
    descending: bool,
) -> list[CustomerLine]:
    """Customers that match every word of the phrase, whoever is equal in the order of entry."""
    condition, parameters = _matching(phrase)
    way = "DESC" if descending else "ASC"
    by = f"c.id {way}" if order is ListOrder.ENTRY else f"key {way} NULLS LAST, c.id"
    joins = "" if order is ListOrder.ENTRY else JOIN_STANDING
    picked = PICKED.format(key=KEYS[order], joins=joins, condition=condition, by=by)
    query = LINES.format(picked=picked, by=by)
    return [_line(*row) for row in connection.execute(query, [*parameters, limit, offset]).fetchall()]


def customer_ids(connection: engine.Connection, phrase: str) -> list[int]:
    """The same customers by id."""
    condition, parameters = _matching(phrase)
    return [found for (found,) in connection.execute(IDS.format(condition=condition), parameters).fetchall()]


def current_ids(connection: engine.Connection, customer_ids: Collection[int]) -> set[int]:
    """Those of these customers who are still in lists."""
    query = IDS.format(condition=AMONG)
    return {found for (found,) in connection.execute(query, [listed(customer_ids)]).fetchall()}


def bearers(connection: engine.Connection, tag: str, customer_ids: Collection[int]) -> set[int]:
    """Those of these customers who bear a tag."""
    return {found for (found,) in connection.execute(BEARERS, [tag, listed(customer_ids)]).fetchall()}


def first_of_households(connection: engine.Connection, customer_ids: Collection[int]) -> dict[int, int]:
    """The households of these customers, each with the one of them who was entered first."""
    return dict(connection.execute(FIRST_OF_HOUSEHOLDS, [listed(customer_ids)]).fetchall())


def customer_count(connection: engine.Connection, phrase: str = "") -> int:
    condition, parameters = _matching(phrase)
    query = COUNT.format(condition=condition) if condition else COUNT_ALL
    (count,) = connection.execute(query, parameters).fetchone()
    return int(count)


def customer_id(connection: engine.Connection, number: str) -> int:
    """The card with this number. Raises `NotFoundError`."""
    found = connection.execute(NUMBERED, [number]).fetchone()
    if found is None:
        raise NotFoundError(
            T("There is no customer {number}", number=number),
            fix=T("Look the number up in the customers list"),
        )
    return int(found[0])


def largest_number(connection: engine.Connection) -> int:
    """The largest whole number that a card bears."""
    (largest,) = connection.execute(LARGEST).fetchone()
    return int(largest)


def known_customers(connection: engine.Connection) -> list[KnownCustomer]:
    """Every card with what an import needs to find it again; merged ones under their survivor's id."""
    return [
        KnownCustomer(customer, household, number, name, split(phones))
        for customer, household, number, name, phones in connection.execute(KNOWN).fetchall()
    ]


def every_word(phrase: str) -> str:
    """What the search engine is asked for so that every word is there; empty when there is no word."""
    # Each word is quoted, so nothing in it can be read as an operator of the search engine.
    return " AND ".join(f'"{word}"*' if prefix else f'"{word}"' for word, prefix in sought(phrase))


def _matching(phrase: str) -> tuple[str, list[str]]:
    if not phrase.strip():
        return "", []
    words = every_word(phrase)
    return (MATCH, [words]) if words else ("AND 0", [])


def _line(
    customer: int,
    number: str,
    name: str,
    phones: str | None,
    household: int,
    is_primary: int,
    tier: str | None,
    tags: str | None,
    last_touch: str | None,
    next_due: str | None,
    total: int,
    source: str | None,
) -> CustomerLine:
    return CustomerLine(
        customer,
        number,
        name,
        split(phones),
        household,
        bool(is_primary),
        Tier(tier or Tier.PROSPECT),
        split(tags),
        day(last_touch),
        day(next_due),
        total,
        Source(source) if source else None,
    )
