"""The book's own check: the file, its keys, and everything derived against a rebuild."""

from collections.abc import Iterator

from sqlcipher3 import dbapi2 as engine

from core.model.setting import Settings
from core.text import T, Text
from storage import journal
from storage.derived import touched
from storage.derived.refreshing import rebuild
from storage.tables import TABLES
from storage.tables.store import Store

DERIVED = {
    "worths": "SELECT * FROM worths ORDER BY 1",
    "cuts": "SELECT * FROM cuts ORDER BY 1",
    "standings": "SELECT * FROM standings ORDER BY 1",
    "due_items": "SELECT * FROM due_items ORDER BY 1, 2, 3, 4, 5, 6",
    "search": "SELECT term, group_concat(doc ORDER BY doc) FROM search_words GROUP BY term",
}


def check(connection: engine.Connection, store: Store, settings: Settings) -> list[Text]:
    """What is wrong; empty when all is well. Runs inside a transaction that derives anew, unless the rows
    that this would stand on are damaged themselves."""
    damage = [*file_problems(connection), *key_problems(connection)]
    return damage or [*_armed(connection), *_derived(connection, store, settings)]


def check_file(connection: engine.Connection) -> list[Text]:
    """The part of it that only reads."""
    return [*file_problems(connection), *key_problems(connection), *_armed(connection)]


def file_problems(connection: engine.Connection) -> Iterator[Text]:
    """What the engine finds wrong with the pages and rows of the file."""
    for (line,) in connection.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            yield T("The file is damaged: {line}", line=line)


def key_problems(connection: engine.Connection) -> Iterator[Text]:
    """Rows that refer to rows which are not there."""
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield T("{table} {row} refers to a missing row of {parent}", table=table, row=row, parent=parent)


def _armed(connection: engine.Connection) -> Iterator[Text]:
    for table in sorted(TABLES.keys() - journal.armed_tables(connection)):
        yield T("{table} is not watched: its changes could not be undone", table=table)


def _derived(connection: engine.Connection, store: Store, settings: Settings) -> Iterator[Text]:
    before = {name: connection.execute(query).fetchall() for name, query in DERIVED.items()}
    touched.clear(connection)
    rebuild(connection, store, settings)
    for name, query in DERIVED.items():
        if connection.execute(query).fetchall() != before[name]:
            yield T("{name} was out of date and has been made anew", name=name)
