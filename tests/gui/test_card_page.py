"""The card of a customer: logging, buying and refunds, by keyboard alone."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.customers import edit_customer
from core.actions.households import join_household
from core.model.birthday import Calendar
from core.model.interaction import Kind, Outcome
from gui.theme.theme import ThemeHolder
from gui.widgets.key_figure import KeyFigure
from tests.gui.customers_bench import CONTROL, CustomersBench, a_customers_bench
from tests.gui.finding import named
from tests.makers import TODAY, a_customer, a_purchase, a_touch

Key = Qt.Key


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[CustomersBench]:
    with a_customers_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def home(bench: CustomersBench, customer: int) -> int:
    return bench.book.customers.get(customer).household_id


def test_the_head_says_who_it_is(bench: CustomersBench) -> None:
    edit_customer(bench.book, 1, TODAY, address="城东锦苑")
    bench.open("4821")
    assert bench.named("Prospect, Never contacted").isVisible()
    assert bench.named("Join a household…").isVisible()
    assert not bench.page.card_pane.timeline.rows.rowCount()


def test_a_digit_logs_with_this_person(bench: CustomersBench) -> None:
    a_touch(bench.book, 2, date(2026, 9, 1))
    join_household(bench.book, [2], home(bench, 1), TODAY)
    bench.page.show_subject(2)
    bench.press(Key.Key_2)
    entry = bench.book.interactions.where(day=TODAY)[0]
    assert (entry.customer_id, entry.outcome) == (2, Outcome.NO_ANSWER)
    assert bench.card.history[0].day == TODAY
    assert bench.focus is bench.page.card_pane.timeline


def test_a_digit_logs_on_a_card_without_any_history(bench: CustomersBench) -> None:
    bench.page.show_subject(1)
    bench.press(Key.Key_1)
    assert [entry.outcome for entry in bench.book.interactions.where(customer_id=1)] == [Outcome.REACHED]
    bench.press(Key.Key_Z, CONTROL)
    assert bench.card.history == ()


def test_three_and_shift_ask_for_a_date(bench: CustomersBench) -> None:
    bench.page.show_subject(1)
    bench.press(Key.Key_3)
    bench.type("2026-10-08")
    bench.press(Key.Key_Return)
    assert [follow.due for follow in bench.book.follow_ups.where()] == [date(2026, 10, 8)]
    bench.press(Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    assert bench.focus.accessibleName() == "Next date"
    bench.press(Key.Key_Escape)
    assert bench.focus is bench.page.card_pane.timeline


def test_enter_writes_a_note_and_enter_logs_it(bench: CustomersBench) -> None:
    a_touch(bench.book, 1, date(2026, 9, 1))
    bench.open("4821")
    bench.press(Key.Key_Return)
    bench.type("wants a test drive")
    bench.press(Key.Key_Return)
    assert bench.card.history[0].note == "wants a test drive"


def test_nobody_logs_a_call_with_who_does_not_want_one(bench: CustomersBench) -> None:
    edit_customer(bench.book, 1, TODAY, do_not_contact=True)
    bench.open("4821")
    bench.press(Key.Key_1)
    assert bench.book.interactions.where() == []
    assert not bench.named("What was said").isVisible()
    assert bench.named("Prospect, Do not contact").isVisible()


def test_the_dead_are_told_as_such(bench: CustomersBench) -> None:
    edit_customer(bench.book, 1, TODAY, deceased=TODAY)
    bench.open("陈国栋")
    assert bench.named("Prospect, Deceased").isVisible()
    assert not bench.named("Scan to dial").isVisible()


def test_a_purchase_is_added_by_keys_and_undone(bench: CustomersBench) -> None:
    bench.page.show_subject(1)
    bench.press(Key.Key_B, CONTROL)
    for text in ("Zhuli", "1.2w", "9-1", "2027-09-01", "A17"):
        bench.type(text)
        bench.press(Key.Key_Tab)
    bench.press(Key.Key_S, CONTROL)
    bought = bench.card.history[0]
    assert (bought.note, bought.amount, bought.day) == ("Zhuli", 12_000_00, date(2026, 9, 1))
    assert [item.name for item in bench.card.holdings] == ["Zhuli"]
    assert bench.focus is bench.page.card_pane.timeline
    assert bench.window.toast.isVisible()
    bench.press(Key.Key_Z, CONTROL)
    assert (bench.card.history, bench.card.holdings) == ((), ())


def test_a_purchase_that_is_typed_wrongly_stays_open(bench: CustomersBench) -> None:
    bench.page.show_subject(1)
    bench.press(Key.Key_B, CONTROL)
    bench.type("Zhuli")
    bench.press(Key.Key_Return)
    assert bench.focus.accessibleDescription() == "There is no amount"
    assert bench.book.purchases.where() == []
    bench.press(Key.Key_Down, CONTROL)
    assert bench.card.card.id == 1
    panes = []
    for _ in range(3):
        bench.press(Key.Key_Escape)
        panes.append(bench.page.shown)
    assert panes == [bench.page.card_pane, bench.page.card_pane, bench.page.list_pane]


def test_what_the_book_refuses_stays_open_too(bench: CustomersBench) -> None:
    bench.page.show_subject(1)
    bench.press(Key.Key_B, CONTROL)
    bench.fill("Product", "Zhuli")
    bench.fill("Amount in yuan", "1")
    bench.fill("Date", "2027-01-01")
    bench.press(Key.Key_Return)
    assert bench.book.purchases.where() == []
    assert bench.named("Product").isVisible()


def test_enter_on_a_purchase_pays_it_back(bench: CustomersBench) -> None:
    a_purchase(bench.book, 1, 1000_50, TODAY - timedelta(days=3))
    bench.open("4821")
    bench.press(Key.Key_Return)
    assert bench.focus.accessibleName() == "Amount in yuan"
    bench.press(Key.Key_Return)
    assert bench.card.history[0].amount == -1000_50
    assert bench.card.history[1].left == 0
    bench.press(Key.Key_Up)
    bench.press(Key.Key_Return)
    assert bench.focus.accessibleName() == "What was said"


def test_more_than_was_paid_is_not_paid_back(bench: CustomersBench) -> None:
    a_purchase(bench.book, 1, 1000_00)
    bench.open("4821")
    bench.press(Key.Key_Return)
    bench.press(Key.Key_A, CONTROL)
    bench.type("1001")
    bench.press(Key.Key_Return)
    assert bench.focus.accessibleDescription() == "Enter an amount above zero, at most ¥1,000"


def test_the_word_at_the_end_of_a_purchase_pays_it_back(bench: CustomersBench) -> None:
    a_purchase(bench.book, 1, 1000_00)
    bench.open("4821")
    view = bench.page.card_pane.timeline.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert bench.book.purchases.where(refund_of=1) == []
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() - 30, 20))
    assert bench.named("Refund 空调").isVisible()


def test_tab_goes_in_reading_order(bench: CustomersBench) -> None:
    bench.page.show_subject(1)
    bench.named("Join a household…").setFocus()
    stops = []
    for _ in range(4):
        bench.press(Key.Key_Tab)
        stops.append(bench.focus.accessibleName())
    assert stops == ["Rhythm and care…", "Set referrer…", "What was said", "Talked, next 17 Dec, key 1"]


def test_a_child_shows_no_phone_and_no_code(bench: CustomersBench) -> None:
    born: dict[str, Any] = {"birth_month": 9, "birth_day": 18, "birth_year": 2020}
    child = a_customer(bench.book, "豆豆", "15422814999", birth_calendar=Calendar.SOLAR, **born)
    bench.page.refresh()
    bench.page.show_subject(child)
    assert not bench.named("Scan to dial").isVisible()
    assert bench.card.phones == ()
    bench.press(Key.Key_D, CONTROL)
    bench.press(Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert bench.focus.accessibleName() == "History"


def test_the_phone_is_copied_and_shown_as_a_code(bench: CustomersBench) -> None:
    bench.page.show_subject(1)
    bench.press(Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "15422814821"
    bench.press(Key.Key_D, CONTROL)
    bench.press(Key.Key_Escape)
    assert bench.page.shown is bench.page.card_pane


def test_a_long_note_takes_the_lines_it_needs(bench: CustomersBench) -> None:
    a_touch(bench.book, 1, date(2026, 9, 2), note="short")
    a_touch(bench.book, 1, date(2026, 9, 1), Kind.COMPLAINT, None, note="long " * 100)
    a_touch(bench.book, 1, date(2025, 9, 1), Kind.NOTE, None)
    bench.open("4821")
    timeline = bench.page.card_pane.timeline
    short, long, _year, bare = (timeline.rowHeight(line) for line in range(4))
    assert long > short > bare
    group = timeline.rows.group_at(2)
    assert group is not None
    assert group.sentence == "2025 1 entry"


def test_names_are_spoken_in_full(bench: CustomersBench) -> None:
    a_purchase(bench.book, 1, 12_000_00, date(2026, 9, 1), order_no="17")
    bench.open("4821")
    row = bench.page.card_pane.timeline.current_row
    assert row is not None
    assert row.sentence == "Tue 1 Sep, Purchase  ¥12k, order 17, 空调, Refund…"
    assert named(bench.page.shown, "Total spent ¥12,000 1 purchase").isVisible()


@pytest.mark.parametrize(("width", "figures"), [(1366, 5), (960, 4), (800, 3)])
def test_figures_give_way_where_there_is_no_room(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, width: int, figures: int
) -> None:
    with a_customers_bench(qapp, qtbot, themes, tmp_path, width) as bench:
        bench.page.show_subject(1)
        bench.app.processEvents()
        shown = [box for box in bench.page.shown.findChildren(KeyFigure) if box.isVisible()]
        assert len(shown) == figures
