"""The history of one card, undo with later edits, redo by number, and erasing, from the command line."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from core.actions.customers import edit_customer
from core.ports import Book
from tests.cli.conftest import Shuke
from tests.makers import TODAY, a_book, a_customer, a_touch

Fill = Callable[[Callable[[Book], object]], None]


def edited(book: Book) -> None:
    """A card that was edited twice, and another one."""
    card = a_customer(book, "李玉芬", phone="13812345678")
    edit_customer(book, card, TODAY, note="茶", total=500_00)
    edit_customer(book, card, TODAY, note="酒")
    a_customer(book, "罗平")


def test_the_history_of_one_card_tells_what_changed(shuke: Shuke, fill: Fill) -> None:
    fill(edited)
    rows = shuke("--json", "list", "history", "1").rows
    assert [row["change"] for row in rows] == [3, 2, 1]
    assert rows[0]["fields"] == [{"name": "李玉芬", "field": "Note", "old": "茶", "new": "酒"}]
    fields = rows[1]["fields"]
    assert isinstance(fields, list)
    assert {"name": "李玉芬", "field": "Total spent", "old": None, "new": 500_00} in fields
    assert "Note: 茶 → 酒" in shuke("list", "history", "1").out
    assert shuke("list", "history", "9").status == 1


def test_undo_may_insist_and_a_named_change_is_redone(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(edited)
    plain = shuke("--json", "undo", "2").document
    assert plain["kept"] == [{"table": "customers", "row": 1, "name": "李玉芬"}]
    done = shuke("--json", "undo", "2", "--insist").document
    assert (done["rows"], done["kept"]) == (1, [])
    with closing(a_book(tmp_path)) as book:
        assert (book.customers.get(1).note, book.customers.get(1).total) == ("", None)
    assert shuke("redo", "2").status == 0
    with closing(a_book(tmp_path)) as book:
        assert book.customers.get(1).note == "酒"
    assert shuke("redo", "3").err == "Change 3 is not undone.\n"


def test_an_undo_that_finds_nothing_to_take_back_says_so(shuke: Shuke, fill: Fill) -> None:
    fill(edited)
    kept = "1 row edited since or still needed stays: 李玉芬.\n"
    assert shuke("undo", "2").err == f"Nothing undone: Edit 李玉芬.\n{kept}"
    assert shuke("--json", "undo", "2").document["rows"] == 0
    assert shuke("undo", "3").err == "Undone: Edit 李玉芬, 1 row.\n"
    assert shuke("undo", "2").err == "Undone: Edit 李玉芬, 1 row.\n"


def test_an_erasure_is_never_undone(shuke: Shuke, fill: Fill) -> None:
    fill(edited)
    assert shuke("erase", "1", "--yes", "1").status == 0
    for words in (("undo", "5"), ("undo", "5", "--insist")):
        done = shuke(*words)
        assert (done.status, done.err) == (
            1,
            "Change 5 can’t be undone: Erase 1 card. Who was erased is gone for good.\n",
        )


def test_erasing_asks_for_the_number_once_more(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    def a_life(book: Book) -> None:
        edited(book)
        a_touch(book, 1, note="喜欢喝茶")
        book.back_up(tmp_path / "backups")

    fill(a_life)
    asked = shuke("erase", "1")
    assert asked.status == 1
    assert "李玉芬, number 1.\nErases 1 card, 1 phone number, 1 interaction, 1 other row." in asked.err
    assert "Nothing was erased. Add --yes 1 to erase it." in asked.err
    assert shuke("erase", "1", "--yes", "2").status == 1
    done = shuke("--json", "erase", "1", "--yes", "1")
    document = done.document
    assert document["number"] == "1"
    assert document["erased"] == {"customers": 1, "households": 1, "phones": 1, "interactions": 1}
    assert isinstance(document["copies"], list)
    assert len(document["copies"]) == 1
    assert "1 older copy still holds the card:" in done.err
    assert shuke("erase", "1").status == 1
    with closing(a_book(tmp_path)) as book:
        assert [card.name for card in book.customers.where()] == ["罗平"]


def test_the_proof_says_when_no_older_copy_is_there(shuke: Shuke, fill: Fill) -> None:
    fill(edited)
    assert "No older copy stands beside the book" in shuke("erase", "2", "--yes", "罗平").err
