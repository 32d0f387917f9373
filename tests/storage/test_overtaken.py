"""What another window or command writes between a look at the book and a change of it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, NotFoundError, OutdatedError, Trouble
from core.model.interaction import Interaction, Kind
from core.text import T
from storage.book import OpenBook
from storage.opening import open_book
from tests.storage.examples import TODAY, person, rows_of


@pytest.fixture
def other(book: OpenBook) -> Iterator[OpenBook]:
    with closing(open_book(book.path)) as opened:
        yield opened


def log(book: OpenBook, customer: int) -> None:
    with book.change(T("Log")):
        book.interactions.add(Interaction(customer, TODAY, Kind.CALL))


def test_a_contact_with_somebody_who_is_gone_meanwhile_is_told(book: OpenBook, other: OpenBook) -> None:
    customer = person(book, "陈国栋")
    assert book.version()
    other.undo()
    before = rows_of(other)
    with pytest.raises(OutdatedError, match="changed by another window"):
        log(book, customer)
    assert (rows_of(other), book.check()) == (before, [])


def test_what_does_not_fit_by_itself_is_a_fault(book: OpenBook, other: OpenBook) -> None:
    person(other, "陈国栋")
    assert book.version()
    with pytest.raises(engine.IntegrityError):
        log(book, 99)


def test_who_was_erased_meanwhile_is_told(book: OpenBook, other: OpenBook) -> None:
    customer = person(book, "陈国栋")
    other.erase([customer])
    with pytest.raises(NotFoundError, match="no longer there"):
        book.erase([customer])
    assert book.check() == []


def test_a_book_in_whose_place_another_was_put_is_told(book: OpenBook, tmp_path: Path) -> None:
    person(book, "陈国栋")
    book.back_up(tmp_path / "copies").replace(book.path)
    with pytest.raises(BookError, match="put in the place of this book") as failure:
        log(book, 1)
    assert failure.value.trouble is Trouble.READ_ONLY
    book.path.unlink()
    with pytest.raises(BookError, match="put in the place of this book"):
        log(book, 1)
