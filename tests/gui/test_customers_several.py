"""Several customers at once: ticks, tags, next week, one family, post; and other orders of the list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.screens.card.view import tags_of
from gui.customers import several
from gui.customers.bulk_bar import BulkBar
from gui.papers.dialog import PapersDialog
from gui.theme.theme import ThemeHolder
from tests.gui.customers_bench import CONTROL, PEOPLE, CustomersBench, a_customers_bench
from tests.makers import TODAY, a_purchase, a_touch

Key = Qt.Key
NAMES = [name for name, _ in PEOPLE]
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[CustomersBench]:
    with a_customers_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def bar(bench: CustomersBench) -> BulkBar:
    return bench.page.list_pane.several.bar


def said(bench: CustomersBench) -> list[str]:
    """The words of the bar that can be seen."""
    labels = bar(bench).findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def tick_two(bench: CustomersBench) -> None:
    bench.press(Key.Key_Space)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Space)


def tags(bench: CustomersBench) -> list[tuple[str, ...]]:
    return [tags_of(bench.book, customer) for customer in (1, 2, 3)]


def test_space_ticks_and_the_bar_says_how_many(bench: CustomersBench) -> None:
    assert not bar(bench).isVisible()
    tick_two(bench)
    assert said(bench) == ["2 customers ticked", "2 households"]
    bench.press(Key.Key_Escape)
    assert not bar(bench).isVisible()
    assert bench.focus is bench.page.list_pane.table


def test_ticks_stay_while_one_looks_for_somebody_else(bench: CustomersBench) -> None:
    bench.press(Key.Key_Space)
    bench.search("4900")
    bench.press(Key.Key_Down)
    assert bench.page.list_pane.table.rows.tick_state() is Qt.CheckState.PartiallyChecked
    bench.press(Key.Key_Space)
    assert said(bench)[0] == "2 customers ticked"


def test_all_that_are_found_are_ticked_and_whoever_goes_loses_the_tick(bench: CustomersBench) -> None:
    bench.press(Key.Key_A, CONTROL)
    assert bench.page.list_pane.table.rows.tick_state() is Qt.CheckState.Checked
    assert said(bench)[0] == "3 customers ticked"
    bench.desk.session.undo()
    assert said(bench)[0] == "2 customers ticked"


def test_a_tag_is_read_back_and_given_to_all_and_taken_off_again(bench: CustomersBench) -> None:
    tick_two(bench)
    bench.press(Key.Key_T, CONTROL)
    bench.type("茶友")
    assert said(bench)[1] == "Enter gives all 2 the tag 茶友"
    bench.press(Key.Key_Return)
    assert tags(bench) == [("茶友",), ("茶友",), ()]
    assert bench.focus is bench.page.list_pane.table
    bench.press(Key.Key_T, CONTROL)
    bench.press(Key.Key_Down)
    assert said(bench)[1] == "Enter takes 茶友 off all 2"
    bench.press(Key.Key_Return)
    assert tags(bench) == [(), (), ()]


def test_the_arrows_go_through_the_tags_there_are(bench: CustomersBench) -> None:
    bench.press(Key.Key_T, CONTROL)
    field = bar(bench).field
    bench.press(Key.Key_Down)
    assert field.text() == ""
    bench.type("茶友，老乡")
    bench.press(Key.Key_Return)
    bench.press(Key.Key_T, CONTROL)
    walked = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        bench.press(key)
        walked.append(field.text())
    assert walked == ["老乡", "茶友", "老乡", "茶友"]
    field.start_over()
    bench.type("茶")
    bench.press(Key.Key_Up)
    assert field.text() == "茶友"


def test_without_ticks_the_current_row_is_tagged(bench: CustomersBench) -> None:
    bench.press(Key.Key_Down)
    bench.press(Key.Key_T, CONTROL)
    bench.type("茶友")
    bench.press(Key.Key_Return)
    assert tags(bench) == [(), ("茶友",), ()]


def test_an_empty_tag_waits_and_escape_leads_back_step_by_step(bench: CustomersBench) -> None:
    bench.press(Key.Key_T, CONTROL)
    bench.press(Key.Key_Return)
    assert bar(bench).is_tagging
    bench.press(Key.Key_Escape)
    assert (bar(bench).is_tagging, bar(bench).isVisible()) == (False, True)
    bench.press(Key.Key_Escape)
    assert not bar(bench).isVisible()


def test_next_week_takes_one_of_each_household(bench: CustomersBench) -> None:
    tick_two(bench)
    bench.press(Key.Key_I, CONTROL)
    bench.press(Key.Key_J, CONTROL)
    assert [day.customer_id for day in bench.book.follow_ups.where()] == [1]


def test_a_family_is_made_and_taken_back(bench: CustomersBench) -> None:
    tick_two(bench)
    bench.press(Key.Key_I, CONTROL)
    assert len({card.household_id for card in bench.book.customers.where()}) == 2
    bench.press(Key.Key_I, CONTROL)  # they are one already
    bench.desk.session.undo()
    assert len({card.household_id for card in bench.book.customers.where()}) == 3


def test_nothing_is_planned_or_joined_without_a_tick(bench: CustomersBench) -> None:
    bench.press(Key.Key_J, CONTROL)
    bench.press(Key.Key_I, CONTROL)
    assert bench.book.follow_ups.where() == []


def test_post_is_for_those_who_are_ticked(bench: CustomersBench) -> None:
    bench.press(Key.Key_Space)
    bench.press(Key.Key_P, CONTROL)
    bench.qtbot.waitUntil(lambda: bench.page.findChild(PapersDialog) is not None)
    dialog = bench.page.findChild(PapersDialog)
    assert isinstance(dialog, PapersDialog)
    dialog.reject()


def test_whoever_is_ticked_goes_to_the_export_page(bench: CustomersBench) -> None:
    asked: list[tuple[str, object]] = []
    bench.page.goto.disconnect()
    bench.page.goto.connect(lambda key, subject: asked.append((key, subject)))
    bench.press(Key.Key_E, CONTROL_SHIFT)
    tick_two(bench)
    bench.press(Key.Key_E, CONTROL_SHIFT)
    assert asked == []
    bench.page.places = frozenset({"export"})
    bench.press(Key.Key_E, CONTROL_SHIFT)
    assert asked == [("export", frozenset({1, 2}))]


def test_many_are_written_by_the_worker(bench: CustomersBench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(several, "AT_ONCE", 1)
    said: list[object] = []
    bench.desk.session.done.connect(said.append)
    bench.press(Key.Key_A, CONTROL)
    bench.press(Key.Key_T, CONTROL)
    bench.type("茶友")
    bench.press(Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bool(said))
    assert tags(bench) == [("茶友",)] * 3


def test_a_heading_sorts_turns_round_and_lets_go(bench: CustomersBench) -> None:
    a_purchase(bench.book, 2, 100_00)
    a_purchase(bench.book, 3, 500_00)
    bench.page.refresh()
    table = bench.page.list_pane.table
    seen = []
    for _ in range(3):
        table.sort_asked.emit("total")
        seen.append((bench.names, table.rows.headerData(7, Qt.Orientation.Horizontal)))
    assert seen == [
        ([NAMES[2], NAMES[1], NAMES[0]], "Total spent ↓"),
        (NAMES, "Total spent ↑"),
        (NAMES, "Total spent"),
    ]


def test_one_key_goes_through_the_orders(bench: CustomersBench) -> None:
    a_touch(bench.book, 1, TODAY)
    bench.page.refresh()
    for _ in range(2):
        bench.press(Key.Key_O, CONTROL_SHIFT)
    assert bench.page.list_pane.table.rows.sorted_by == ("last_touch", False)
    assert bench.names[-1] == NAMES[0]
