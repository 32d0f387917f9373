"""Whole imports taken back and brought again: the book is what it was, row for row."""

from pathlib import Path

from tests.journeys.conftest import FILES, Shuke, rows_of


def test_imports_come_back_row_for_row(shuke: Shuke, tmp_path: Path) -> None:
    book = tmp_path / "book.shuke"
    states = []
    for file in FILES:
        states.append(rows_of(book))
        assert shuke(book, "import", file).status == 0
    states.append(rows_of(book))
    assert [len(state["purchases"]) for state in states] == [0, 0, 1185, 1185]
    for before in reversed(states[:-1]):
        assert shuke(book, "undo").document["kept"] == []
        assert rows_of(book) == before
    for after in states[1:]:
        assert shuke(book, "redo").status == 0
        assert rows_of(book) == after
    assert shuke(book, "check").document["problems"] == []


def test_an_import_comes_back_weeks_later_but_for_what_is_still_needed(shuke: Shuke, book300: Path) -> None:
    shuke(book300, "log", "C000001", "reached", "送了挂历")
    taken_back = shuke(book300, "undo", 3)
    assert taken_back.document["change"] == 3
    left = rows_of(book300)
    assert (len(left["customers"]), len(left["interactions"])) == (323, 1)
    assert shuke(book300, "check").document["problems"] == []
