"""The search index: the words of every touched card, made anew."""

from collections import defaultdict

from sqlcipher3 import dbapi2 as engine

from core.filters.words import words_of

AT_ONCE = 5_000
"""Cards whose words are made before they are stored: a whole book of them would take much memory."""

THEIRS = "IN (SELECT id FROM touched_customers WHERE id BETWEEN ? AND ?)"
CARDS = f"""
SELECT c.id, c.name, concat_ws(char(10), c.number, c.wechat, c.note, c.address, c.estate, c.employer,
    c.occupation)
FROM customers c WHERE c.id {THEIRS} AND c.merged_into IS NULL"""
PHONES = f"SELECT customer_id, digits FROM phones WHERE customer_id {THEIRS}"
TAGS = f"""
SELECT g.customer_id, t.name FROM taggings g JOIN tags t ON t.id = g.tag_id WHERE g.customer_id {THEIRS}"""


def index_touched(connection: engine.Connection) -> None:
    """Replace the words of every customer in the list of touched ones."""
    connection.execute("DELETE FROM search WHERE rowid IN (SELECT id FROM touched_customers)")
    ids = [row_id for (row_id,) in connection.execute("SELECT id FROM touched_customers ORDER BY id")]
    for first in range(0, len(ids), AT_ONCE):
        some = ids[first : first + AT_ONCE]
        _index(connection, (some[0], some[-1]))


def _index(connection: engine.Connection, between: tuple[int, int]) -> None:
    phones, tags = _lists(connection, PHONES, between), _lists(connection, TAGS, between)
    connection.executemany(
        "INSERT INTO search (rowid, words) VALUES (?, ?)",
        [
            (customer, words_of(name, phones.get(customer, ()), (texts, *tags.get(customer, ()))))
            for customer, name, texts in connection.execute(CARDS, between).fetchall()
        ],
    )


def _lists(connection: engine.Connection, query: str, between: tuple[int, int]) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for customer, word in connection.execute(query, between):
        found[customer].append(word)
    return found
