"""What no program can have written is told as damage, not taken for a fault of ours."""

from contextlib import closing
from pathlib import Path

import pytest

from core.errors import BookError, UserError
from storage.book import OpenBook
from storage.connection import connect
from storage.opening import open_book
from tests.storage.examples import person


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE households SET added = '2026-0q-01'",
        "UPDATE customers SET address = CAST(x'e78eff' AS TEXT)",
    ],
)
def test_a_row_that_makes_no_sense_is_damage(book: OpenBook, damage: str) -> None:
    person(book)
    book.close()
    with closing(connect(book.path)) as connection:
        connection.execute(damage)
    with closing(open_book(book.path)) as opened, pytest.raises(UserError, match="damaged") as failure:
        opened.check()
    assert failure.value.where is not None


def test_nothing_is_derived_from_rows_whose_owner_is_gone(book: OpenBook, tmp_path: Path) -> None:
    person(book)
    book.close()
    with closing(connect(book.path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM households")
    with closing(open_book(book.path)) as opened:
        assert [problem.values["parent"] for problem in opened.check()] == ["households"]


def test_a_plan_of_the_book_that_is_no_text_any_more_is_damage(book: OpenBook) -> None:
    """The engine names what it cannot read, and cannot say that name itself."""
    person(book)
    book.close()
    raw = book.path.read_bytes()
    broken = raw.replace(b"indexcustomers_name", b"index\x83ustomers_name")
    broken = broken.replace(b"CREATE INDEX customers_name", b"CREAXE INDEX customers_name")
    assert len(broken) == len(raw) and b"CREAXE" in broken
    book.path.write_bytes(broken)
    with pytest.raises(BookError, match="damaged"):
        open_book(book.path)
