"""The search index: the words of every touched card, made anew."""

from collections import defaultdict

from sqlcipher3 import dbapi2 as engine

from core.filters.words import words_of

CARDS = """
SELECT c.id, c.name, concat_ws(char(10), c.number, c.wechat, c.note, c.address, c.estate, c.employer,
    c.occupation)
FROM customers c WHERE c.id IN (SELECT id FROM touched_customers) AND c.merged_into IS NULL"""
PHONES = "SELECT customer_id, digits FROM phones WHERE customer_id IN (SELECT id FROM touched_customers)"
TAGS = """
SELECT g.customer_id, t.name FROM taggings g JOIN tags t ON t.id = g.tag_id
WHERE g.customer_id IN (SELECT id FROM touched_customers)"""


def index_touched(connection: engine.Connection) -> None:
    """Replace the words of every customer in the list of touched ones."""
    phones, tags = _lists(connection, PHONES), _lists(connection, TAGS)
    connection.execute("DELETE FROM search WHERE rowid IN (SELECT id FROM touched_customers)")
    connection.executemany(
        "INSERT INTO search (rowid, words) VALUES (?, ?)",
        (
            (customer, words_of(name, phones.get(customer, ()), (texts, *tags.get(customer, ()))))
            for customer, name, texts in connection.execute(CARDS).fetchall()
        ),
    )


def _lists(connection: engine.Connection, query: str) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for customer, word in connection.execute(query):
        found[customer].append(word)
    return found
