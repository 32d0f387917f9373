"""Settings: the rhythm of a tag, given, changed, and taken away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.actions.caring import set_tag_gap
from core.ports import Book
from gui import at_once
from gui.settings.number import REST_MS
from gui.settings.page import SettingsPage
from gui.theme.theme import ThemeHolder
from gui.widgets.combo import ComboBox
from tests.gui.finding import named
from tests.gui.pages_bench import Bench, Key, a_page_bench
from tests.makers import a_customer

ADD = "Give a tag a rhythm"


def fill(book: Book) -> None:
    a_customer(book, "陈国栋", tags=("车友", "邻居"))
    a_customer(book, "李玉芬", tags=("车友",))
    set_tag_gap(book, "车友", 21)


@pytest.fixture
def bench(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> Iterator[Bench[SettingsPage]]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, SettingsPage, fill) as made:
        yield made


def gaps(book: Book) -> dict[str, int | None]:
    return {tag.name: tag.gap_days for tag in book.tags.where()}


def words(bench: Bench[SettingsPage]) -> list[str]:
    return [label.text() for label in bench.page.findChildren(QLabel) if label.isVisible()]


def add(bench: Bench[SettingsPage], place: int) -> None:
    box = named(bench.page, ADD)
    assert isinstance(box, ComboBox)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_each_rhythm_says_what_it_asks_for(bench: Bench[SettingsPage]) -> None:
    assert "2 households, 0.1 a working day" in words(bench)


def test_a_tag_is_given_a_rhythm_and_its_number_is_typed_next(
    bench: Bench[SettingsPage], qtbot: QtBot
) -> None:
    add(bench, 1)
    assert gaps(bench.book) == {"车友": 21, "邻居": 30}
    bench.press(Key.Key_Up)
    qtbot.wait(REST_MS * 2)
    assert gaps(bench.book) == {"车友": 21, "邻居": 31}
    bench.desk.session.undo()
    bench.desk.session.undo()
    assert gaps(bench.book) == {"车友": 21, "邻居": None}


def test_the_first_entry_of_the_list_is_no_tag(bench: Bench[SettingsPage]) -> None:
    add(bench, 0)
    assert gaps(bench.book) == {"车友": 21, "邻居": None}


def test_a_rhythm_is_taken_away(bench: Bench[SettingsPage]) -> None:
    button = named(bench.page, "车友: no rhythm of its own")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert gaps(bench.book) == {"车友": None, "邻居": None}
    assert named(bench.page, ADD).isVisible()


def test_in_a_large_book_the_worker_moves_the_dates(
    bench: Bench[SettingsPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_once, "SMALL", 0)
    add(bench, 1)
    qtbot.waitUntil(lambda: gaps(bench.book)["邻居"] == 30)
    qtbot.waitUntil(lambda: "邻居" in words(bench))
