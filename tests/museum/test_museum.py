"""A book of any earlier release opens, is as it was, and goes on as if it were of today."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from core.actions.credit import settle_credit
from core.ports import Book
from core.text import T
from storage.connection import connect
from storage.identity import VERSION, version_of
from storage.opening import open_book
from storage.tables import TABLES
from tests.museum.books import BOOKS, a_book_of
from tests.storage.examples import rows_of, sha256

Rows = dict[str, list[dict[str, object]]]


@pytest.fixture(params=BOOKS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return a_book_of(request.param, tmp_path)


def rows_in(path: Path) -> Rows:
    """Every row of the user that is in the file, whatever program it is of."""
    with closing(connect(path)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall()}
        found: Rows = {}
        for table in sorted(tables & TABLES.keys()):
            cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id")
            names = [column for column, *_ in cursor.description]
            found[table] = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        return found


def version_in(path: Path) -> int:
    with closing(connect(path)) as connection:
        return version_of(connection, path)


def settle(book: Book) -> None:
    """The first release left some credit to be settled by the next event; today's settles with each undo."""
    with book.change(T("Settle")):
        settle_credit(book, None, date(2026, 11, 20))


def test_every_row_is_as_it_was(old: Path) -> None:
    before = rows_in(old)
    open_book(old).close()
    after = rows_in(old)
    assert version_in(old) == VERSION
    assert {
        table: [{name: now[name] for name in then} for then, now in zip(rows, after[table], strict=True)]
        for table, rows in before.items()
    } == before


def test_a_copy_from_before_is_kept(old: Path) -> None:
    before, version = rows_in(old), version_in(old)
    open_book(old).close()
    (copy,) = (old.parent / "backups").iterdir()
    assert (rows_in(copy), version_in(copy)) == (before, version)
    open_book(old).close()
    assert [copy] == list((old.parent / "backups").iterdir())


def test_nothing_is_wrong_with_it_and_it_can_be_changed(old: Path) -> None:
    with closing(open_book(old)) as book:
        assert book.check() == []
        settle(book)
        before = rows_of(book)
        with book.change(T("Edit")):
            end = book.item_ends.where()[-1]
            book.item_ends.remove(end.id)
            book.owned_items.remove(end.item_id)
            book.referrals.update(1, reason="记错了")
            book.customers.update(1, note="还是老样子")
        assert book.undo().kept == ()
        assert rows_of(book) == before
        assert book.check() == []


def test_everything_done_before_can_be_taken_back_and_brought_back(old: Path) -> None:
    with closing(open_book(old)) as book:
        settle(book)
        before, undone = rows_of(book), []
        for line in book.history():
            if not line.undone:
                undone.append(book.undo(line.number))
        assert [done.kept for done in undone] == [()] * len(undone)
        assert (book.customers.where(), book.purchases.where()) == ([], [])
        for _ in undone:
            book.redo()
        assert rows_of(book) == before
        assert book.check() == []


def test_a_book_of_today_is_not_touched_by_opening(old: Path) -> None:
    open_book(old).close()
    before = sha256(old)
    open_book(old).close()
    assert sha256(old) == before
