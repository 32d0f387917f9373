"""Results from the printed sheet: lines read back, letters clicked, and one change for all."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.printed_sheets import last_sheet
from core.errors import UserError
from core.model.interaction import Outcome
from core.text import T
from gui.sheet_entry.view import SheetView
from gui.theme.theme import ThemeHolder
from tests.gui.finding import named
from tests.gui.today_bench import Bench, a_bench

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Bench]:
    with a_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


@pytest.fixture
def view(bench: Bench) -> SheetView:
    bench.press(Key.Key_G, CONTROL)
    return bench.page.findChildren(SheetView)[0]


def enter(bench: Bench, line: str) -> None:
    bench.type(line)
    bench.press(Key.Key_Return)


def filled(view: SheetView) -> dict[int, Outcome]:
    rows = (shown.row for shown in view.grid.rows.rows())
    return {row.number: row.said.outcome for row in rows if row.said is not None}


def test_lines_fill_the_grid_and_one_key_writes_them_all(bench: Bench, view: SheetView) -> None:
    assert view.line.hasFocus()
    enter(bench, "1 b")
    enter(bench, "3 c 10-8 back home")
    enter(bench, "5-6 e")
    enter(bench, "6 -")
    assert filled(view) == {1: Outcome.NO_ANSWER, 3: Outcome.REARRANGED, 5: Outcome.MESSAGE}
    assert bench.logged() == []
    bench.press(Key.Key_Return, CONTROL)
    assert [touch.outcome for touch in bench.logged()] == [*filled_in_order()]
    assert bench.page.households.hasFocus()
    assert bench.done_names == ["Ann", "Cid", "Eve"]
    bench.press(Key.Key_Z, CONTROL)
    assert bench.logged() == []


def filled_in_order() -> tuple[Outcome, ...]:
    return Outcome.NO_ANSWER, Outcome.REARRANGED, Outcome.MESSAGE


def test_a_line_is_read_back_while_it_is_being_composed(bench: Bench, view: SheetView) -> None:
    QApplication.sendEvent(bench.focus, QInputMethodEvent("2 b", []))
    view.line.tell()
    assert view.line.accessibleDescription().startswith("Bob: No answer")
    assert [shown.pending for shown in view.grid.rows.rows()][:3] == [None, Outcome.NO_ANSWER, None]
    bench.press(Key.Key_Return)
    assert (filled(view), view.line.phrase) == ({2: Outcome.NO_ANSWER}, "")


def test_a_wrong_line_stays_and_says_what_is_the_matter(bench: Bench, view: SheetView) -> None:
    enter(bench, "21 d")
    assert view.line.accessibleDescription() == "No number 21 on this sheet. Use a number from 1 to 7"
    assert (view.line.text(), filled(view)) == ("21 d", {})
    bench.type(" ")
    view.line.tell()
    assert view.line.property("mark") == ""


def test_a_click_on_a_letter_fills_it_in_and_the_third_asks_for_its_day(
    bench: Bench, view: SheetView
) -> None:
    row = view.grid.visualRect(view.grid.rows.index(1, 0)).center().y()
    for x in (225, 225 + 2 * 32):
        QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, row))
    assert filled(view) == {2: Outcome.REACHED}
    assert (view.line.text(), view.line.hasFocus()) == ("2 c ", True)
    view.line.tell()
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, row))
    assert filled(view) == {2: Outcome.REACHED}


def test_digits_fill_in_the_row_that_is_selected_and_delete_empties_it(bench: Bench, view: SheetView) -> None:
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_6)
    assert list(filled(view).values()) == [Outcome.SET_ASIDE]
    bench.press(Key.Key_Delete)
    assert filled(view) == {}


def test_nothing_filled_in_writes_nothing(bench: Bench, view: SheetView) -> None:
    bench.press(Key.Key_Return, CONTROL)
    assert (bench.logged(), view.isVisible()) == ([], True)


def test_esc_goes_back_and_what_was_filled_in_stays(bench: Bench, view: SheetView) -> None:
    enter(bench, "2 a")
    bench.press(Key.Key_Escape)
    assert bench.page.households.hasFocus()
    bench.press(Key.Key_G, CONTROL)
    assert filled(view) == {2: Outcome.REACHED}
    bench.page.refresh()
    bench.page.take_focus()
    assert view.line.hasFocus()


def test_a_write_that_fails_keeps_what_was_filled_in(
    bench: Bench, view: SheetView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_label: object) -> None:
        raise UserError(T("The disk is full"), fix=T("Free some space"))

    enter(bench, "2 a")
    monkeypatch.setattr(bench.book, "change", full)
    bench.press(Key.Key_Return, CONTROL)
    assert (filled(view), view.isVisible()) == ({2: Outcome.REACHED}, True)


def test_the_cards_beside_the_grid_give_way_to_a_narrow_window(bench: Bench, view: SheetView) -> None:
    card = named(view, "How a line is written")
    assert card.isVisible()
    bench.window.resize(820, 600)
    assert not card.isVisible()


def test_what_is_printed_keeps_its_numbers(bench: Bench, qtbot: QtBot) -> None:
    bench.press(Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: last_sheet(bench.book) is not None)
    bench.press(Key.Key_1)
    bench.press(Key.Key_G, CONTROL)
    (view,) = bench.page.findChildren(SheetView)
    shown = [(one.row.number, one.name, one.row.logged) for one in view.grid.rows.rows()]
    assert shown[:2] == [(1, "Ann", True), (2, "Bob", False)]
    sheet = last_sheet(bench.book)
    assert sheet is not None and (sheet.on, len(sheet.households)) == (date(2026, 9, 18), 7)
