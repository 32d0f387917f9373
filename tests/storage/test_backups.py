"""Copies are whole and private; a restore loses neither the book of before nor the copy."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from storage import backups
from storage.backups import restore
from storage.book import OpenBook
from storage.connection import connect
from storage.identity import not_a_book
from storage.opening import open_book
from tests.storage.examples import person, raw, rows_of, sha256

ALL = ("households", "customers", "changes", "journal", "standings", "due_items")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_copy_opens_and_equals_the_book(book: OpenBook, tmp_path: Path) -> None:
    person(book, "陈国栋")
    copy = book.back_up(tmp_path / "copies")
    assert (copy.parent, copy.suffix, copy.name[:5]) == (tmp_path / "copies", ".shuke", "book-")
    with closing(open_book(copy)) as opened:
        assert rows_of(opened, *ALL) == rows_of(book, *ALL)
        assert opened.check() == []
        assert opened.undo().rows == 2


def test_a_copy_is_for_its_owner_alone(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700


def test_two_copies_in_one_second_are_two_files(book: OpenBook, tmp_path: Path) -> None:
    copies = [book.back_up(tmp_path / "copies") for _ in range(3)]
    assert names(tmp_path / "copies") == sorted(copy.name for copy in copies)


def test_a_copy_that_could_not_be_finished_is_not_left_behind(
    book: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(copy: Path) -> None:
        raise not_a_book(copy)

    monkeypatch.setattr(backups, "_verify", damaged)
    with pytest.raises(UserError):
        book.back_up(tmp_path / "copies")
    assert names(tmp_path / "copies") == []


def test_a_folder_that_is_a_file_is_told(book: OpenBook, tmp_path: Path) -> None:
    (tmp_path / "copies").touch()
    with pytest.raises(UserError, match="can’t be written to") as failure:
        book.back_up(tmp_path / "copies")
    assert failure.value.where is not None
    assert failure.value.where.values == {"path": str(tmp_path / "copies")}


def test_a_restore_keeps_the_book_of_before(book: OpenBook, tmp_path: Path) -> None:
    person(book, "甲")
    copy = book.back_up(tmp_path / "copies")
    person(book, "乙")
    later = rows_of(book, *ALL)
    book.close()
    before = sha256(copy)
    kept = restore(copy, book.path)
    with closing(open_book(book.path)) as restored, closing(open_book(kept)) as former:
        assert [card.name for card in restored.customers.where()] == ["甲"]
        assert rows_of(former, *ALL) == later
    assert sha256(copy) == before
    assert stat.S_IMODE(book.path.stat().st_mode) == 0o600


def test_two_restores_in_one_second_keep_both(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    person(book)
    book.close()
    assert len({restore(copy, book.path), restore(copy, book.path)}) == 2


def test_a_copy_may_take_the_place_of_a_book_that_is_gone(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    assert not restore(copy, tmp_path / "new.shuke").exists()
    with closing(open_book(tmp_path / "new.shuke")) as restored:
        assert restored.check() == []


def test_a_half_written_journal_is_not_played_into_the_restored_book(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    person(book, "甲")
    book.close()
    journal = book.path.with_name("book.shuke-journal")
    interrupted = interrupt(book.path, journal)
    kept = restore(copy, book.path)
    with closing(open_book(book.path)) as restored, closing(open_book(kept)) as former:
        assert restored.customers.where() == []
        assert (interrupted, restored.check(), former.check()) == (True, [], [])
        assert [card.name for card in former.customers.where()] == ["甲"]


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


def test_a_damaged_book_is_kept_as_it_is(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    book.close()
    book.path.write_bytes(b"\x5a" * 9999)
    kept = restore(copy, book.path)
    assert kept.read_bytes() == b"\x5a" * 9999
    with closing(open_book(book.path)) as restored:
        assert restored.check() == []


def test_a_book_in_use_is_not_replaced(
    book: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = book.back_up(tmp_path / "copies")
    monkeypatch.setattr(backups, "connect", impatient)
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


def torn(copy: Path) -> bytes:
    """A copy in which every page is in order, but a row is not."""
    with closing(connect(copy)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE households SET gap_days = -1")
    return copy.read_bytes()
