"""Renewals: groups and segments, ticks, and next week's plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.purchase import End, ItemEnd, OwnedItem
from core.ports import Book
from core.text import T
from gui.renewals.page import RenewalsPage
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button
from gui.widgets.field import LineEdit
from gui.widgets.segments import Segments
from tests.gui.pages_bench import CONTROL, Key, a_page_bench
from tests.gui.renewals_bench import DAY, LONG_AGO, RenewalBench, fill, lines, seen
from tests.makers import TODAY, a_customer


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[RenewalBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, fill) as made:
        yield made


def test_what_ends_stands_in_groups_soonest_first(bench: RenewalBench) -> None:
    assert lines(bench) == [
        "Lapsed 1 item Listed for 30 days after the end",
        "卢涛",
        "Within 7 days 1 item",
        "严丽",
        "Within 30 days 1 item",
        "陈国栋",
        "Within 60 days 1 item",
        "施华",
    ]
    assert bench.page.count() == "4"
    assert "4 items within 60 days, 4 at a step, not contacted" in seen(bench)


def test_a_row_says_everything_to_a_reader(bench: RenewalBench) -> None:
    rows = bench.page.board.rows
    spoken = rows.data(rows.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "卢涛, Prospect, 远岭 S7 沪A1 商业险, Fri 11 Sep, 7 d over. Call today"
    cells = [column.cell(rows.rows()[0]) for column in rows.columns]
    assert [cell.text for cell in cells[1:]] == [
        "卢涛", "商业险", "11 Sep", "7 d over", "¥5,210", "Not reached yet", "Call today"
    ]  # fmt: skip
    assert [cell.second for cell in cells[1:6]] == ["Individual", "远岭 S7 沪A1", "Fri", "", "first term"]


def test_a_segment_shows_its_own_rows(bench: RenewalBench) -> None:
    bench.page.findChildren(Segments)[0].chosen.emit(1)
    assert [line for line in lines(bench) if "item" not in line] == ["卢涛", "陈国栋"]
    bench.page.findChildren(Segments)[0].chosen.emit(3)
    assert lines(bench) == []
    assert "Nothing ends within 60 days" in seen(bench)


def test_ticked_households_are_planned_for_next_week_in_one_step(bench: RenewalBench) -> None:
    for _ in range(2):
        bench.press(Key.Key_Space)
        bench.press(Key.Key_Down)
    assert "2 households over 4 working days, up to 1 a day" in seen(bench)
    bench.press(Key.Key_Return, CONTROL)
    days = [(plan.customer_id, (plan.due - TODAY).days) for plan in bench.book.follow_ups.where()]
    assert days == [(1, 3), (2, 5)]
    assert bench.page.board.ticked() == []
    bench.undo()
    assert bench.book.follow_ups.where() == []


def test_a_household_with_a_complaint_has_no_tick_and_no_sales_words(bench: RenewalBench) -> None:
    for _ in range(2):
        bench.press(Key.Key_Down)
    bench.press(Key.Key_Space)
    assert bench.page.board.ticked() == []
    assert "A complaint is open. Answer it first" in seen(bench)
    bench.press(Key.Key_1)
    assert bench.book.settlements.where() == []
    bench.page.board.rows.tick_all(True)
    assert len(bench.page.board.ticked()) == 3
    assert bench.page.board.rows.tick_state() is Qt.CheckState.Checked
    bench.press(Key.Key_Escape)
    assert bench.page.board.ticked() == []


def test_nothing_is_planned_where_nothing_is_ticked(bench: RenewalBench) -> None:
    bench.press(Key.Key_Return, CONTROL)
    assert bench.said == []


def test_enter_opens_the_card(bench: RenewalBench) -> None:
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [1]


def test_one_key_logs_a_talk_and_the_count_falls(bench: RenewalBench) -> None:
    bench.press(Key.Key_1)
    assert bench.page.count() == "3"
    assert bench.page.board.rows.columns[7].cell(bench.page.board.rows.rows()[0]).text == "Talked over"
    bench.undo()
    assert bench.page.count() == "4"


def test_the_panel_lies_over_the_list_where_room_is_short(bench: RenewalBench) -> None:
    bench.window.resize(960, 700)
    assert bench.page.board.rows.columnCount() == 6
    assert bench.page.panel.isVisible()
    bench.press(Key.Key_F4)
    assert not bench.page.panel.isVisible()
    bench.press(Key.Key_Delete)
    assert isinstance(bench.focus, LineEdit)


def many(book: Book) -> None:
    customer = a_customer(book, "卢涛", added=LONG_AGO)
    with book.change(T("Own")):
        for place in range(25):
            item = book.owned_items.add(OwnedItem(customer, f"空调 {place}"))
            book.item_ends.add(ItemEnd(item, customer, End.WARRANTY, TODAY + DAY, LONG_AGO))


def test_a_long_group_opens_step_by_step(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, many) as bench:
        assert lines(bench)[0] == "Within 7 days 25 items Show 5 more"
        bench.press(Key.Key_Right)
        assert len(lines(bench)) == 26
        bench.press(Key.Key_Right)
        bench.press(Key.Key_Left)
        assert len(lines(bench)) == 21


def test_an_empty_book_says_how_ends_come_in(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, lambda _book: None) as bench:
        assert "Policies, inspections and warranties come in" in seen(bench)
        assert bench.page.count() == ""
        assert bench.focus is bench.page
        assert not bench.page.panel.isVisible()
        for key in (Key.Key_1, Key.Key_Delete, Key.Key_Right, Key.Key_Left):
            bench.press(key)
        bench.press(Key.Key_J, CONTROL)
        assert bench.said == []


def test_in_a_narrow_window_the_panel_hides_no_button_of_the_bar(bench: RenewalBench) -> None:
    bench.window.resize(960, 700)
    bench.press(Key.Key_Space)
    QApplication.processEvents()
    bar, panel = bench.page.board.bar, bench.page.panel
    edge = panel.mapTo(bench.page, QPoint(0, 0)).x()
    ends = [button.mapTo(bench.page, QPoint(button.width(), 0)).x() for button in bar.findChildren(Button)]
    assert panel.isVisible()
    assert 0 < max(ends) <= edge
