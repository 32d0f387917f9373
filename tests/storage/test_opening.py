"""Opening: a new book, an old one, and everything that is no book of ours."""

import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine
from sqlite_utils import Database

from core.errors import BookError, Trouble, UserError
from core.text import T
from storage import identity, migrations, opening
from storage.connection import connect
from storage.opening import open_book
from tests.storage.examples import interrupt, person, put, raw, sha256


def with_pragma(path: Path, *statements: str) -> Path:
    """A file of plain SQLite made with these statements."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def a_newer_book(path: Path) -> Path:
    open_book(path).close()
    return with_pragma(path, f"PRAGMA user_version = {identity.VERSION + 1}", "PRAGMA journal_mode = WAL")


def a_foreign_book(path: Path) -> Path:
    return with_pragma(path, "CREATE TABLE shop (id)", "PRAGMA journal_mode = WAL")


def a_marked_book(path: Path) -> Path:
    return with_pragma(path, "PRAGMA application_id = 7")


def a_numbered_book(path: Path) -> Path:
    return with_pragma(path, f"PRAGMA user_version = {identity.VERSION}")


def a_text(path: Path) -> Path:
    path.write_text("姓名,电话\n" * 200, "utf-8")
    return path


def refused(path: Path) -> str:
    with pytest.raises(UserError) as failure:
        open_book(path)
    return failure.value.what.msgid


def test_a_new_book_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "book.shuke"
    open_book(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [found.name for found in path.parent.iterdir() if found.stat().st_size] == ["book.shuke"]


def test_a_book_names_its_program_and_version(tmp_path: Path) -> None:
    with closing(open_book(tmp_path / "book.shuke")) as book:
        assert book.path == tmp_path / "book.shuke"
        assert raw(book).execute("PRAGMA application_id").fetchone() == (0x5368756B,)
        assert raw(book).execute("PRAGMA user_version").fetchone() == (identity.VERSION,)


def test_a_book_is_kept_durable_and_strict(tmp_path: Path) -> None:
    kept = {"journal_mode": "truncate", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0}
    with closing(open_book(tmp_path / "book.shuke")) as book:
        found = {name: raw(book).execute(f"PRAGMA {name}").fetchone()[0] for name in kept}
    assert found == kept


def test_what_was_written_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    with closing(open_book(tmp_path / "book.shuke")) as book:
        customer = person(book, "陈国栋")
    with closing(open_book(tmp_path / "book.shuke")) as book:
        assert book.customers.get(customer).name == "陈国栋"
        assert book.check() == []


def test_an_empty_file_becomes_a_book(tmp_path: Path) -> None:
    (tmp_path / "book.shuke").touch()
    with closing(open_book(tmp_path / "book.shuke")) as book:
        assert put(book, *book.households.where()) == []


def test_opening_the_same_book_twice_lets_both_write(tmp_path: Path) -> None:
    with closing(open_book(tmp_path / "a.shuke")) as one, closing(open_book(tmp_path / "a.shuke")) as other:
        before = one.version()
        person(other)
        assert one.version() != before
        person(one)
        assert len(other.customers.where()) == 2


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (a_newer_book, "This book was written by a newer Shuke"),
        (a_foreign_book, "This file is not a Shuke book"),
        (a_marked_book, "This file is not a Shuke book"),
        (a_numbered_book, "This file is not a Shuke book"),
        (a_text, "This file is not a Shuke book"),
    ],
)
def test_what_is_no_book_of_ours_is_refused_and_not_changed(
    tmp_path: Path, make: Callable[[Path], Path], words: str
) -> None:
    path = make(tmp_path / "other.shuke")
    before = sha256(path)
    assert (refused(path), sha256(path)) == (words, before)


def test_a_folder_is_no_book(tmp_path: Path) -> None:
    for folder in (tmp_path, Path(), Path("/")):
        assert refused(folder) == "A folder has this name"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refused(tmp_path / "file" / "book.shuke") == "This place can’t be written to"


@pytest.fixture
def protected(monkeypatch: pytest.MonkeyPatch) -> None:
    """No place can be written to, whoever runs the tests."""
    monkeypatch.setattr(opening, "may_write", lambda _path: False)


def test_a_book_that_cannot_be_written_to_is_read(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "book.shuke"
    with closing(open_book(path)) as book:
        person(book, "陈国栋")
    before = sha256(path)
    request.getfixturevalue("protected")
    with closing(open_book(path)) as book:
        assert (book.customer_count(), book.check()) == (1, [])
        with pytest.raises(BookError, match="can only be read here"), book.change(T("Log")):
            pass
    assert sha256(path) == before


def test_an_old_book_that_cannot_be_written_to_is_not_brought_up_to_date(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    path = tmp_path / "book.shuke"
    open_book(path).close()
    with_pragma(path, f"PRAGMA user_version = {identity.VERSION - 1}")
    request.getfixturevalue("protected")
    assert refused(path) == "This book was written by an older Shuke and has to be brought up to date"


def test_a_book_left_half_written_is_not_copied_without_its_journal(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """A copy of the file alone would keep the half that was written."""
    path, journal = tmp_path / "book.shuke", tmp_path / "book.shuke-journal"
    with closing(open_book(path)) as book:
        person(book, "陈国栋")
    assert interrupt(path, journal)
    before = sha256(path)
    request.getfixturevalue("protected")
    with pytest.raises(BookError, match="while it was writing in this book") as failure:
        open_book(path)
    assert (failure.value.trouble, sha256(path)) == (Trouble.READ_ONLY, before)
    assert failure.value.fix == T(
        "Copy the file together with {journal} to a folder where you may write", journal=journal.name
    )


def test_who_may_write_is_asked_of_the_system(tmp_path: Path) -> None:
    open_book(tmp_path / "book.shuke").close()
    assert opening.may_write(tmp_path / "book.shuke")


class Scanner:
    """Holds the file for so many attempts."""

    def __init__(self, attempts: int) -> None:
        self.left = attempts

    def connect(self, path: Path) -> engine.Connection:
        self.left -= 1
        if self.left >= 0:
            error = engine.OperationalError("unable to open database file")
            error.sqlite_errorcode = engine.SQLITE_CANTOPEN
            raise error
        return connect(path)


def test_a_file_that_is_held_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr("time.sleep", waited.append)
    monkeypatch.setattr(opening, "connect", Scanner(3).connect)
    open_book(tmp_path / "book.shuke").close()
    assert waited == list(opening.PAUSES[:3])


def test_a_file_that_is_held_for_long_is_told_within_five_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    monkeypatch.setattr(opening, "connect", Scanner(99).connect)
    with pytest.raises(BookError) as failure:
        open_book(tmp_path / "book.shuke")
    assert failure.value.trouble is Trouble.HELD
    assert sum(opening.PAUSES) < 5


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "book.shuke"
    path.touch()
    monkeypatch.setattr(migrations, "steps", Halfway())
    with pytest.raises(ZeroDivisionError):
        open_book(path)
    assert path.read_bytes() == b""


class Halfway:
    """Steps that fail after the first table."""

    def apply(self, db: Database) -> None:
        db.execute("CREATE TABLE households (id INTEGER PRIMARY KEY)")
        raise ZeroDivisionError


def test_a_book_that_ought_to_be_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(BookError) as failure:
        open_book(tmp_path / "usb" / "book.shuke", may_make=False)
    assert failure.value.trouble is Trouble.MISSING
    assert not (tmp_path / "usb").exists()
