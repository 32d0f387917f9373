"""Looking at a book: damage is noticed, copied aside and never mended in place."""

import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, BusyError, Trouble
from core.text import T
from storage import looking
from storage.book import OpenBook
from storage.connection import connect
from storage.library import DiskLibrary
from storage.looking import damage, facts_of
from storage.opening import open_book
from tests.storage.examples import person, sha256

LIBRARY = DiskLibrary()


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A book of some pages, closed."""
    path = tmp_path / "book.shuke"
    with closing(open_book(path)) as book:
        for name in ("陈国栋", "李玉芬"):
            person(book, name, note="茶" * 4000)
    return path


def spoil(path: Path, first: int, last: int) -> None:
    """Overwrite some pages with rubbish."""
    content = bytearray(path.read_bytes())
    content[first * 4096 : last * 4096] = b"\x5a" * ((last - first) * 4096)
    path.write_bytes(content)


def pages(path: Path) -> int:
    return path.stat().st_size // 4096


@pytest.mark.parametrize("whole", [False, True])
def test_a_sound_book_has_no_damage(written: Path, whole: bool) -> None:
    assert LIBRARY.damage(written, whole) == []


def test_dead_pages_are_counted(written: Path) -> None:
    with closing(connect(written)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'customers_name'"
        ).fetchone()
    spoil(written, root - 1, root)
    before = sha256(written)
    (found,) = damage(written)
    assert (found.plural, found.count > 0) == ("{n} places in the file do not read", True)
    assert sha256(written) == before


def test_a_book_too_damaged_to_look_at_is_told_too(written: Path) -> None:
    spoil(written, 1, pages(written))
    assert damage(written)
    content = bytearray(written.read_bytes())
    content[100:4096] = b"\x5a" * 3996
    written.write_bytes(content)
    assert damage(written) == [T("Part of the book is damaged. The file is untouched")]


def test_a_fault_of_ours_is_no_damage(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "QUICK", "SELECT nonsense")
    with pytest.raises(engine.OperationalError, match="nonsense"):
        damage(written)


def test_a_damaged_book_is_copied_aside_once_as_it_is(written: Path) -> None:
    spoil(written, 3, 5)
    before = sha256(written)
    copy = LIBRARY.set_aside(written)
    assert copy.name.startswith("book-damaged-")
    assert (sha256(copy), sha256(written)) == (before, before)
    assert LIBRARY.set_aside(written) == copy
    assert len(list(written.parent.glob("book-damaged-*"))) == 1


def test_a_book_that_is_none_any_more_is_copied_too(written: Path) -> None:
    spoil(written, 0, pages(written))
    assert sha256(LIBRARY.set_aside(written)) == sha256(written)


def test_nothing_is_copied_while_somebody_writes(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.connection.PRAGMAS", ("PRAGMA busy_timeout = 1",))
    with closing(connect(written)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookError) as refused:
            LIBRARY.set_aside(written)
    assert refused.value.trouble is Trouble.BUSY
    assert list(written.parent.glob("book-damaged-*")) == []


def test_a_question_waits_for_whoever_writes_as_long_as_it_was_told(written: Path) -> None:
    with closing(LIBRARY.open_book(written)) as book, closing(connect(written)) as other:
        other.execute("BEGIN EXCLUSIVE")
        book.wait_at_most(1)
        with pytest.raises(BusyError):
            book.customers.where()
        book.wait_at_most(None)
        other.execute("ROLLBACK")
        assert book.customers.where()


class Disk:
    """How much is left of a disk, in bytes."""

    free = 100


def test_without_room_nothing_is_begun(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.backups.aside.disk_usage", lambda _path: Disk)
    with pytest.raises(BookError) as refused:
        LIBRARY.set_aside(written)
    assert refused.value.trouble is Trouble.FULL


def test_a_disk_that_does_not_read_is_told(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess[bytes]([], 1)
    monkeypatch.setattr("subprocess.run", lambda *_words, **_named: failed)
    with pytest.raises(BookError) as refused:
        LIBRARY.set_aside(written)
    assert refused.value.trouble is Trouble.DISK
    assert list(written.parent.glob("book-damaged-*")) == []


def test_a_file_holds_what_it_holds(written: Path) -> None:
    facts = LIBRARY.facts_of(written)
    assert facts is not None
    assert (facts.customers, facts.interactions, facts.bytes) == (2, 0, written.stat().st_size)
    assert facts.last is not None


def test_an_empty_book_has_no_last_change(book: OpenBook) -> None:
    facts = facts_of(book.path)
    assert facts is not None
    assert facts.last is None


def test_what_is_no_book_holds_nothing(tmp_path: Path) -> None:
    assert facts_of(tmp_path / "none.shuke") is None
    (tmp_path / "text.shuke").write_text("姓名,电话\n" * 200, "utf-8")
    assert facts_of(tmp_path / "text.shuke") is None
