"""What the engine and the disk complain of is told in words; what is our fault is not dressed up."""

import errno
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.text import T
from storage.book import OpenBook
from storage.connection import connect
from storage.faults import WORDS, code_of, files_told_in_words, told_in_words
from storage.opening import open_book
from tests.storage.examples import person, raw, rows_of

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
    assert (failure.value.what, failure.value.fix) == WORDS[code]


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
