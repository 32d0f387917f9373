"""Records written straight into the tables, and what the file says of itself."""

import hashlib
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as engine

from core.model.customer import Customer
from core.model.household import Household
from core.text import T
from storage.book import OpenBook
from storage.connection import connect
from storage.tables import TABLES

TODAY = date(2026, 9, 18)
TABLE_OF = {record: table for table, record in TABLES.items()}
DERIVED = ("standings", "due_items", "search_words")


def put(book: OpenBook, *rows: object) -> list[int]:
    """Store records of any kind in one change and return their ids."""
    with book.change(T("Put")):
        return [getattr(book, TABLE_OF[type(row)]).add(row) for row in rows]


def person(book: OpenBook, name: str = "王芳", household: int = 0, **fields: Any) -> int:
    """A card in this household, or in one of its own; its number is N and its id."""
    customer = book.customers.next_id()
    with book.change(T("Add {name}", name=name)):
        home = household or book.households.add(Household(primary_id=customer, added=TODAY))
        return book.customers.add(
            Customer(
                **{"number": f"N{customer}", "name": name, "household_id": home, "added": TODAY, **fields}
            )
        )


def raw(book: OpenBook) -> engine.Connection:
    """The connection beneath, to look where no query looks and to do what nobody should."""
    return book._connection


def rows_of(book: OpenBook, *tables: str) -> dict[str, list[tuple[object, ...]]]:
    """The rows of these tables, or of all that belong to the user, in a steady order."""
    return {
        table: sorted(raw(book).execute(f"SELECT * FROM {table}"), key=repr) for table in tables or TABLES
    }


def derived(book: OpenBook) -> dict[str, list[tuple[object, ...]]]:
    return rows_of(book, *DERIVED)


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def torn(copy: Path) -> bytes:
    """A copy in which every page is in order, but a row is not."""
    with closing(connect(copy)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE households SET gap_days = -1")
    return copy.read_bytes()


def interrupt(book: Path, journal: Path) -> bool:
    """Leave the book as a crash in the middle of a write does: changed, its journal not yet cleared."""
    with closing(connect(book)) as connection:
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE much AS SELECT randomblob(100000) AS noise FROM journal, journal")
        connection.execute("UPDATE customers SET name = 'half'")
        connection.execute("UPDATE much SET noise = 0")
        content = book.read_bytes(), journal.read_bytes()
    book.write_bytes(content[0])
    journal.write_bytes(content[1])
    return len(content[1]) > 512
