"""What was missed: a line above the pages, a list behind it, and from there the cards."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.screens.reminders import Missed
from core.text import T
from gui.reminders.banner import MissedBanner, show_missed
from gui.reminders.missed_list import MissedList
from gui.theme.theme import ThemeHolder
from tests.gui.pages_bench import Bench, Cards, a_page_bench
from tests.makers import TODAY

FOUND = (
    Missed(TODAY - timedelta(days=2), "10:00", "陈国栋", T("Visit"), True, 7),
    Missed(date(2026, 9, 17), "", "李玉芬", T("Promise"), False, 9),
)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Bench[Cards]]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, Cards, lambda _book: None) as made:
        yield made


def press(banner: MissedBanner, words: str) -> None:
    (button,) = [one for one in banner.findChildren(QPushButton) if one.accessibleName() == words]
    button.click()


def test_it_says_how_much_and_goes_when_it_is_closed(bench: Bench[Cards]) -> None:
    banner = show_missed(bench.window, bench.desk, FOUND)
    words = "While Shuke was closed: 1 appointment has passed, 1 date has passed. The first of them on"
    assert banner.accessibleName().startswith(words)
    press(banner, "Close")
    assert not banner.isVisible()


def test_its_list_leads_to_the_cards(bench: Bench[Cards]) -> None:
    opened: list[object] = []
    banner = show_missed(bench.window, bench.desk, FOUND)
    press(banner, "Show")
    (listed,) = bench.window.findChildren(MissedList)
    listed.opened.connect(opened.append)
    QTest.keyClick(listed.table, Qt.Key.Key_Down)
    QTest.keyClick(listed.table, Qt.Key.Key_Return)
    assert opened == [9]
    assert not listed.isVisible() and not banner.isVisible()


def test_the_button_opens_the_first_card(bench: Bench[Cards]) -> None:
    listed = MissedList(bench.desk, FOUND, bench.window)
    opened: list[object] = []
    listed.opened.connect(opened.append)
    listed.open_current()
    assert opened == [7]


def test_another_line_takes_the_place_of_the_first(bench: Bench[Cards]) -> None:
    show_missed(bench.window, bench.desk, FOUND)
    second = show_missed(bench.window, bench.desk, FOUND[:1])
    bench.qtbot.waitUntil(second.isVisible)
    assert [one for one in bench.window.findChildren(MissedBanner) if one.isVisible()] == [second]
