"""Today in a window, with households to call and hands to press its keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.model.interaction import Interaction
from core.ports import Book
from gui.desk import Desk
from gui.page import Page
from gui.theme.theme import ThemeHolder
from gui.today.page import TodayPage
from gui.window import Window
from tests.gui.desks import RememberedPaper, a_desk
from tests.makers import TODAY, a_book, a_customer, a_touch

NAMES = ("Ann", "Bob", "Cid", "Dan", "Eve", "Fay", "Gus")


@dataclass
class Bench:
    """What a test looks at."""

    app: QApplication
    book: Book
    desk: Desk
    window: Window
    page: TodayPage

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus, key, modifier)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focus, text)

    @property
    def focus(self) -> QWidget:
        focus = self.app.focusWidget()
        assert focus is not None
        return focus

    @property
    def selected(self) -> str:
        """The name in the row that is selected."""
        row = self.page.households.current_row
        return row.name if row else ""

    @property
    def open_names(self) -> list[str]:
        """The households that are still to call."""
        return [row.name for row in self.page.households.rows.rows() if not row.done]

    @property
    def done_names(self) -> list[str]:
        return [row.name for row in self.page.households.rows.rows() if row.done]

    def logged(self) -> list[Interaction]:
        """What was logged today, in order."""
        return self.book.interactions.where(day=TODAY)


def fill(book: Book) -> None:
    """Seven households, each waiting a day longer than the next."""
    for place, name in enumerate(NAMES):
        customer = a_customer(book, name, f"1380013800{place}", added=date(2026, 1, 1))
        a_touch(book, customer, date(2026, 5, 1) + timedelta(days=place), note=f"Said by {name}")


@contextmanager
def a_bench(
    app: QApplication,
    qtbot: QtBot,
    themes: ThemeHolder,
    folder: Path,
    *,
    filled: bool = True,
    width: int = 1366,
) -> Iterator[Bench]:
    """Today alone in its window, with the keyboard on the first household."""
    book = a_book(folder)
    if filled:
        fill(book)
    with a_desk(themes, book, RememberedPaper()) as desk:
        page = TodayPage(desk, lambda _parent, _title, name: folder / name)
        with shown(qtbot, Window(desk, [page]), width) as window:
            yield Bench(app, book, desk, window, page)


@contextmanager
def shown(qtbot: QtBot, window: Window, width: int = 1366) -> Iterator[Window]:
    """A window on screen that has the keyboard."""
    qtbot.addWidget(window)
    window.resize(width, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.page.take_focus()
    yield window


class BarePage(Page):
    """A page that counts how often it was asked to show anew, and for what."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.refreshed = 0
        self.subjects: list[object] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def refresh(self) -> None:
        self.refreshed += 1

    def show_subject(self, subject: object) -> None:
        self.subjects.append(subject)
