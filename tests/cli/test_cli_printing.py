"""Pages for paper from the command line: which there are, what each tells, what is refused."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from core.model.birthday import Calendar
from core.model.interaction import Kind
from core.model.purchase import End, ItemEnd, OwnedItem
from core.ports import Book
from core.text import T
from tests.cli.conftest import Shuke
from tests.makers import TODAY, a_customer, a_purchase, a_touch

Fill = Callable[[Callable[[Book], object]], None]


def two_customers(book: Book) -> None:
    a_purchase(book, a_customer(book, "李玉芬", "13800138000"))
    a_customer(book, "陈国栋")


@pytest.mark.parametrize("words", [("print", "today"), ("export", "today")])
def test_the_call_sheet(shuke: Shuke, fill: Fill, tmp_path: Path, words: tuple[str, str]) -> None:
    fill(two_customers)
    done = shuke(*words, str(tmp_path / "today.pdf"), "--on", "2026-12-18", "--json")
    assert done.document == {"path": str(tmp_path / "today.pdf"), "pages": 1, "households": 2}
    assert (tmp_path / "today.pdf").read_text("utf-8").splitlines() == ["李玉芬", "陈国栋"]


@pytest.mark.parametrize("words", [("print", "birthdays"), ("export", "birthdays")])
def test_the_sheet_of_birthdays(shuke: Shuke, fill: Fill, tmp_path: Path, words: tuple[str, str]) -> None:
    fill(lambda book: a_customer(book, "甲", birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=20))
    done = shuke(*words, str(tmp_path / "days.pdf"), "--json")
    assert done.document == {"path": str(tmp_path / "days.pdf"), "pages": 1, "people": 1}
    assert (tmp_path / "days.pdf").read_text("utf-8") == "Sun 20 Sep"


@pytest.mark.parametrize("words", [("print", "renewals"), ("export", "renewals")])
def test_the_sheet_of_renewals(shuke: Shuke, fill: Fill, tmp_path: Path, words: tuple[str, str]) -> None:
    def policy(book: Book) -> None:
        customer = a_customer(book, "甲")
        with book.change(T("Add an item")):
            item = book.owned_items.add(OwnedItem(customer, "商业险"))
            due = TODAY + timedelta(days=5)
            book.item_ends.add(ItemEnd(item, customer, End.RENEWAL, due, TODAY))

    fill(policy)
    done = shuke(*words, str(tmp_path / "ends.pdf"), "--json")
    assert done.document == {"path": str(tmp_path / "ends.pdf"), "pages": 1, "items": 1}
    assert (tmp_path / "ends.pdf").read_text("utf-8") == "5 days"


def test_labels_for_everybody_with_an_address(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    def two(book: Book) -> None:
        a_customer(book, "甲", address="中山路1号")
        a_customer(book, "乙")

    fill(two)
    out = tmp_path / "labels.pdf"
    done = shuke("print", "labels", str(out), "--json")
    assert done.document == {"path": str(out), "pages": 1, "labels": 1, "without_address": 1}
    assert done.err.startswith("1 label, 1 household without an address.")
    assert out.read_text("utf-8") == "甲"


def test_cards_for_birthdays_to_come(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    def three(book: Book) -> None:
        a_customer(book, "甲", birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=20)
        angry = a_customer(book, "乙", birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=21)
        a_touch(book, angry, TODAY, Kind.COMPLAINT, None)
        a_customer(book, "丙")

    fill(three)
    out = tmp_path / "cards.pdf"
    done = shuke("print", "cards", str(out), "--json")
    assert done.document == {"path": str(out), "pages": 2, "cards": 1, "waiting": 1}
    assert out.read_text("utf-8") == "甲"


def test_the_page_of_a_customer(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(two_customers)
    done = shuke("print", "customer", "2", str(tmp_path / "page.pdf"), "--json")
    assert done.document == {"path": str(tmp_path / "page.pdf"), "pages": 1, "number": "2"}
    assert (tmp_path / "page.pdf").read_text("utf-8") == "陈国栋"


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (("today", "out.txt"), 1, "A page is written as PDF: out.txt. Choose a name that ends in .pdf."),
        (("birthdays", "out.txt"), 1, "A page is written as PDF: out.txt. Choose a name that ends in .pdf."),
        (("renewals", "out.txt"), 1, "A page is written as PDF: out.txt. Choose a name that ends in .pdf."),
        (("labels", "out.txt"), 1, "A page is written as PDF: out.txt. Choose a name that ends in .pdf."),
        (("cards", "out.txt"), 1, "A page is written as PDF: out.txt. Choose a name that ends in .pdf."),
        (("customer", "1", "out.txt"), 1, "A page is written as PDF: out.txt. Choose a name that ends in"),
        (("customer", "9", "out.pdf"), 1, "There is no customer 9."),
        (("customer", "out.pdf"), 2, "usage"),
        (("today", "1", "out.pdf"), 2, "usage"),
    ],
)
def test_what_cannot_be_printed(
    shuke: Shuke, fill: Fill, words: tuple[str, ...], status: int, sentence: str
) -> None:
    fill(two_customers)
    done = shuke("print", *words)
    assert (done.status, done.out) == (status, "")
    assert done.err.startswith(sentence)
