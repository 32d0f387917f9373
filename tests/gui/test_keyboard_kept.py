"""The keyboard stays where the user is, whatever the worker has found meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.screens.importing.screen import Step
from gui.families.page import FamiliesPage
from gui.importing.page import ImportPage
from gui.pages import all_pages
from gui.palette.palette import Palette
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button
from gui.window import Window
from tests.gui.desks import a_desk
from tests.gui.today_bench import shown
from tests.makers import a_book, a_customer

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Window]:
    """The whole window on a book with one customer."""
    book = a_book(tmp_path)
    a_customer(book, "陈国栋")
    with a_desk(themes, book) as desk, shown(qtbot, Window(desk, all_pages(desk))) as made:
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        yield made


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text("姓名,电话\n王芳,13812345678\n", "utf-8")
    return path


def focus(window: Window) -> QWidget:
    here = window.focusWidget()
    assert here is not None
    return here


def test_a_sheet_that_was_read_leaves_the_page_that_is_looked_at_alone(
    window: Window, qtbot: QtBot, sheet: Path
) -> None:
    window.open_page("import", sheet)
    page = window.page
    assert isinstance(page, ImportPage)
    window.open_page("customers")
    before = focus(window)
    qtbot.waitUntil(lambda: page.wizard.course.screen.step is Step.COLUMNS)
    assert focus(window) is before


def test_what_lies_over_the_window_keeps_the_keyboard_and_gives_it_back(
    window: Window, qtbot: QtBot, sheet: Path
) -> None:
    window.open_page("import", sheet)
    page = window.page
    assert isinstance(page, ImportPage)
    QTest.keyClick(window, Key.Key_K, CONTROL)
    (palette,) = window.findChildren(Palette)
    qtbot.waitUntil(lambda: page.wizard.course.screen.step is Step.COLUMNS)
    assert focus(window) is palette.line
    QTest.keyClick(palette.line, Key.Key_Escape)
    assert focus(window) is page.regions()[0]


def test_suggestions_that_there_are_not_take_no_keyboard(window: Window, qtbot: QtBot) -> None:
    window.open_page("families")
    page = window.page
    assert isinstance(page, FamiliesPage)
    with qtbot.waitSignal(page.counted):
        page.refresh()
    assert focus(window).isVisible()


def test_going_down_from_a_search_that_found_nothing_goes_nowhere(window: Window) -> None:
    window.open_page("history")
    QTest.keyClick(window.page, Key.Key_F, CONTROL)
    search = focus(window)
    QTest.keyClicks(search, "zzz")
    QTest.keyClick(search, Key.Key_Down)
    assert focus(window) is search


def test_a_page_with_nothing_on_it_puts_the_keyboard_on_what_it_offers(window: Window) -> None:
    window.open_page("backups")
    assert isinstance(focus(window), Button) and focus(window).isVisible()


def test_the_keyboard_comes_back_to_a_page_whose_list_is_empty(window: Window) -> None:
    window.open_page("referrals")
    QTest.keyClick(window, Key.Key_K, CONTROL)
    (palette,) = window.findChildren(Palette)
    QTest.keyClick(palette.line, Key.Key_Escape)
    assert focus(window).isVisible()
