"""Every table of the user is watched, and losing the watch does not go unnoticed."""

import re

import pytest
from sqlite_utils import Database

from core.text import T
from storage.book import OpenBook
from storage.journal import armed_tables, columns_of
from storage.tables import TABLES
from tests.storage.examples import raw

OURS = {
    "changes",
    "journal",
    "erased",
    "lease",
    "standings",
    "due_items",
    "worths",
    "cuts",
    "_sqlite_migrations",
    "sqlite_sequence",
}


def test_every_table_is_armed(book: OpenBook) -> None:
    assert armed_tables(raw(book)) == TABLES.keys()


def test_every_table_belongs_to_the_user_or_is_known_to_be_ours(book: OpenBook) -> None:
    found = raw(book).execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
    assert {name for (name,) in found if not re.match("search(_|$)", name)} == TABLES.keys() | OURS


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_fields_of_its_record(book: OpenBook, table: str) -> None:
    columns = [name for _, name, *_ in raw(book).execute(f"PRAGMA table_info({table})").fetchall()]
    assert sorted(columns) == sorted(columns_of(table))
    assert columns_of(table)[-1] == "id"


def test_every_reference_is_to_an_id(book: OpenBook) -> None:
    """Undo looks for the row that a column refers to by its id."""
    referred = {
        (table, column)
        for table in TABLES
        for _, _, _, _, column, *_ in raw(book).execute(f"PRAGMA foreign_key_list({table})").fetchall()
        if column != "id"
    }
    assert referred == set()


def test_every_reference_is_indexed(book: OpenBook) -> None:
    unindexed = [
        (table, column)
        for table in TABLES
        for _, _, _, column, *_ in raw(book).execute(f"PRAGMA foreign_key_list({table})").fetchall()
        if "SCAN"
        in str(raw(book).execute(f"EXPLAIN QUERY PLAN SELECT id FROM {table} WHERE {column} = 1").fetchall())
    ]
    assert unindexed == []


@pytest.mark.parametrize("table", TABLES)
def test_check_reports_a_table_that_was_rebuilt(book: OpenBook, table: str) -> None:
    raw(book).execute("PRAGMA foreign_keys = OFF")
    Database(raw(book), execute_plugins=False).table(table).transform(column_order=["id"])
    assert T("{table} is not watched: its changes could not be undone", table=table) in book.check()
