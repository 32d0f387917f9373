"""Words in passing and small windows: every button stays where it can be seen."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.text import T
from gui.desk import Desk
from gui.outbox.foot import Foot
from gui.pages import all_pages
from gui.widgets.button import Button
from gui.widgets.outcome import OutcomeButton
from gui.window import SMALLEST, Window
from tests.gui.today_bench import shown

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def place(widget: QWidget, window: Window) -> QRect:
    return widget.rect().translated(widget.mapTo(window, QPoint(0, 0)))


def test_what_is_said_covers_no_button_at_the_foot(qtbot: QtBot, desk: Desk) -> None:
    with shown(qtbot, Window(desk, all_pages(desk))) as window:
        window.open_page("customers")
        QTest.keyClick(window.page, Key.Key_N, CONTROL)
        window.say(T("Nothing to undo"))
        [save] = [one for one in window.page.findChildren(Button) if one.isVisible() and one.words == "Save"]
        assert not place(save, window).intersects(place(window.toast, window))


def test_nor_the_outcomes_of_the_panel_beside_it(qtbot: QtBot, desk: Desk) -> None:
    with shown(qtbot, Window(desk, all_pages(desk))) as window:
        window.resize(683, 384)
        window.say(T("Nothing to undo. Everybody who was to be contacted today has been contacted"))
        outcomes = [one for one in window.page.findChildren(OutcomeButton) if one.isVisible()]
        told = place(window.toast, window)
        assert len(outcomes) == 6
        assert [one for one in outcomes if place(one, window).intersects(told)] == []


def test_nor_the_button_of_a_view_that_is_turned_to_meanwhile(qtbot: QtBot, desk: Desk) -> None:
    with shown(qtbot, Window(desk, all_pages(desk))) as window:
        window.say(T("Nothing to undo"))
        QTest.keyClick(window.page, Key.Key_G, CONTROL)
        qtbot.wait(1)
        foot = window.page.foot_rects()[-1].translated(window.page.mapTo(window, QPoint(0, 0)))
        assert not foot.intersects(place(window.toast, window))


def test_nor_does_a_page_that_is_made_meanwhile_cover_it(qtbot: QtBot, desk: Desk) -> None:
    with shown(qtbot, Window(desk, all_pages(desk))) as window:
        window.say(T("Nothing to undo"))
        window.open_page("outbox")
        at = place(window.toast, window).center()
        assert window.childAt(at) in [window.toast, *window.toast.findChildren(QWidget)]


@pytest.mark.parametrize("width", [560, 640, 760, 1000])
def test_the_buttons_below_a_greeting_have_the_room_they_need(qtbot: QtBot, desk: Desk, width: int) -> None:
    host, foot = QWidget(), Foot(desk)
    qtbot.addWidget(host)
    foot.setParent(host)
    foot.setGeometry(0, 0, width, 48)
    host.show()
    foot.set_sendable(True, False, False)
    qtbot.wait(1)
    buttons = [one for one in foot.findChildren(Button) if one.isVisible()]
    assert [one.words for one in buttons if one.width() < one.sizeHint().width()] == []


def test_a_paper_is_shown_within_the_window(qtbot: QtBot, desk: Desk) -> None:
    with shown(qtbot, Window(desk, all_pages(desk))) as window:
        window.resize(*SMALLEST)
        window.open_page("customers")
        QTest.keyClick(window.page, Key.Key_P, CONTROL)
        qtbot.waitUntil(lambda: bool(window.findChildren(QDialog)))
        [dialog] = window.findChildren(QDialog)
        assert dialog.height() <= window.height()
        dialog.reject()
        qtbot.waitUntil(lambda: window.isActiveWindow(), timeout=1000)
