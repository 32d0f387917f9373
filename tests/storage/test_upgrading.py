"""Bringing an older book up to today: whole or not at all, and never without a copy."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from core.errors import UserError
from core.model.backup import Reason
from storage import migrations
from storage.backups.disk import DiskBackups
from storage.backups.places import folder_of
from storage.connection import connect
from storage.identity import VERSION, is_older
from storage.library import DiskLibrary
from storage.opening import open_book
from tests.museum.books import BOOKS, a_book_of
from tests.storage.examples import raw, sha256

Step = Callable[[Database], object]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return a_book_of(BOOKS[0], tmp_path)


class Steps:
    """Migrations that do one thing after another."""

    def __init__(self, *taken: Step) -> None:
        self.taken = taken

    def apply(self, db: Database) -> None:
        for step in self.taken:
            step(db)


def the_same_table(db: Database) -> object:
    return db.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY)")


def an_orphan(db: Database) -> object:
    return db.execute("INSERT INTO taggings (customer_id, tag_id) VALUES (999, 1)")


def a_full_disk(db: Database) -> object:
    db.execute("PRAGMA max_page_count = 1")
    return db.execute("CREATE TABLE toys AS SELECT zeroblob(1000000)")


def a_fault(_: Database) -> object:
    raise ZeroDivisionError


UNEXPECTED = "The book could not be brought up to this version. It is as it was"


@pytest.mark.parametrize(
    ("failing", "words"),
    [
        (the_same_table, UNEXPECTED),
        (an_orphan, UNEXPECTED),
        (a_full_disk, "The disk is full. Nothing was written"),
    ],
)
def test_a_failure_leaves_the_book_as_it_was_and_names_the_copy(
    old: Path, monkeypatch: pytest.MonkeyPatch, failing: Step, words: str
) -> None:
    before = sha256(old)
    monkeypatch.setattr(migrations, "steps", Steps(migrations.steps.apply, failing))
    with pytest.raises(UserError) as failure:
        open_book(old)
    (copy,) = folder_of(old).iterdir()
    assert sha256(old) == before
    assert failure.value.what.msgid == words
    assert failure.value.fix is not None
    assert failure.value.fix.values == {"copy": str(copy)}


def test_a_book_that_holds_nonsense_is_told_as_damaged_and_left_as_it_was(old: Path) -> None:
    """Such as a day that is none: the engine minds no content."""
    with closing(connect(old)) as connection:
        connection.execute("UPDATE interactions SET day = 'no day'")
    before = sha256(old)
    with pytest.raises(UserError, match="damaged"):
        open_book(old)
    assert sha256(old) == before


def test_the_copy_from_before_says_why_it_was_made(old: Path) -> None:
    open_book(old).close()
    assert [line.why for line in DiskBackups(old).lines()] == [Reason.MIGRATION]


def test_a_fault_of_ours_leaves_the_book_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sha256(old)
    monkeypatch.setattr(migrations, "steps", Steps(migrations.steps.apply, a_fault))
    with pytest.raises(ZeroDivisionError):
        open_book(old)
    assert sha256(old) == before


def test_without_room_for_a_copy_nothing_is_changed(old: Path) -> None:
    before = sha256(old)
    folder_of(old).write_text("not a folder")
    with pytest.raises(UserError) as failure:
        open_book(old)
    assert (failure.value.what.msgid, sha256(old)) == ("This place can’t be written to", before)


def test_a_reference_that_was_broken_before_does_not_bar_the_way(old: Path) -> None:
    with closing(connect(old)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO taggings (customer_id, tag_id) VALUES (999, 1)")
    with closing(open_book(old)) as book:
        (problem,) = book.check()
        assert problem.values["parent"] == "customers"
        assert raw(book).execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_what_is_derived_is_made_anew(old: Path) -> None:
    with closing(connect(old)) as connection:
        connection.execute("UPDATE standings SET gap = gap + 1")
        connection.execute("DELETE FROM search")
    with closing(open_book(old)) as book:
        assert raw(book).execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert book.check() == []


def test_a_book_of_an_older_program_is_known_by_its_head(old: Path, tmp_path: Path) -> None:
    open_book(tmp_path / "new.shuke").close()
    (tmp_path / "short").write_bytes(b"SQLite")
    (tmp_path / "other").write_bytes(bytes(100))
    library = DiskLibrary()
    names = ("new.shuke", "short", "other", "none", old.name)
    assert [library.is_older(tmp_path / name) for name in names] == [False, False, False, False, True]
    assert not is_older(tmp_path)
