"""Who has the book open: a row in the file that other computers respect."""

import platform
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import BookError, Trouble
from core.text import T
from storage.book import OpenBook
from storage.lease import STALE_AFTER
from storage.opening import open_book
from tests.storage.examples import person, raw


def hold_from(book: OpenBook, machine: str, ago: timedelta = timedelta(minutes=1)) -> None:
    """Let another computer have the book open."""
    raw(book).execute("DELETE FROM lease")
    seen = (datetime.now(UTC) - ago).isoformat()
    raw(book).execute("INSERT INTO lease VALUES (?, ?, ?)", [machine, seen, seen])


def leases(book: OpenBook) -> list[str]:
    return [machine for (machine,) in raw(book).execute("SELECT machine FROM lease").fetchall()]


def test_a_window_says_that_it_has_the_book_and_lets_it_go(book: OpenBook) -> None:
    with closing(open_book(book.path)) as window:
        window.hold()
        window.hold()
        assert leases(book) == [platform.node()]
    assert leases(book) == []


def test_a_book_that_nobody_holds_is_not_written_to_when_it_is_closed(book: OpenBook) -> None:
    before = book.version()
    open_book(book.path).close()
    assert book.version() == before


def test_a_book_open_on_another_computer_is_not_opened(book: OpenBook) -> None:
    hold_from(book, "前台-PC")
    with pytest.raises(BookError) as refused:
        open_book(book.path)
    assert refused.value.trouble is Trouble.ELSEWHERE
    assert refused.value.what.values["machine"] == "前台-PC"


def test_it_can_be_read_and_refuses_every_change(book: OpenBook) -> None:
    person(book, "陈国栋")
    hold_from(book, "前台-PC")
    with closing(open_book(book.path, reading=True)) as reader:
        assert reader.customer_count() == 1
        assert reader.check() == []
        with pytest.raises(BookError, match="has this book open"), reader.change(T("Log")):
            pass
        assert reader.refusal is not None
    assert leases(book) == ["前台-PC"]


def test_it_can_be_taken_over(book: OpenBook) -> None:
    hold_from(book, "前台-PC")
    with closing(open_book(book.path, taking_over=True)) as taken:
        assert leases(book) == [platform.node()]
        assert person(taken) == 1


def test_whoever_was_taken_over_notices_and_writes_nothing_more(book: OpenBook) -> None:
    book.hold()
    hold_from(book, "前台-PC")
    with pytest.raises(BookError, match="has this book open"):
        book.hold()
    with pytest.raises(BookError, match="has this book open"):
        person(book)
    book.close()
    with closing(open_book(book.path, reading=True)) as reader:
        assert leases(reader) == ["前台-PC"]


@pytest.mark.parametrize("ago", [STALE_AFTER, -2 * STALE_AFTER])
def test_a_lease_that_fell_silent_is_taken_over_silently(book: OpenBook, ago: timedelta) -> None:
    hold_from(book, "前台-PC", ago)
    with closing(open_book(book.path)) as opened:
        opened.hold()
        assert leases(book) == [platform.node()]


def test_a_crash_on_this_computer_leaves_no_question(book: OpenBook) -> None:
    hold_from(book, platform.node())
    with closing(open_book(book.path)) as opened:
        assert opened.refusal is None


def test_a_book_that_cannot_be_held_is_told(book: OpenBook) -> None:
    raw(book).execute("PRAGMA query_only = ON")
    with pytest.raises(BookError) as refused:
        book.hold()
    assert (refused.value.trouble, book.refusal) == (Trouble.READ_ONLY, None)
