"""Files of the engine beside a book that do not belong to it are told, never played and never lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import BookError, Trouble
from storage.library import DiskLibrary
from storage.opening import open_book
from storage.strays import strays_of
from tests.storage.examples import person, sha256

HEADER = bytes.fromhex("d9d505f920a163d7") + b"\0\0\0\1" + b"\1\2\3\4"


def beside(path: Path, ending: str, content: bytes) -> Path:
    stray = path.with_name(path.name + ending)
    stray.write_bytes(content)
    return stray


def refused(path: Path) -> Trouble:
    with pytest.raises(BookError) as failure:
        open_book(path)
    return failure.value.trouble


def test_a_log_beside_the_book_is_not_played_into_it(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    with closing(open_book(path)) as book:
        person(book, "陈国栋")
    log, before = beside(path, "-wal", b"x" * 4096), sha256(path)
    assert (refused(path), sha256(path), log.read_bytes()) == (Trouble.STRAY_LOG, before, b"x" * 4096)
    aside = DiskLibrary().set_strays_aside(path)
    assert [found.read_bytes() for found in aside] == [b"x" * 4096]
    with closing(open_book(path)) as book:
        assert book.customer_count() == 1


def test_names_that_are_taken_are_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    for content in (b"one", b"two"):
        beside(path, "-wal", content)
        DiskLibrary().set_strays_aside(path)
    assert sorted(found.read_bytes() for found in tmp_path.iterdir()) == [b"one", b"two"]


def test_a_journal_whose_book_is_gone_is_not_thrown_away(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    journal = beside(path, "-journal", HEADER + b"\0\0\0\x07" + b"\0" * 600)
    assert refused(path) == Trouble.STRAY_LOG
    assert journal.exists()


def test_the_journal_of_a_book_that_was_just_being_made_is_none(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    beside(path, "-journal", HEADER + b"\0\0\0\0" + b"\0" * 600)
    open_book(path).close()


def test_the_journal_of_a_crash_is_left_to_the_engine(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    open_book(path).close()
    beside(path, "-journal", HEADER + b"\0\0\0\x07")
    assert strays_of(path) == []


def test_an_empty_log_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    beside(path, "-wal", b"")
    open_book(path).close()


def test_a_book_that_another_program_keeps_a_log_of_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    open_book(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE theirs (id)")
        other.commit()
        assert refused(path) == Trouble.STRAY_LOG
