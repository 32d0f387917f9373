"""The list of customers: searching while one types, opening a card, coming back to the same row."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.customers import edit_customer
from core.changes import Changes
from core.screens.customers import FIRST_ROWS
from core.text import T
from gui.customers.search_field import PAUSE_MS
from gui.theme.theme import ThemeHolder
from tests.gui.customers_bench import CONTROL, PEOPLE, CustomersBench, a_customers_bench
from tests.makers import TODAY, a_customer, a_purchase, a_touch

Key = Qt.Key
NAMES = [name for name, _ in PEOPLE]


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[CustomersBench]:
    with a_customers_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def heading(bench: CustomersBench) -> str:
    return bench.named("Customers 3 customers, 3 households").accessibleName()


def test_everybody_stands_in_the_list_with_the_keyboard_on_the_first(bench: CustomersBench) -> None:
    assert bench.names == NAMES
    assert (bench.selected, bench.focus) == ("陈国栋", bench.page.list_pane.table)
    assert heading(bench)


def test_typing_finds_after_a_pause(bench: CustomersBench) -> None:
    bench.press(Key.Key_F, CONTROL)
    bench.type("4900")
    assert bench.names == NAMES
    bench.qtbot.wait(PAUSE_MS * 2)
    assert bench.names == ["李玉芬"]
    assert bench.named("Customers 1 found")


def test_what_an_input_method_is_composing_finds_too(bench: CustomersBench) -> None:
    bench.press(Key.Key_F3)
    bench.app.sendEvent(bench.focus, QInputMethodEvent("x'h'b", []))
    bench.qtbot.wait(PAUSE_MS * 2)
    assert bench.names == ["谢宏斌"]
    bench.commit("谢")
    bench.qtbot.wait(PAUSE_MS * 2)
    assert bench.names == ["谢宏斌"]


def test_nobody_found_says_what_to_try(bench: CustomersBench) -> None:
    bench.search("cgx")
    assert bench.named("No match for “cgx” Try the last four digits, or part of the name").isVisible()
    assert not bench.page.list_pane.table.isVisible()


def test_an_empty_book_offers_to_add_somebody(bench: CustomersBench) -> None:
    for _ in PEOPLE:
        bench.desk.session.undo()
    empty = bench.named("No customers yet Add one, or import a sheet")
    assert empty.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Key.Key_Return, CONTROL)],
)
def test_enter_opens_the_card_and_escape_comes_back_to_the_row(
    bench: CustomersBench, key: Key, modifier: Qt.KeyboardModifier
) -> None:
    bench.press(Key.Key_Down)
    bench.press(key, modifier)
    assert bench.card.card.name == "李玉芬"
    bench.press(Key.Key_Escape)
    assert (bench.selected, bench.focus) == ("李玉芬", bench.page.list_pane.table)


def test_esc_ends_the_search_and_stays_with_whom_it_found(bench: CustomersBench) -> None:
    everybody, searched = bench.page.list_pane.table.model().rowCount(), bench.page.list_pane.search
    bench.search("4821")
    found = bench.page.list_pane.current
    bench.press(Key.Key_Escape)
    assert (searched.text(), bench.page.list_pane.table.model().rowCount()) == ("", everybody)
    assert (bench.page.list_pane.current, bench.focus) == (found, bench.page.list_pane.table)


def test_esc_leads_out_of_a_search_that_found_nobody(bench: CustomersBench) -> None:
    bench.search("zzz")
    bench.press(Key.Key_Escape)
    assert bench.page.list_pane.current is not None
    assert bench.focus is bench.page.list_pane.table


def test_enter_in_the_search_opens_the_first_without_waiting(bench: CustomersBench) -> None:
    bench.press(Key.Key_F, CONTROL)
    bench.type("4900")
    bench.press(Key.Key_Return)
    assert bench.card.card.name == "李玉芬"


def test_the_arrow_down_goes_from_the_search_to_the_table(bench: CustomersBench) -> None:
    bench.press(Key.Key_F, CONTROL)
    bench.press(Key.Key_Down)
    assert bench.focus is bench.page.list_pane.table


def test_control_with_arrows_goes_through_the_cards(bench: CustomersBench) -> None:
    bench.press(Key.Key_Return)
    bench.press(Key.Key_Up, CONTROL)
    assert bench.card.card.name == "陈国栋"
    for name in ("李玉芬", "谢宏斌", "谢宏斌"):
        bench.press(Key.Key_Down, CONTROL)
        assert bench.card.card.name == name
    bench.press(Key.Key_Escape)
    assert bench.selected == "谢宏斌"


def test_the_list_is_read_on_when_it_is_scrolled(bench: CustomersBench) -> None:
    for number in range(FIRST_ROWS):
        a_customer(bench.book, f"Ann {number}")
    bench.page.refresh()
    assert len(bench.names) == FIRST_ROWS
    bench.press(Key.Key_End)
    assert len(bench.names) == FIRST_ROWS + len(PEOPLE)


def test_the_next_card_may_have_to_be_read_first(bench: CustomersBench) -> None:
    for number in range(FIRST_ROWS):
        a_customer(bench.book, f"Ann {number}")
    bench.page.refresh()
    last = bench.page.list_pane.table.rows.rows()[-1].customer_id
    bench.page.show_subject(last)
    bench.press(Key.Key_Down, CONTROL)
    assert bench.card.card.id == last + 1


def test_cells_tell_what_was_last_and_what_is_next(bench: CustomersBench) -> None:
    a_touch(bench.book, 1, TODAY - timedelta(days=100))
    a_touch(bench.book, 2, TODAY - timedelta(days=4))
    a_purchase(bench.book, 2, 864_000_00, TODAY - timedelta(days=5))
    a_customer(bench.book, "豆豆", household=bench.book.customers.get(2).household_id)
    bench.page.refresh()
    table = bench.page.list_pane.table
    columns = table.rows.columns[1:]  # without the ticks
    cells = [[column.cell(row).sentence for column in columns] for row in table.rows.rows()]
    assert cells[0] == [
        "陈国栋",
        "Prospect",
        "154 2281 4821",
        "",
        "10 Jun 3 months ago",
        "10 days overdue",
        "—",
        "",
    ]
    assert cells[1][4:7] == ["14 Sep 4 days ago", "28 Sep", "¥864k"]
    assert cells[2] == ["谢宏斌", "Prospect", "154 5582 9016", "", "Never contacted", "today", "—", ""]
    assert (cells[3][0], cells[3][5]) == ("豆豆 李玉芬 family", "with the family")


def test_a_stopped_household_has_no_next_date(bench: CustomersBench) -> None:
    with bench.book.change(T("Stop")):
        bench.book.households.update(bench.book.customers.get(1).household_id, stopped="moved")
    bench.page.refresh()
    table = bench.page.list_pane.table
    row = table.rows.row_at(0)
    assert row is not None
    assert table.rows.columns[6].cell(row).sentence == ""


@pytest.mark.parametrize(
    ("width", "percent", "columns"),
    [(1366, 100, 9), (1000, 100, 8), (900, 100, 7), (800, 100, 6), (1366, 130, 7)],
)
def test_columns_go_where_there_is_no_room(
    qapp: QApplication,
    qtbot: QtBot,
    themes: ThemeHolder,
    tmp_path: Path,
    width: int,
    percent: int,
    columns: int,
) -> None:
    themes.wear(replace(themes.look, text_percent=percent))
    with a_customers_bench(qapp, qtbot, themes, tmp_path, width) as bench:
        table = bench.page.list_pane.table
        assert table.rows.columnCount() == columns
        assert table.horizontalScrollBar().maximum() == 0


def test_undo_goes_to_the_row_it_has_changed(bench: CustomersBench) -> None:
    bench.desk.session.run(lambda: edit_customer(bench.book, 3, TODAY, note="x"))
    bench.press(Key.Key_Z, CONTROL)
    assert bench.selected == "谢宏斌"


def test_a_card_that_is_undone_gives_way_to_the_list(bench: CustomersBench) -> None:
    bench.page.show_subject(3)
    bench.press(Key.Key_Z, CONTROL)
    assert bench.page.shown is bench.page.list_pane
    assert bench.names == NAMES[:2]


def test_the_list_catches_up_with_what_was_changed_on_a_card(bench: CustomersBench) -> None:
    bench.press(Key.Key_Return)
    bench.desk.session.run(lambda: edit_customer(bench.book, 1, TODAY, name="陈国梁"))
    assert bench.card.card.name == "陈国梁"
    bench.press(Key.Key_Escape)
    assert bench.selected == "陈国梁"


def test_the_keyboard_finds_every_region(bench: CustomersBench) -> None:
    for _ in range(2):
        bench.press(Key.Key_F6)
    assert bench.page.selected_rect().isValid()
    bench.page.take_focus()
    bench.press(Key.Key_F6)
    assert bench.focus is bench.page.list_pane.search
    bench.page.show_subject(1)
    bench.press(Key.Key_F6)
    assert bench.focus.accessibleName() == "Join a household…"
    assert not bench.page.selected_rect().isValid()
    bench.press(Key.Key_N, CONTROL)
    bench.press(Key.Key_F6)
    assert bench.focus.accessibleName() == "Save"


def test_changes_from_elsewhere_show(bench: CustomersBench) -> None:
    a_customer(bench.book, "Ann")
    bench.desk.session.changed.emit(Changes(0, T("Changed by another program")))
    assert bench.names == [*NAMES, "Ann"]
