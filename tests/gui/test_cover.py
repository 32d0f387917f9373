"""With somebody beside the screen one key covers what is not his to see, and gives it back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.model.household import Tier
from gui.desk import Desk
from gui.pages import all_pages
from gui.theme.theme import ThemeHolder
from gui.today.page import TodayPage
from gui.widgets.cover_line import KEYS, CoverLine
from gui.widgets.tier import tier_spec, tier_width
from gui.window import Window
from tests.gui.desks import a_desk
from tests.gui.today_bench import shown
from tests.makers import TODAY, a_book, a_customer, a_purchase


@pytest.fixture
def desk(themes: ThemeHolder, tmp_path: Path) -> Iterator[Desk]:
    book = a_book(tmp_path)
    anna = a_customer(book, "Anna", "15422814821", added=TODAY - timedelta(days=300))
    a_purchase(book, anna, 86_400_00, TODAY - timedelta(days=120))
    with a_desk(themes, book) as desk:
        yield desk


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[Window]:
    with shown(qtbot, Window(desk, all_pages(desk))) as window:
        yield window


def cover(window: Window) -> None:
    QTest.keySequence(window, QKeySequence(KEYS))


def shown_words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def first_row(window: Window) -> tuple[str, str]:
    """What a screen reader says of it, and its phone."""
    page = window.page
    assert isinstance(page, TodayPage) and page.households.current_row is not None
    said = page.households.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    return str(said), page.households.current_row.phone


def test_one_key_covers_the_row_of_today(window: Window) -> None:
    before = first_row(window)
    assert "Platinum" in before[0] and before[1] == "154 2281 4821"
    cover(window)
    said, phone = first_row(window)
    assert "Platinum" not in said and phone == "154 **** 4821"
    cover(window)
    assert first_row(window) == before


def test_what_is_being_typed_stays(window: Window) -> None:
    page = window.page
    assert isinstance(page, TodayPage)
    QTest.keyClick(page.households, Qt.Key.Key_Return)
    note = window.focusWidget()
    QTest.keyClicks(note, "wants a fridge")
    cover(window)
    assert isinstance(note, QLineEdit) and note.text() == "wants a fridge" and note.hasFocus()


def test_the_card_covers_what_was_spent(window: Window) -> None:
    window.open_page("customers", 1)
    assert "¥86.4k" in shown_words(window.page)
    cover(window)
    assert "****" in shown_words(window.page) and not any("86" in words for words in shown_words(window.page))


def test_a_form_holds_what_stands_in_the_book(window: Window) -> None:
    cover(window)
    window.open_page("customers", 1)
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert "154 2281 4821" in [field.text() for field in window.page.findChildren(QLineEdit)]


def test_the_line_at_the_foot_does_the_same(window: Window) -> None:
    (line,) = window.findChildren(CoverLine)
    assert line.words == "Hide sums"
    line.click()
    assert window.covered and line.words == "Show sums"


def test_a_badge_that_says_nothing_takes_no_room(desk: Desk) -> None:
    assert tier_width(tier_spec(desk.words, Tier.GOLD), desk.themes.theme) > 0
    desk.words.discreet = True
    assert tier_width(tier_spec(desk.words, Tier.GOLD), desk.themes.theme) == 0
