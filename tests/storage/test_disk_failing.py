"""A disk that does not read is no damage of the book: it is told, and nothing is put in its place."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, Trouble
from storage.backups import aside, restore, restoring
from storage.connection import connect
from storage.opening import open_book


def failing(_path: Path) -> engine.Connection:
    """The disk reports an error as the file is opened."""
    error = engine.OperationalError("disk I/O error")
    error.sqlite_errorcode = engine.SQLITE_IOERR
    raise error


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "book.shuke"
    open_book(made).close()
    return made


def test_nothing_is_set_aside_from_a_disk_that_does_not_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside, "connect", failing)
    with pytest.raises(BookError) as failure:
        aside.set_aside(path)
    assert failure.value.trouble is Trouble.DISK
    assert list(path.parent.glob("*-damaged-*")) == []


def test_nothing_is_restored_over_a_book_that_does_not_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_book(path)) as book:
        copy = book.back_up(path.parent / "copies")
    before = path.read_bytes()
    monkeypatch.setattr(
        restoring, "connect", lambda asked: failing(asked) if asked == path else connect(asked)
    )
    with pytest.raises(BookError) as failure:
        restore(copy, path)
    assert failure.value.trouble is Trouble.DISK
    assert path.read_bytes() == before
