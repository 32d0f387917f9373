"""What an input method is still composing belongs to what a key writes: no word of it is left behind."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import keys
from gui.desk import Desk
from gui.pages import all_pages
from gui.widgets.field import LineEdit
from gui.window import Window
from tests.gui.today_bench import shown

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class InputMethod:
    """Shows letters where the keyboard is, and hands over the word once it is asked for it."""

    def __init__(self, app: QApplication) -> None:
        self._app, self._word = app, ""

    @property
    def focus(self) -> QWidget:
        focus = self._app.focusWidget()
        assert focus is not None
        return focus

    def inputMethod(self) -> "InputMethod":
        return self

    def compose(self, word: str) -> None:
        self._word = word
        QApplication.sendEvent(self.focus, QInputMethodEvent("bing'xiang", []))

    def commit(self) -> None:
        word, self._word = self._word, ""
        if word:
            event = QInputMethodEvent()
            event.setCommitString(word)
            QApplication.sendEvent(self.focus, event)


@pytest.fixture
def typing(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> InputMethod:
    made = InputMethod(qapp)
    monkeypatch.setattr(keys, "QGuiApplication", made)
    return made


@contextmanager
def on(qtbot: QtBot, desk: Desk, page: str) -> Iterator[Window]:
    with shown(qtbot, Window(desk, all_pages(desk))) as window:
        window.open_page(page)
        yield window


def test_a_new_card_takes_the_word_that_was_being_written(
    qtbot: QtBot, desk: Desk, typing: InputMethod
) -> None:
    with on(qtbot, desk, "customers") as window:
        QTest.keyClick(window.page, Key.Key_N, CONTROL)
        typing.compose("王冰")
        QTest.keyClick(typing.focus, Key.Key_S, CONTROL)
    assert [one.name for one in desk.session.book.customer_lines()] == ["陈国栋", "王冰"]


def test_so_does_a_form_beside_a_list(qtbot: QtBot, desk: Desk, typing: InputMethod) -> None:
    with on(qtbot, desk, "events") as window:
        QTest.keyClick(window.page, Key.Key_N, CONTROL)
        typing.compose("品茶会")
        QTest.keyClick(typing.focus, Key.Key_S, CONTROL)
        assert typing.focus.accessibleName() == "Date"
        QTest.keyClicks(typing.focus, "10-8")
        QTest.keyClick(typing.focus, Key.Key_S, CONTROL)
    assert [event.name for event in desk.session.book.events.where()] == ["品茶会"]


def test_a_key_cap_makes_way_for_what_is_being_written(qtbot: QtBot, desk: Desk) -> None:
    line = LineEdit(desk.themes, "Note", keys="Enter")
    plain = LineEdit(desk.themes, "Note")
    for field in (line, plain):
        qtbot.addWidget(field)
        field.setTextMargins(0, 0, 0, 0)
        field.resize(200, 32)
        QApplication.sendEvent(field, QInputMethodEvent("ni'hao", []))
    assert line.grab().toImage() == plain.grab().toImage()
    QApplication.sendEvent(line, QInputMethodEvent())
    QApplication.sendEvent(plain, QInputMethodEvent())
    assert line.grab().toImage() != plain.grab().toImage()
