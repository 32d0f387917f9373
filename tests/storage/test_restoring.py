"""A copy takes the place of the book, and the book of before is kept; a damaged one as it is."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from storage.backups import restore, restoring
from storage.backups.aside import set_aside
from storage.backups.restoring import prepare
from storage.book import OpenBook
from storage.connection import connect
from storage.opening import open_book
from tests.storage.examples import interrupt, names, person, raw, rows_of, sha256, torn

ALL = ("households", "customers", "changes", "journal", "standings", "due_items")


def test_a_restore_keeps_the_book_of_before(book: OpenBook, tmp_path: Path) -> None:
    person(book, "甲")
    copy = book.back_up(tmp_path / "copies")
    person(book, "乙")
    later = rows_of(book, *ALL)
    book.close()
    before = sha256(copy)
    kept = restore(copy, book.path)
    assert kept is not None
    with closing(open_book(book.path)) as restored, closing(open_book(kept)) as former:
        assert [card.name for card in restored.customers.where()] == ["甲"]
        assert rows_of(former, *ALL) == later
    assert sha256(copy) == before
    assert stat.S_IMODE(book.path.stat().st_mode) == 0o600


def test_a_restore_is_taken_back_by_restoring_what_it_kept(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    person(book)
    later = rows_of(book, *ALL)
    book.close()
    kept = restore(copy, book.path)
    assert kept is not None
    assert kept.parent == tmp_path / "backups"
    restore(kept, book.path)
    with closing(open_book(book.path)) as taken_back:
        assert rows_of(taken_back, *ALL) == later
        assert taken_back.undo().rows == 2


def test_a_restored_book_forgets_that_it_was_a_copy(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    book.close()
    restore(copy, book.path)
    with closing(connect(book.path)) as restored:
        found = restored.execute("SELECT 1 FROM sqlite_master WHERE name = 'backup_note'").fetchone()
    assert found is None


def test_what_is_written_while_a_copy_lies_ready_is_kept_too(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    ready = prepare(copy, book.path, tmp_path / "backups")
    person(book, "王芳")
    book.close()
    kept = ready.take_place()
    assert kept is not None
    with closing(open_book(kept)) as former:
        assert [card.name for card in former.customers.where()] == ["王芳"]


def test_a_copy_that_lies_ready_takes_its_place_without_another_copy(book: OpenBook, tmp_path: Path) -> None:
    person(book)
    copy = book.back_up(tmp_path / "copies")
    ready = prepare(copy, book.path, tmp_path / "backups")
    book.close()
    ready.take_place()
    assert len(names(tmp_path / "backups")) == 1


def test_a_copy_may_take_the_place_of_a_book_that_is_gone(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    assert restore(copy, tmp_path / "new.shuke") is None
    with closing(open_book(tmp_path / "new.shuke")) as restored:
        assert restored.check() == []


def test_a_half_written_journal_is_not_played_into_the_restored_book(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    person(book, "甲")
    book.close()
    journal = book.path.with_name("book.shuke-journal")
    interrupted = interrupt(book.path, journal)
    kept = restore(copy, book.path)
    assert kept is not None
    with closing(open_book(book.path)) as restored, closing(open_book(kept)) as former:
        assert restored.customers.where() == []
        assert (interrupted, restored.check(), former.check()) == (True, [], [])
        assert [card.name for card in former.customers.where()] == ["甲"]


def test_a_damaged_book_is_kept_as_it_is(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    book.close()
    book.path.write_bytes(b"\x5a" * 9999)
    aside = set_aside(book.path)
    kept = restore(copy, book.path)
    assert kept == aside
    assert aside.read_bytes() == b"\x5a" * 9999
    assert len(list(tmp_path.glob("book-damaged-*"))) == 1
    with closing(open_book(book.path)) as restored:
        assert restored.check() == []


def test_a_journal_goes_aside_with_its_damaged_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that the engine could not play back."""
    monkeypatch.setattr("storage.backups.aside.connect", unreadable)
    path, journal = tmp_path / "book.shuke", tmp_path / "book.shuke-journal"
    path.write_bytes(b"damaged" * 999)
    journal.write_bytes(b"half")
    aside = set_aside(path)
    beside = aside.with_name(f"{aside.name}-journal")
    assert (aside.read_bytes(), beside.read_bytes()) == (b"damaged" * 999, b"half")
    open_book(tmp_path / "other.shuke").close()
    assert restore(tmp_path / "other.shuke", path) == aside
    assert not journal.exists()
    with closing(open_book(path)) as restored:
        assert restored.check() == []


def unreadable(_path: Path) -> engine.Connection:
    raise MemoryError


@pytest.mark.parametrize(("content", "kept"), [(b"", False), (None, True)])
def test_a_file_that_is_no_book_gives_way_too(
    book: OpenBook, tmp_path: Path, content: bytes | None, kept: bool
) -> None:
    copy, other = book.back_up(tmp_path / "copies"), tmp_path / "other.shuke"
    if content is None:
        with closing(sqlite3.connect(other)) as connection:
            connection.execute("CREATE TABLE songs (name TEXT)")
    else:
        other.write_bytes(content)
    assert (restore(copy, other) is not None) is kept
    assert len(list(tmp_path.glob("other-damaged-*"))) == kept
    with closing(open_book(other)) as restored:
        assert restored.check() == []


def test_another_damage_of_the_same_moment_is_another_copy(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    path.write_bytes(b"damaged" * 999)
    moment = path.stat()
    first = set_aside(path)
    path.write_bytes(b"worse" * 999)
    os.utime(path, ns=(moment.st_atime_ns, moment.st_mtime_ns))
    second = set_aside(path)
    assert (first.read_bytes()[:5], second.read_bytes()[:5]) == (b"damag", b"worse")


def test_a_book_with_a_row_that_cannot_be_is_set_aside_as_it_is(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    person(book)
    book.close()
    with closing(connect(book.path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE households SET gap_days = -1")
    before = sha256(book.path)
    kept = restore(copy, book.path)
    assert kept is not None
    assert (kept.name[:13], sha256(kept)) == ("book-damaged-", before)


def test_a_window_that_still_has_the_former_book_cannot_write_into_nowhere(
    book: OpenBook, tmp_path: Path
) -> None:
    copy = book.back_up(tmp_path / "copies")
    restore(copy, book.path)
    with pytest.raises(UserError, match="put in the place of this book"):
        person(book)


def test_a_book_in_use_is_not_replaced(
    book: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = book.back_up(tmp_path / "copies")
    monkeypatch.setattr(restoring, "connect", impatient)
    raw(book).execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="busy"):
        restore(copy, book.path)
    raw(book).execute("ROLLBACK")
    assert person(book) == 1
    assert names(tmp_path) == ["book.shuke", "book.shuke-journal", "copies"]


def impatient(path: Path) -> engine.Connection:
    connection = connect(path)
    connection.execute("PRAGMA busy_timeout = 1")
    return connection


def flipped(content: bytes) -> bytes:
    """The pages after the first, inverted."""
    return content[:4096] + bytes(255 - byte for byte in content[4096:])


@pytest.mark.parametrize("how", ["absent", "empty", "text", "foreign", "damaged", "torn"])
def test_what_is_no_whole_copy_is_refused(book: OpenBook, tmp_path: Path, how: str) -> None:
    person(book)
    copy = book.back_up(tmp_path / "copies")
    content = {"text": b"name,phone\n" * 99, "damaged": flipped(copy.read_bytes()), "torn": torn(copy)}
    copy.unlink()
    if how == "foreign":
        with closing(sqlite3.connect(copy)) as foreign:
            foreign.execute("CREATE TABLE shop (id)")
    elif how != "absent":
        copy.write_bytes(content.get(how, b""))
    book.close()
    before = sha256(book.path)
    with pytest.raises(UserError):
        restore(copy, book.path)
    assert (sha256(book.path), names(tmp_path)) == (before, ["book.shuke", "book.shuke-journal", "copies"])
