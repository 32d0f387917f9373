"""What to say stands in the panel of Today: turned by a key, copied by a key, remembered when it was sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.interaction import Purpose
from gui.theme.theme import ThemeHolder
from gui.today.saying import SayingSection
from gui.widgets.button import Button
from gui.widgets.marked import MarkedText
from tests.gui.today_bench import Bench, a_bench
from tests.makers import TODAY

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = "Ann, I wanted to ask how you are. If anything needs seeing to, I am here."
SECOND = "Ann, it has been a while. I hope all is well with you."


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Bench]:
    with a_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def said(bench: Bench) -> str:
    [text] = bench.page.findChildren(MarkedText)
    return text.accessibleName()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_the_arrows_go_round_the_wordings(bench: Bench) -> None:
    assert said(bench) == FIRST
    bench.press(Key.Key_Right)
    assert said(bench) == SECOND
    bench.press(Key.Key_Right)
    assert said(bench) == FIRST
    bench.press(Key.Key_Left)
    assert said(bench) == SECOND
    bench.press(Key.Key_Down)
    assert said(bench).startswith("Bob, I wanted to ask")


def test_the_arrows_in_the_note_move_in_the_note(bench: Bench) -> None:
    bench.press(Key.Key_Return)
    bench.type("ab")
    bench.press(Key.Key_Left)
    bench.press(Key.Key_Right)
    assert said(bench) == FIRST


def test_a_wording_that_was_copied_and_sent_is_not_the_first_next_time(bench: Bench) -> None:
    QGuiApplication.clipboard().clear()
    bench.press(Key.Key_C, CONTROL)
    assert clipboard() == FIRST
    assert bench.window.toast.isVisible()
    bench.press(Key.Key_5)
    [greeting] = bench.book.greetings.where()
    assert (greeting.occasion, greeting.wording, greeting.sent) == ("greeting", "formal-1", TODAY)
    assert bench.logged()[0].purpose is Purpose.CARE
    bench.press(Key.Key_5)
    assert len(bench.book.greetings.where()) == 1
    assert bench.logged()[1].purpose is None


def test_the_buttons_do_what_the_keys_do(bench: Bench) -> None:
    [section] = bench.page.findChildren(SayingSection)
    turn, copy = section.findChildren(Button)
    turn.click()
    copy.click()
    assert clipboard() == SECOND


def test_nothing_is_said_to_whom_is_done(bench: Bench) -> None:
    for _ in range(7):
        bench.press(Key.Key_1)
    QGuiApplication.clipboard().clear()
    bench.press(Key.Key_Right)
    bench.press(Key.Key_C, CONTROL)
    assert clipboard() == ""
    assert not bench.page.findChildren(SayingSection)[0].isVisible()
