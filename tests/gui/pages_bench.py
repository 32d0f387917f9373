"""One page in a window beside stand-ins for those it leads to, and hands to press its keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.ports import Book, Library
from core.text import T, Text
from gui.desk import Desk
from gui.page import Page
from gui.theme.theme import ThemeHolder
from gui.window import Window
from tests.gui.desks import a_desk
from tests.gui.today_bench import BarePage, shown
from tests.makers import a_book

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

PageOf = TypeVar("PageOf", bound=Page)


class Cards(BarePage):
    """Stands for the customers."""

    key, icon, label = "customers", "customers", T("Customers")


@dataclass
class Bench(Generic[PageOf]):
    """What a test looks at. `said` is what was done, as the window says it."""

    qtbot: QtBot
    app: QApplication
    book: Book
    desk: Desk
    window: Window
    page: PageOf
    cards: Cards
    said: list[Text]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus, key, modifier)

    def type(self, text: str) -> None:
        """Put text where the keyboard is, as an input method does."""
        field = self.focus
        assert isinstance(field, QLineEdit)
        field.insert(text)

    def undo(self) -> None:
        self.press(Key.Key_Z, CONTROL)

    @property
    def focus(self) -> QWidget:
        focus = self.app.focusWidget()
        assert focus is not None
        return focus


@contextmanager
def a_page_bench(
    app: QApplication,
    qtbot: QtBot,
    themes: ThemeHolder,
    folder: Path,
    make: Callable[[Desk], PageOf],
    fill: Callable[[Book], object],
    width: int = 1366,
    library: Library | None = None,
) -> Iterator[Bench[PageOf]]:
    """A page with the keyboard on it, in a book that was filled; the worker opens it through the library."""
    book = a_book(folder)
    fill(book)
    with a_desk(themes, book) as made:
        desk = made if library is None else replace(made, library=library)
        page, cards = make(desk), Cards(desk)
        said: list[Text] = []
        desk.session.done.connect(said.append)
        with shown(qtbot, Window(desk, [page, cards]), width) as window:
            yield Bench(qtbot, app, book, desk, window, page, cards, said)
