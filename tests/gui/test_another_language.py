"""The window in another language or size of text: a new one takes the place of the former, which hears of
nothing more."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from core.changes import Changes
from gui.application import Application, Parts
from gui.outbox.page import OutboxPage
from gui.settings.page import SettingsPage
from gui.wordings.view import WordingsView
from storage.library import DiskLibrary
from storage.opening import open_book
from tests.gui.desks import RememberedPaper, same_day
from tests.makers import a_customer


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    book = open_book(tmp_path / "book.shuke")
    a_customer(book, "陈国栋")
    made = Application(qapp, Parts(book, DiskLibrary(), RememberedPaper, same_day))
    made.window.show()
    yield made
    made.window.close()
    made.jobs.close()
    made.session.close()
    made.window.deleteLater()


def choose(program: Application, name: str, value: object) -> Changes | None:
    return program.session.run(lambda: set_preference(program.session.book, name, value))


def speak(program: Application, qtbot: QtBot, language: str) -> None:
    """Choose a language, and wait until the former window is gone."""
    renew(program, qtbot, "language", language)


def renew(program: Application, qtbot: QtBot, setting: str, value: object) -> None:
    former = program.window
    choose(program, setting, value)
    qtbot.waitUntil(lambda: program.window is not former)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_is_done_next_is_told_by_the_new_window_alone(program: Application, qtbot: QtBot) -> None:
    speak(program, qtbot, "zh_CN")
    assert choose(program, "quota", 30) is not None
    assert program.window.toast.isVisible()


def test_the_choice_that_was_made_keeps_the_keyboard(program: Application, qtbot: QtBot) -> None:
    program.window.open_page("settings")
    former = program.window.page
    assert isinstance(former, SettingsPage)
    QTest.keyClick(former.regions()[0], Qt.Key.Key_Down)
    QTest.keyClick(former.regions()[0], Qt.Key.Key_Down)
    QTest.keyClick(former.regions()[0], Qt.Key.Key_Tab)
    QTest.keyClick(former.focusWidget(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: program.window.page is not former)
    page = program.window.page
    assert isinstance(page, SettingsPage) and page.section == 2
    assert page.focusWidget().accessibleName() == "简体中文"


def test_the_list_of_wordings_goes_with_its_window(program: Application, qtbot: QtBot) -> None:
    program.window.open_page("outbox")
    page = program.window.page
    assert isinstance(page, OutboxPage)
    QTest.keyClick(page.queue, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.findChildren(WordingsView)
    speak(program, qtbot, "zh_CN")
    assert choose(program, "quota", 30) is not None


def test_larger_text_is_there_at_once_and_gone_with_an_undo(program: Application, qtbot: QtBot) -> None:
    usual = program.themes.theme.scaled(100)
    renew(program, qtbot, "text_size", 130)
    assert program.themes.theme.scaled(100) == usual * 1.3
    former = program.window
    program.session.undo()
    qtbot.waitUntil(lambda: program.window is not former)
    assert program.themes.theme.scaled(100) == usual


def test_what_is_covered_stays_so(program: Application, qtbot: QtBot) -> None:
    program.window.cover(True)
    speak(program, qtbot, "zh_CN")
    assert program.window.covered
