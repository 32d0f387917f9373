"""What the engine and the disk complain of is told in words; what is our fault is not dressed up."""

import errno
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, Trouble, UserError
from core.text import T
from storage.book import OpenBook
from storage.connection import connect
from storage.faults import WORDS, code_of, explained, files_told_in_words, full, told_in_words
from storage.opening import open_book
from tests.storage.examples import person, raw, rows_of, sha256

FILLER = b"\x5a" * 512


def write_elsewhere_too(book: OpenBook) -> None:
    with closing(connect(book.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        raw(book).execute("PRAGMA busy_timeout = 1")
        person(book)


def run_out_of_space(book: OpenBook) -> None:
    (pages,) = raw(book).execute("PRAGMA page_count").fetchone()
    raw(book).execute(f"PRAGMA max_page_count = {pages}")
    person(book, note="茶" * 99_999)


def write_where_nobody_may(book: OpenBook) -> None:
    raw(book).execute("PRAGMA query_only = ON")
    person(book)


def damage(book: OpenBook) -> None:
    """Overwrite all pages but the first, and read them."""
    book.close()
    content = book.path.read_bytes()
    book.path.write_bytes(content[:4096] + FILLER * ((len(content) - 4096) // len(FILLER)))
    open_book(book.path).check()


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (write_elsewhere_too, "The book is busy: another window or command is writing"),
        (run_out_of_space, "The disk is full. Nothing was written"),
        (write_where_nobody_may, "The book can only be read here"),
        (damage, "Part of the book is damaged. The file is untouched"),
    ],
)
def test_trouble_with_the_file_is_told(
    book: OpenBook, trouble: Callable[[OpenBook], None], words: str
) -> None:
    with pytest.raises(UserError) as failure:
        trouble(book)
    assert (failure.value.what.msgid, failure.value.where) == (words, T("{path}", path=str(book.path)))
    assert failure.value.fix is not None


def test_a_full_disk_writes_nothing_and_the_book_goes_on(book: OpenBook) -> None:
    before = rows_of(book)
    with pytest.raises(UserError, match="disk is full"):
        run_out_of_space(book)
    raw(book).execute("PRAGMA max_page_count = 1000000")
    assert rows_of(book) == before
    assert person(book) == 1
    assert book.check() == []


@pytest.mark.parametrize("code", WORDS)
def test_finer_codes_are_told_like_their_kind(code: int) -> None:
    error = engine.OperationalError("something")
    error.sqlite_errorcode = code | 7 << 8
    with pytest.raises(UserError) as failure, told_in_words(Path("book.shuke")):
        raise error
    assert isinstance(failure.value, BookError)
    assert (failure.value.trouble, failure.value.what, failure.value.fix) == WORDS[code]


def test_faults_of_ours_are_passed_on(book: OpenBook) -> None:
    with pytest.raises(engine.OperationalError, match="no such column: full"), told_in_words(book.path):
        raw(book).execute("SELECT full FROM customers")
    with pytest.raises(engine.ProgrammingError) as failure, told_in_words(book.path):
        raw(book).execute("SELECT ?", [1, 2])
    assert code_of(failure.value) not in WORDS


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full. Nothing was written"),
        (errno.EACCES, "This place can’t be written to"),
        (errno.EROFS, "This place can’t be written to"),
    ],
)
def test_trouble_with_folders_is_told(number: int, words: str) -> None:
    with pytest.raises(UserError) as failure, files_told_in_words(Path("folder")):
        raise OSError(number, "trouble")
    assert (failure.value.what.msgid, failure.value.where) == (words, T("{path}", path="folder"))


def test_a_full_disk_names_the_drive_and_the_room(tmp_path: Path) -> None:
    told = full(tmp_path / "new" / "book.shuke", 48 << 20)
    assert told.trouble is Trouble.FULL
    assert told.fix is not None
    drive = Path(told.fix.values["drive"])
    assert drive.is_mount() and tmp_path.is_relative_to(drive)
    assert (told.fix.values["needed"], told.fix.values["free"] > 0) == (48, True)


def test_a_place_without_any_mount_names_its_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda _path: False)
    told = full(tmp_path / "book.shuke")
    assert told.fix is not None
    assert told.fix.values["drive"] == tmp_path.anchor


def test_memory_that_runs_out_over_a_page_is_told() -> None:
    with pytest.raises(BookError) as failure, told_in_words(Path("book.shuke")):
        raise MemoryError
    assert failure.value.trouble is Trouble.DAMAGED


def test_letters_that_are_none_are_damage(book: OpenBook) -> None:
    with pytest.raises(BookError, match="damaged"), told_in_words(book.path):
        raw(book).execute("SELECT CAST(x'ff' AS TEXT)").fetchall()


def test_what_has_nothing_to_do_with_the_disk_is_not_explained() -> None:
    assert explained(KeyError("x"), Path("book.shuke")) is None


def fail_to_reach_the_disk(book: OpenBook) -> None:
    error = engine.OperationalError("disk I/O error")
    error.sqlite_errorcode = engine.SQLITE_IOERR | 4 << 8
    with book.change(T("Log")):
        raise error


def test_after_an_error_of_the_disk_nothing_more_is_written(book: OpenBook) -> None:
    person(book, "陈国栋")
    before = sha256(book.path)
    with pytest.raises(BookError, match="disk reports an error"):
        fail_to_reach_the_disk(book)
    assert book.refusal is not None
    for write in (lambda: person(book), book.undo, book.redo, book.hold):
        with pytest.raises(BookError, match="disk reports an error"):
            write()
    assert book.customer_count() == 1
    assert sha256(book.path) == before


def test_a_busy_book_is_not_given_up(book: OpenBook) -> None:
    with pytest.raises(UserError, match="busy"):
        write_elsewhere_too(book)
    assert book.refusal is None
