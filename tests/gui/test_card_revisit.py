"""A revisit from the card of a customer: one key opens it, digits and Enter answer it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.customers import edit_customer
from core.model.interaction import Kind
from gui.theme.theme import ThemeHolder
from tests.gui.customers_bench import CONTROL, CustomersBench, a_customers_bench
from tests.makers import TODAY, a_touch

Key = Qt.Key


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[CustomersBench]:
    with a_customers_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def test_three_questions_are_answered_and_stand_in_the_history(bench: CustomersBench) -> None:
    bench.page.show_subject(1)
    bench.press(Key.Key_F7)
    bench.press(Key.Key_5)
    for words in ("早点开门", "七座"):
        bench.commit(words)
        bench.press(Key.Key_Return)
    assert [entry.kind for entry in bench.card.history] == [Kind.SUGGESTION, Kind.REVISIT]
    assert "5 beyond" in [bench.desk.say(detail) for detail in bench.card.history[1].details]
    assert [wish.category for wish in bench.book.wishes.where(customer_id=1)] == ["七座"]
    assert bench.focus is bench.page.card_pane.timeline
    bench.press(Key.Key_Z, CONTROL)
    assert bench.card.history == ()


def test_a_complaint_that_stands_is_settled_unless_it_is_unticked(bench: CustomersBench) -> None:
    a_touch(bench.book, 1, TODAY - timedelta(days=2), Kind.COMPLAINT, None)
    bench.page.show_subject(1)
    bench.press(Key.Key_F7)
    bench.press(Key.Key_3)
    bench.press(Key.Key_S, CONTROL)
    assert [entry.settled for entry in bench.book.interactions.where(kind=Kind.COMPLAINT)] == [TODAY]


def test_esc_leaves_it_and_whoever_is_not_to_be_called_is_not_asked(bench: CustomersBench) -> None:
    bench.page.show_subject(1)
    bench.press(Key.Key_F7)
    bench.press(Key.Key_Escape)
    edit_customer(bench.book, 1, TODAY, do_not_contact=True)
    bench.page.show_subject(1)
    bench.press(Key.Key_F7)
    bench.press(Key.Key_5)
    assert bench.book.interactions.where() == []
