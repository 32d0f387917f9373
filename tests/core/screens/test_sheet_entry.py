"""Results typed from the printed sheet: its numbers, and one change for all of them."""

from datetime import date, timedelta

import pytest

from core.actions.households import join_household
from core.actions.interactions import Outing
from core.actions.printed_sheets import PrintedSheet, last_sheet, log_sheet, remember_sheet
from core.errors import UserError
from core.model.interaction import Interaction, Kind, Outcome
from core.ports import Book
from core.screens.sheet_entry import SheetEntry
from core.text import T
from resources.words import Words
from tests.makers import a_customer, a_touch, all_rows


@pytest.fixture
def homes(book: Book, today: date) -> tuple[int, ...]:
    """Three households of one, printed in an order of their own."""
    people = [a_customer(book, name, added=today - timedelta(days=400)) for name in ("Ann", "Bob", "Cid")]
    found = tuple(book.customers.get(person).household_id for person in (people[2], people[0], people[1]))
    remember_sheet(book, PrintedSheet(today, found))
    return found


def fill(entry: SheetEntry, *lines: str) -> None:
    for line in lines:
        entry.fill_in(entry.read(line))


def said(entry: SheetEntry, text: str, today: date) -> str:
    return Words("en", today).say(entry.read_back(entry.read(text)))


def names(entry: SheetEntry) -> list[tuple[int, str]]:
    return [(row.number, row.line.primary.name) for row in entry.rows]


def test_the_numbers_are_those_of_the_sheet_printed_last(
    book: Book, today: date, homes: tuple[int, ...]
) -> None:
    assert names(SheetEntry(book, today)) == [(1, "Cid"), (2, "Ann"), (3, "Bob")]
    changes = remember_sheet(book, PrintedSheet(today, homes[:1]))
    assert names(SheetEntry(book, today + timedelta(days=1))) == [(1, "Cid")]
    book.undo(changes.number)
    assert last_sheet(book) == PrintedSheet(today, homes)


def test_without_a_printed_sheet_the_list_is_numbered_as_it_stands(book: Book, today: date) -> None:
    assert last_sheet(book) is None
    a_customer(book, "Ann", added=today - timedelta(days=400))
    assert names(SheetEntry(book, today)) == [(1, "Ann")]


def test_all_lines_go_into_the_book_in_one_change(book: Book, today: date, homes: tuple[int, ...]) -> None:
    entry = SheetEntry(book, today)
    fill(entry, "1 b", "2-3 e sent the price", "2 c 10-8", "3 -")
    before = all_rows(book)
    changes = log_sheet(book, entry.results, today)
    touches = [(touch.outcome, touch.note) for touch in book.interactions.where(day=today)]
    assert touches == [(Outcome.NO_ANSWER, ""), (Outcome.REARRANGED, "")]
    assert [row.due for row in book.follow_ups.where()] == [date(2026, 10, 8)]
    book.undo(changes.number)
    assert all_rows(book) == before
    entry.forget()
    assert not entry.results


def test_what_was_filled_in_stands_beside_its_number(book: Book, today: date, homes: tuple[int, ...]) -> None:
    entry = SheetEntry(book, today)
    fill(entry, "2 e hello", "3 a")
    first, second, third = entry.rows
    assert (first.said, first.day) == (None, None)
    assert (second.said, second.day) == (Outing(Outcome.MESSAGE, "hello"), date(2026, 9, 21))
    assert third.day is not None and third.day > today
    fill(entry, "2 b -", "2 -")
    assert entry.rows[1].said is None


def test_a_line_is_read_back_in_words(book: Book, today: date, homes: tuple[int, ...]) -> None:
    entry = SheetEntry(book, today)
    assert said(entry, "2 b", today) == "Ann: No answer, again Sun 20 Sep"
    assert said(entry, "2 c 10-8 at noon", today) == "Ann: Reschedule, again Thu 8 Oct, at noon"
    assert said(entry, "1-2 e", today) == "Cid, Ann: Sent WeChat"
    assert said(entry, "1 -", today) == "Cid: nothing filled in"


def test_what_was_logged_on_screen_is_told(book: Book, today: date, homes: tuple[int, ...]) -> None:
    a_touch(book, book.customers.where(name="Ann")[0].id, today, Kind.CALL, Outcome.NO_ANSWER)
    entry = SheetEntry(book, today)
    assert [row.logged for row in entry.rows] == [False, True, False]
    assert said(entry, "2 f", today).endswith("logged today already")


def test_a_household_that_is_gone_leaves_its_number_empty(
    book: Book, today: date, homes: tuple[int, ...]
) -> None:
    join_household(book, [book.customers.where(name="Ann")[0].id], homes[0], today)
    entry = SheetEntry(book, today)
    assert [row.number for row in entry.rows] == [1, 3]
    with pytest.raises(UserError):
        entry.read("2 a")


def test_a_result_settles_the_top_reason_as_the_key_on_today_does(
    book: Book, today: date, homes: tuple[int, ...]
) -> None:
    ann = book.customers.where(name="Ann")[0].id
    with book.change(T("Complain")):
        book.interactions.add(Interaction(ann, today - timedelta(days=1), Kind.COMPLAINT))
    log_sheet(book, {homes[1]: Outing(Outcome.REACHED)}, today)
    assert book.interactions.get(1).settled == today
