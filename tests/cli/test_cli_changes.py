"""Commands that write: log, merge, undo, redo, demo, and what they hand out."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from core.model.interaction import Kind, Outcome
from core.model.purchase import OwnedItem
from core.ports import Book
from core.text import T
from tests.cli.conftest import Shuke
from tests.makers import TODAY, a_book, a_customer, a_touch

Fill = Callable[[Callable[[Book], object]], None]


def test_log_writes_one_interaction_and_the_next_date(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(lambda book: a_customer(book, "李玉芬"))
    done = shuke("log", "1", "reached", "--next", "2026-10-08", "问了轮胎", "--satisfied", "5")
    assert (done.status, done.out) == (0, "")
    assert done.err == "Logged 李玉芬: Talked. Next date Thu 8 Oct.\n"
    with closing(a_book(tmp_path)) as book:
        (said,) = book.interactions.where()
        assert (said.day, said.outcome, said.note, said.satisfaction) == (
            TODAY,
            Outcome.REACHED,
            "问了轮胎",
            5,
        )
        assert [follow.due.isoformat() for follow in book.follow_ups.where()] == ["2026-10-08"]


def test_what_stays_open_after_a_contact_returns_on_the_next_working_day(shuke: Shuke, fill: Fill) -> None:
    def complained(book: Book) -> None:
        a_touch(book, a_customer(book, "李玉芬"), TODAY, kind=Kind.COMPLAINT)

    fill(complained)
    done = shuke("log", "1", "no_answer")  # that Sunday is worked for the days off in October
    assert done.err == "Logged 李玉芬: No answer. Next date Sun 20 Sep.\n"


def test_log_belongs_to_the_member_who_was_named(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    def family(book: Book) -> None:
        first = a_customer(book, "李玉芬")
        a_customer(book, "陈国栋", household=book.customers.get(first).household_id)

    fill(family)
    assert shuke("log", "2", "message").status == 0
    with closing(a_book(tmp_path)) as book:
        assert [said.customer_id for said in book.interactions.where()] == [2]


def test_log_settles_what_stands_first_on_today(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(lambda book: a_touch(book, a_customer(book), TODAY, Kind.COMPLAINT, None))
    shuke("log", "1", "reached")
    with closing(a_book(tmp_path)) as book:
        assert book.interactions.get(1).settled == TODAY


def test_log_without_anything_to_come_names_no_date(shuke: Shuke, fill: Fill) -> None:
    fill(lambda book: a_customer(book, "李玉芬", do_not_contact=True))
    assert shuke("log", "1", "no_answer").err == "Logged 李玉芬: No answer.\n"


def test_a_new_date_has_to_be_named(shuke: Shuke, fill: Fill) -> None:
    fill(a_customer)
    done = shuke("log", "1", "rearranged")
    assert (done.status, "--next DATE" in done.err) == (2, True)
    assert shuke("log", "1", "rearranged", "--next", "2026-09-30").status == 0


def test_a_byte_that_is_no_character_is_refused(shuke: Shuke, fill: Fill) -> None:
    fill(a_customer)
    done = shuke("log", "1", "reached", "caf\udce9")
    assert (done.status, done.err) == (
        1,
        "What was typed is no text in this system’s encoding. Type it in a terminal that uses UTF-8.\n",
    )


def test_log_hands_out_the_change(shuke: Shuke, fill: Fill) -> None:
    fill(lambda book: a_customer(book, "李玉芬"))
    document = shuke("--json", "log", "1", "bought").document
    assert document == {"change": 2, "label": "Log 李玉芬: Sold", "rows": 2, "kept": []}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("log", "9", "reached"), "There is no customer 9. Look the number up in the customers list.\n"),
        (
            ("log", "1", "reached", "--next", "2026-09-17"),
            "Thu 17 Sep does not lie ahead. Choose a later day.\n",
        ),
        (
            ("log", "1", "rearranged", "--next", "2026-09-18"),
            "Fri 18 Sep does not lie ahead. Choose a later day.\n",
        ),
        (("merge", "1", "1"), "These are one card. Choose two cards.\n"),
        (("undo", "9"), "There is no change 9. See the history.\n"),
        (("redo",), "Nothing to redo.\n"),
    ],
)
def test_a_refusal_is_one_sentence(shuke: Shuke, fill: Fill, words: tuple[str, ...], sentence: str) -> None:
    fill(lambda book: a_customer(book, "李玉芬"))
    done = shuke(*words)
    assert (done.status, done.out, done.err) == (1, "", sentence)


@pytest.mark.parametrize(
    "words",
    [
        ("log", "1", "shouted"),
        ("log", "1", "reached", "--satisfied", "4"),
        ("log", "1", "reached", "--next", "soon"),
        ("log", "1"),
        ("undo", "last"),
        ("demo", "--customers", "0"),
    ],
)
def test_wrong_usage_writes_nothing(
    shuke: Shuke, fill: Fill, book_path: Path, words: tuple[str, ...]
) -> None:
    fill(lambda book: a_customer(book))
    before = book_path.read_bytes()
    assert shuke(*words).status == 2
    assert book_path.read_bytes() == before


def test_merge_keeps_the_first_card_and_undo_brings_both_back(shuke: Shuke, fill: Fill) -> None:
    fill(lambda book: (a_customer(book, "李玉芬"), a_customer(book, "李玉芳", "13800138000")))
    done = shuke("merge", "1", "2")
    assert (done.status, done.err) == (0, "李玉芳 2 is now part of 李玉芬 1.\n")
    (row,) = shuke("list", "customers", "--json").rows
    assert (row["name"], row["phones"]) == ("李玉芬", ["13800138000"])
    assert shuke("undo").err.startswith("Undone: Merge 李玉芬, ")
    assert len(shuke("list", "customers", "--json").rows) == 2
    assert shuke("redo").err.startswith("Redone: Merge 李玉芬, ")
    assert len(shuke("list", "customers", "--json").rows) == 1


def test_undo_names_the_rows_it_left_alone(shuke: Shuke, fill: Fill) -> None:
    def item_edited_later(book: Book) -> None:
        a_customer(book)
        with book.change(T("Add an item")):
            book.owned_items.add(OwnedItem(1, "冰箱"))
        with book.change(T("Edit")):
            book.owned_items.update(1, serial="B1")

    fill(item_edited_later)
    done = shuke("undo", "2", "--json")
    assert done.document["kept"] == [{"table": "owned_items", "row": 1, "name": "李玉芬"}]
    assert done.err.splitlines()[1] == "1 row edited since or still needed stays: 李玉芬."


def test_demo_fills_an_empty_book_once(shuke: Shuke, book_path: Path) -> None:
    done = shuke("demo", "--customers", "12", "--seed", "7")
    assert (done.status, done.err) == (0, "12 invented customers added.\n")
    assert len(shuke("list", "customers", "--json").rows) == 12
    again = shuke("demo", "--customers", "12")
    assert again.status == 1
    assert again.err == (
        f"There are customers in this book already: {book_path}. Name a new file with --book.\n"
    )
