"""Enter on a button presses it, and in the form of a card goes on to the next field."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from gui.customers.form_pane import FormPane
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button
from gui.widgets.filter_chip import FilterChip
from gui.widgets.outcome import OutcomeButton
from tests.gui.desks import a_desk
from tests.makers import a_book

Key = Qt.Key


def test_enter_presses_whatever_button_has_the_keyboard(qtbot: QtBot, themes: ThemeHolder) -> None:
    for button in (Button(themes, "Edit"), FilterChip(themes, "Gold", ""), OutcomeButton(themes, "1")):
        qtbot.addWidget(button)
        pressed = QSignalSpy(button.clicked)
        QTest.keyClick(button, Key.Key_Return)
        QTest.keyClick(button, Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        QTest.keyClick(button, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert pressed.count() == 2


def test_a_card_is_typed_with_enter_and_saved_with_control_enter(
    qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    book = a_book(tmp_path)
    with a_desk(themes, book) as desk:
        pane = FormPane(desk)
        qtbot.addWidget(pane)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        pane.start_new()
        name = pane.fields.name.line
        name.setFocus()
        QTest.keyClicks(name, "Zed")
        QTest.keyClick(name, Key.Key_Return)
        assert pane.focusWidget() not in (None, name)
        assert book.customer_count() == 0
        QTest.keyClick(name, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert [row.name for row in book.customers.where()] == ["Zed"]
