"""Esc in a form: nothing that was typed is lost to one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.customers.form_pane import FormPane
from gui.customers.trade_forms import PurchaseForm
from gui.desk import Desk
from gui.widgets.way_out import WayOut
from gui.wordings.form import WordingForm

Key = Qt.Key


def test_an_empty_form_is_left_at_once(qtbot: QtBot, desk: Desk) -> None:
    form = PurchaseForm(desk, 1)
    qtbot.addWidget(form)
    form.show()
    with qtbot.waitSignal(form.closed):
        QTest.keyClick(form.first_stop(), Key.Key_Escape)


def test_with_something_typed_the_second_esc_leaves(qtbot: QtBot, desk: Desk) -> None:
    form = PurchaseForm(desk, 1)
    qtbot.addWidget(form)
    form.show()
    QTest.keyClicks(form.first_stop(), "tea")
    with qtbot.assertNotEmitted(form.closed):
        QTest.keyClick(form.first_stop(), Key.Key_Escape)
    with qtbot.waitSignal(form.closed):
        QTest.keyClick(form.first_stop(), Key.Key_Escape)


def test_a_long_text_is_no_less(qtbot: QtBot, desk: Desk) -> None:
    form = WordingForm(desk)
    qtbot.addWidget(form)
    form.show()
    [text] = form.findChildren(QPlainTextEdit)
    left = QSignalSpy(form.left)
    counts = []
    QTest.keyClicks(text, "hello")
    for _ in range(2):
        QTest.keyClick(text, Key.Key_Escape)
        counts.append(left.count())
    form.start(None)
    QTest.keyClick(text, Key.Key_Escape)
    assert [*counts, left.count()] == [0, 1, 2]


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> FormPane:
    made = FormPane(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_was_changed_on_a_card_goes_with_the_second_esc(
    qtbot: QtBot, desk: Desk, pane: FormPane
) -> None:
    pane.start_edit(desk.session.book.customers.get(1))
    name = pane.fields.name.line
    QTest.keyClicks(name, "x")
    with qtbot.assertNotEmitted(pane.left):
        QTest.keyClick(name, Key.Key_Escape)
    with qtbot.waitSignal(pane.left):
        QTest.keyClick(name, Key.Key_Escape)


def test_its_words_have_their_own_colour_on_the_ground_of_the_form(pane: FormPane) -> None:
    [words] = pane.findChildren(WayOut)
    assert words.foregroundRole() is QPalette.ColorRole.WindowText


def test_asking_for_a_new_card_once_more_keeps_the_one_that_is_being_typed(pane: FormPane) -> None:
    pane.start_new()
    QTest.keyClicks(pane.fields.name.line, "Wang")
    pane.start_new()
    assert pane.fields.name.text() == "Wang"


def test_once_it_is_saved_the_next_new_card_is_empty(pane: FormPane) -> None:
    pane.start_new()
    QTest.keyClicks(pane.fields.name.line, "Wang")
    pane.save()
    pane.start_new()
    assert pane.fields.name.text() == ""
