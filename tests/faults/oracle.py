"""What must hold of a book whose writer was killed: nothing is lost, nothing is there by half."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from storage.book import OpenBook
from storage.opening import open_book
from storage.tables import TABLES
from tests.storage.examples import raw

TORN = "SELECT id FROM changes WHERE rows <> (SELECT count(*) FROM journal WHERE change_id = changes.id)"

MISSING = """
SELECT row_id FROM journal made WHERE kind = '{table}' AND image IS NULL AND undone = 0
AND row_id NOT IN (SELECT id FROM {table}) AND NOT EXISTS (
    SELECT 1 FROM journal later WHERE later.kind = made.kind AND later.row_id = made.row_id
    AND later.change_id > made.change_id AND later.undone = 0)"""
UNEXPLAINED = """
SELECT id FROM {table} WHERE id NOT IN (
    SELECT row_id FROM journal WHERE kind = '{table}' AND undone = 0)"""

BROUGHT_ALONG = {"credit_rules", "plans"}
"""Tables of which a new book has rows that no change wrote."""


@dataclass
class Acknowledged:
    """The numbers of the changes that a writer said were committed, and of those it said were undone."""

    changes: set[int] = field(default_factory=set)
    undone: set[int] = field(default_factory=set)


def problems(path: Path, acknowledged: Acknowledged) -> list[str]:
    """What is wrong with the book; empty when all is well."""
    with closing(open_book(path)) as book:
        found = [problem.msgid for problem in book.check()]
        return [*found, *_lost(book, acknowledged), *_halves(book)]


def _lost(book: OpenBook, acknowledged: Acknowledged) -> Iterator[str]:
    there = {line.number for line in book.history()}
    undone = {line.number for line in book.history() if line.undone}
    yield from (f"change {number} is lost" for number in sorted(acknowledged.changes - there))
    yield from (f"change {number} is not undone" for number in sorted(acknowledged.undone - undone))


def _halves(book: OpenBook) -> Iterator[str]:
    yield from (f"change {number} is torn" for (number,) in raw(book).execute(TORN).fetchall())
    for table in sorted(TABLES.keys() - BROUGHT_ALONG):
        for words, query in (("is missing", MISSING), ("came from nowhere", UNEXPLAINED)):
            rows = raw(book).execute(query.format(table=table)).fetchall()
            yield from (f"{table} {row} {words}" for (row,) in rows)
