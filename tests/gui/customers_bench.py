"""Customers in a window, with people in the book and hands to press the keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.ports import Book
from core.screens.card.view import CardView
from gui.customers.page import CustomersPage
from gui.customers.search_field import PAUSE_MS
from gui.desk import Desk
from gui.theme.theme import ThemeHolder
from gui.window import Window
from tests.gui.desks import a_desk
from tests.gui.finding import named
from tests.gui.today_bench import shown
from tests.makers import a_book, a_customer

CONTROL = Qt.KeyboardModifier.ControlModifier
PEOPLE = (("陈国栋", "15422814821"), ("李玉芬", "15422814900"), ("谢宏斌", "15455829016"))


@dataclass
class CustomersBench:
    """What a test looks at."""

    app: QApplication
    qtbot: QtBot
    book: Book
    desk: Desk
    window: Window
    page: CustomersPage

    @property
    def focus(self) -> QWidget:
        focus = self.app.focusWidget()
        assert focus is not None
        return focus

    @property
    def names(self) -> list[str]:
        """Who stands in the list."""
        return [row.line.name for row in self.page.list_pane.table.rows.rows()]

    @property
    def selected(self) -> str:
        """Who is on the current row of the list."""
        row = self.page.list_pane.table.current_row
        return row.line.name if row else ""

    @property
    def card(self) -> CardView:
        """The card that is shown."""
        view = self.page.card_pane.view
        assert view is not None
        return view

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus, key, modifier)

    def type(self, text: str) -> None:
        """Put text where the keyboard is, as an input method does."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus, letter)
            else:
                self.commit(letter)

    def commit(self, text: str) -> None:
        """What an input method has finished composing."""
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        self.app.sendEvent(self.focus, event)

    def fill(self, name: str, text: str) -> None:
        """Go to the field that a screen reader calls `name`, and type."""
        self.named(name).setFocus()
        self.press(Qt.Key.Key_End)
        self.type(text)

    def search(self, text: str) -> None:
        """Type into the search and wait until it has answered."""
        self.press(Qt.Key.Key_F, CONTROL)
        self.type(text)
        self.qtbot.wait(PAUSE_MS * 2)

    def open(self, name: str) -> None:
        """Open the card of somebody by keys alone."""
        self.search(name)
        self.press(Qt.Key.Key_Return)

    def named(self, name: str) -> QWidget:
        """The widget that a screen reader calls so, on what is shown."""
        self.app.processEvents()
        return named(self.page.shown, name)


@contextmanager
def a_customers_bench(
    app: QApplication, qtbot: QtBot, themes: ThemeHolder, folder: Path, width: int = 1366
) -> Iterator[CustomersBench]:
    """Customers alone in its window, with the keyboard on the first row."""
    book = a_book(folder)
    for name, phone in PEOPLE:
        a_customer(book, name, phone)
    with a_desk(themes, book) as desk:
        page = CustomersPage(desk)
        with shown(qtbot, Window(desk, [page]), width) as window:
            yield CustomersBench(app, qtbot, book, desk, window, page)
