"""An empty book: ways to begin, the language, and a file dragged into the window."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.ports import Book
from core.text import T
from gui.entries import FROM_FILE
from gui.first_run.choice import Choice
from gui.first_run.page import DEMO_CUSTOMERS, FirstRun
from gui.theme.theme import ThemeHolder
from gui.today.page import TodayPage
from gui.window import Window
from tests.gui.desks import a_desk
from tests.gui.finding import named
from tests.gui.today_bench import BarePage, shown
from tests.makers import a_book, a_customer

Key = Qt.Key
COPY = Qt.DropAction.CopyAction


class Customers(BarePage):
    key, icon, label = "customers", "customers", T("Customers")


class Import(BarePage):
    key, icon, label = "import", "import_export", T("Import & export")


class Backups(BarePage):
    key, icon, label = "backups", "drive", T("Backups")


@dataclass
class Stage:
    """An empty book in a window with every page that can be begun on."""

    qtbot: QtBot
    book: Book
    window: Window
    today: TodayPage
    customers: Customers
    importing: Import
    backups: Backups

    @property
    def first_run(self) -> FirstRun:
        found = self.window.findChild(FirstRun)
        assert found is not None
        return found

    def press(self, key: Key) -> None:
        QTest.keyClick(self.window.focusWidget(), key)


@pytest.fixture
def stage(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Stage]:
    book = a_book(tmp_path)
    with a_desk(themes, book) as desk:
        pages = TodayPage(desk), Customers(desk), Import(desk), Backups(desk)
        with shown(qtbot, Window(desk, pages)) as window:
            yield Stage(qtbot, book, window, *pages)


def choices(widget: QWidget) -> list[str]:
    return [choice.accessibleName() for choice in widget.findChildren(Choice) if choice.isVisible()]


def dropped(kind: type[QDropEvent], url: QUrl) -> tuple[QDropEvent, QMimeData]:
    """A drag or a drop of this address; the data has to live as long as the event."""
    data = QMimeData()
    data.setUrls([url])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    if kind is QDragEnterEvent:
        return QDragEnterEvent(QPoint(5, 5), COPY, data, buttons, keys), data
    return QDropEvent(QPointF(5, 5), COPY, data, buttons, keys), data


def test_an_empty_book_offers_three_ways_to_begin(stage: Stage) -> None:
    assert choices(stage.window) == ["Import a table", "Look at invented customers", "New customer"]
    assert not stage.today.households.isVisible()


def test_enter_takes_the_first_way(stage: Stage) -> None:
    stage.press(Key.Key_Return)
    assert (stage.window.page, stage.importing.subjects) == (stage.importing, [])


def test_2_fills_the_book_with_invented_customers(stage: Stage) -> None:
    stage.press(Key.Key_2)
    assert stage.book.customer_count() == DEMO_CUSTOMERS
    assert stage.today.households.hasFocus()


def test_undo_takes_the_invented_customers_away_again(stage: Stage) -> None:
    stage.press(Key.Key_2)
    QTest.keyClick(stage.window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stage.book.customer_count() == 0
    assert "Import a table" in choices(stage.window)


def test_3_goes_to_a_new_customer(stage: Stage) -> None:
    stage.press(Key.Key_3)
    assert (stage.window.page, stage.customers.subjects) == (stage.customers, ["new"])


def test_the_key_for_the_panel_takes_no_keyboard_away(stage: Stage) -> None:
    stage.press(Key.Key_F4)
    stage.press(Key.Key_3)
    assert stage.window.page is stage.customers


def test_a_key_without_a_way_does_nothing(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> None:
    book = a_book(tmp_path)
    with a_desk(themes, book) as desk, shown(qtbot, Window(desk, [TodayPage(desk)])) as window:
        assert choices(window) == ["Look at invented customers"]
        QTest.keyClick(window.focusWidget(), Key.Key_3)
        assert book.customer_count() == 0
        QTest.keyClick(window.focusWidget(), Key.Key_Return)
        assert book.customer_count() == DEMO_CUSTOMERS


def test_a_file_dragged_in_is_imported(stage: Stage, tmp_path: Path) -> None:
    url = QUrl.fromLocalFile(str(tmp_path / "old.xlsx"))
    for kind in (QDragEnterEvent, QDropEvent):
        event, _data = dropped(kind, url)
        stage.qtbot.wait(1)
        if isinstance(event, QDragEnterEvent):
            stage.first_run.dragEnterEvent(event)
            assert event.isAccepted()
        else:
            stage.first_run.dropEvent(event)
    assert (stage.window.page, stage.importing.subjects) == (stage.importing, [tmp_path / "old.xlsx"])


def test_an_address_of_the_web_is_not_taken(stage: Stage) -> None:
    event, _data = dropped(QDragEnterEvent, QUrl("https://example.org/a.csv"))
    event.ignore()
    assert isinstance(event, QDragEnterEvent)
    stage.first_run.dragEnterEvent(event)
    assert not event.isAccepted()
    drop, _more = dropped(QDropEvent, QUrl("https://example.org/a.csv"))
    stage.first_run.dropEvent(drop)
    assert stage.window.page is stage.today


def test_another_language_is_one_click_away(stage: Stage) -> None:
    button = named(stage.first_run, "繁體中文")
    assert isinstance(button, QPushButton)
    button.click()
    assert stage.book.preferences().language == "zh_TW"


def test_a_copy_of_the_former_computer_is_one_click_away(stage: Stage) -> None:
    button = named(stage.first_run, "Restore a backup")
    assert isinstance(button, QPushButton)
    button.click()
    assert (stage.window.page, stage.backups.subjects) == (stage.backups, [FROM_FILE])


def test_the_first_customer_brings_the_list(stage: Stage, themes: ThemeHolder) -> None:
    a_customer(stage.book, "Ann")
    stage.today.refresh()
    assert stage.today.households.isVisible()
    assert stage.today.count() == "1"
