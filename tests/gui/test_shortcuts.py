"""What F1 tells of a page: every key that it binds, and none that it does not."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.pages import PAGES, all_pages
from gui.shortcuts.known import EVERYWHERE, OF_PAGES, Keys, single
from gui.shortcuts.sheet import KeySheet
from gui.theme.theme import ThemeHolder
from gui.widgets.key_hint import KeyHint
from gui.widgets.label import PlainLabel
from gui.window import Window
from tests.gui.desks import a_desk
from tests.makers import a_book, a_customer

BY_VIEWS = {"Return", "Space", "Left", "Right", "Up", "Down", "Esc"}
"""Keys that lists, fields and calendars take themselves."""
BY_FORMS = {"Ctrl+S"}
"""A form is made when somebody asks for it."""
PAGE_KEYS = [entry.key for entry, *_ in PAGES]


def told(lines: tuple[Keys, ...]) -> set[str]:
    return {key for line in lines for cap in line.caps for key in single(cap)}


def bound(window: Window, key: str) -> set[str]:
    window.open_page(key)
    found = (shortcut.key().toString() for shortcut in window.page.findChildren(QShortcut))
    return {keys.replace("Enter", "Return").replace("Del", "Delete") for keys in found}


@pytest.fixture
def window(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Window]:
    with closing(a_book(tmp_path)) as book, a_desk(themes, book) as desk:
        a_customer(book, "陈国栋", "13800138000")
        made = Window(desk, all_pages(desk))
        qtbot.addWidget(made)
        made.show()
        yield made


@pytest.mark.parametrize("key", PAGE_KEYS)
def test_every_key_that_a_page_binds_is_told_and_no_other(window: Window, key: str) -> None:
    of_page = told(OF_PAGES.get(key, ()))
    here = bound(window, key)
    assert here <= of_page | told(EVERYWHERE)
    assert of_page <= here | BY_VIEWS | BY_FORMS


def test_f1_brings_the_keys_of_the_page_and_takes_them_away(window: Window, qtbot: QtBot) -> None:
    window.open_page("renewals")
    focus = window.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_F1)
    (sheet,) = window.findChildren(KeySheet)
    words = {label.text() for label in sheet.findChildren(PlainLabel)}
    assert {"Renewals", "Everywhere", "Put into next week", "Undo"} <= words
    assert "Enter results from the sheet" not in words
    caps = {hint.accessibleName() for hint in sheet.findChildren(KeyHint)}
    assert {"Ctrl J", "Ctrl 1–9", "↑", "Enter"} & caps == {"Ctrl J", "Ctrl 1–9", "↑"}
    qtbot.waitUntil(sheet.isActiveWindow)
    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(sheet, Qt.Key.Key_F1)
    qtbot.waitUntil(window.isActiveWindow)
    assert window.focusWidget() is focus


def test_a_page_without_keys_of_its_own_tells_the_common_ones(window: Window) -> None:
    window.open_page("settings")
    QTest.keyClick(window, Qt.Key.Key_F1)
    (sheet,) = window.findChildren(KeySheet)
    assert sheet.parts.count() == 1


def test_the_settings_have_a_key_wherever_they_stand(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.page.key == "settings"


def test_the_sheet_is_no_larger_than_its_window(window: Window) -> None:
    window.resize(window.minimumSize())
    QTest.keyClick(window, Qt.Key.Key_F1)
    (sheet,) = window.findChildren(KeySheet)
    assert sheet.height() <= window.height()
    assert sheet.width() <= window.width()
