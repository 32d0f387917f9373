"""The history page: steps by day, looked at from near and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.actions.customers import edit_customer
from core.ports import Book
from gui.history.page import HistoryPage
from gui.theme.theme import ThemeHolder
from tests.gui.history_bench import fill_book, look_at
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.makers import TODAY, a_customer


@pytest.fixture
def bench(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> Iterator[Bench[HistoryPage]]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, HistoryPage, fill_book) as made:
        yield made


def listed(page: HistoryPage) -> list[int]:
    return [step.number for step in page.steps.rows.rows()]


def test_steps_stand_under_their_day(bench: Bench[HistoryPage]) -> None:
    page = bench.page
    assert listed(page) == [5, 4, 3, 2, 1]
    first = page.steps.rows.group_at(0)
    assert first is not None and first.title
    top = page.steps.rows.rows()[0]
    assert (top.words, top.state, top.icon) == ("Merge 罗平", "Undone", "customers")


def test_a_step_is_undone_and_brought_back_by_key(bench: Bench[HistoryPage]) -> None:
    look_at(bench, 4)
    assert bench.page.detail.button.words == "Undo 1 row"
    bench.press(Key.Key_Return, CONTROL)
    assert bench.book.customers.get(1).note == "茶"
    assert bench.page.detail.button.words == "Redo"
    bench.press(Key.Key_Return, CONTROL)
    assert bench.book.customers.get(1).note == "酒"


def test_rows_edited_since_stay_unless_the_user_insists(bench: Bench[HistoryPage]) -> None:
    look_at(bench, 3)
    detail = bench.page.detail
    assert detail.insist.isVisible()
    assert [row.name for row in detail.edits.rows.rows()] == ["罗平"]
    assert detail.button.words == "Undo 0 rows"
    detail.insist.setChecked(True)
    assert detail.button.words == "Undo 1 row"
    bench.press(Key.Key_Return, CONTROL)
    assert bench.book.customers.get(1).note == ""
    look_at(bench, 2)
    assert not detail.insist.isChecked()
    assert not detail.insist.isVisible()
    bench.undo()
    assert bench.book.customers.get(1).note == "酒"


def test_what_a_plain_undo_leaves_is_told(bench: Bench[HistoryPage]) -> None:
    look_at(bench, 3)
    bench.press(Key.Key_Return, CONTROL)
    assert bench.book.customers.get(1).note == "酒"
    told = bench.window.toast.accessibleName()
    assert told.startswith("Nothing undone: ") and "stays: 罗平" in told


def test_steps_are_found_by_name_part_and_customer(bench: Bench[HistoryPage]) -> None:
    page = bench.page
    bench.press(Key.Key_F, CONTROL)
    bench.type("李玉芬")
    page.search.tell()
    assert listed(page) == [2]
    bench.type("x")
    page.search.tell()
    assert (listed(page), page.steps.isVisible()) == ([], False)
    bench.press(Key.Key_Escape)
    assert (page.search.text(), len(listed(page)) > 1, bench.focus) == ("", True, page.steps)
    page.parts.chosen.emit(3)
    assert listed(page) == [5]
    page.parts.chosen.emit(1)
    assert listed(page) == []
    page.parts.chosen.emit(0)
    page.show_subject(2)
    assert listed(page) == [5, 2]
    page.show_subject(99)
    assert listed(page) == []


def test_an_empty_history_says_so(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, HistoryPage, lambda _book: None, width=900) as bench:
        assert bench.page.detail.detail is None
        bench.press(Key.Key_Return, CONTROL)
        assert isinstance(bench.focus, QLineEdit)


def test_a_long_history_is_read_as_far_as_one_scrolls(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    def many(book: Book) -> None:
        card = a_customer(book)
        for number in range(80):
            edit_customer(book, card, TODAY, note=str(number))

    with a_page_bench(qapp, qtbot, themes, tmp_path, HistoryPage, many) as bench:
        model = bench.page.steps.rows
        assert len(model.rows()) < 81
        while model.canFetchMore(model.index(-1, -1)):
            model.fetchMore(model.index(-1, -1))
        assert listed(bench.page) == list(range(81, 0, -1))
