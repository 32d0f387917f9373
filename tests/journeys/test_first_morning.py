"""The first morning, through the real window: the sheet in, the list, five calls, paper, and all there."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from core.model.agenda import Band
from core.model.interaction import Outcome
from core.screens.importing.screen import Step
from core.screens.today import today_list
from gui.application import Application, Parts
from gui.importing.page import ImportPage
from gui.printing.paper import QtPaper
from gui.today.page import TodayPage
from storage.library import DiskLibrary

SHEETS = Path(__file__).parent.parent / "samples" / "book300"
ON = date(2025, 7, 1)
CUSTOMERS = 323
WAIT_MS = 20_000
Key = Qt.Key


def at_eight() -> datetime:
    return datetime(2025, 7, 1, 8, 14).astimezone()


class Morning:
    """The program on one book, as a user has it before him."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, book: Path) -> None:
        library = DiskLibrary()
        parts = Parts(library.open_book(book), library, lambda: QtPaper(at_eight), lambda: ON, "en")
        self.bot = qtbot
        self.program = Application(qapp, parts)
        self.program.window.show()
        self.program.window.activateWindow()

    def press(self, key: Key, *modifiers: Qt.KeyboardModifier) -> None:
        """A key goes to whatever has the keyboard."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        target = self.program.window.focusWidget() or self.program.window
        QTest.keyClick(target, key, held)

    def step(self) -> Step:
        page = self.program.window.page
        assert isinstance(page, ImportPage)
        return page.wizard.course.screen.step

    def await_step(self, step: Step) -> None:
        self.bot.waitUntil(lambda: self.step() is step, timeout=WAIT_MS)

    def today(self) -> TodayPage:
        page = self.program.window.page
        assert isinstance(page, TodayPage)
        return page

    def close(self) -> None:
        self.program.window.close()
        self.program.jobs.close()
        self.program.session.close()
        self.program.window.deleteLater()


@pytest.fixture
def mornings(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[list[Morning]]:
    opened: list[Morning] = [Morning(qapp, qtbot, tmp_path / "book.shuke")]
    yield opened
    opened[-1].close()


def import_customers(morning: Morning) -> None:
    """From the first page to Today, by keyboard alone; the file dialog answers by itself."""
    morning.press(Key.Key_Return)
    morning.bot.waitUntil(lambda: morning.program.window.page.key == "import", timeout=WAIT_MS)
    if morning.step() is Step.FILE:
        morning.press(Key.Key_Return)
    morning.await_step(Step.COLUMNS)
    morning.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    morning.await_step(Step.PREVIEW)
    morning.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    morning.await_step(Step.DONE)
    morning.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    morning.bot.waitUntil(lambda: morning.program.window.page.key == "today", timeout=WAIT_MS)


def test_a_first_morning(
    mornings: list[Morning], qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [morning] = mornings
    paper = tmp_path / "list.pdf"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(SHEETS / "customers.csv"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(paper), ""))
    import_customers(morning)
    book = morning.program.session.book
    assert book.customer_count() == CUSTOMERS
    assert morning.today().households.rows.rows()

    for key in (Key.Key_1, Key.Key_2, Key.Key_4, Key.Key_5, Key.Key_6):
        morning.press(key)
    outcomes = [entry.outcome for entry in book.interactions.where()]
    assert outcomes == [
        Outcome.REACHED,
        Outcome.NO_ANSWER,
        Outcome.BOUGHT,
        Outcome.MESSAGE,
        Outcome.SET_ASIDE,
    ]
    morning.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(book.interactions.where()) == 4

    morning.press(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(paper.exists, timeout=WAIT_MS)
    assert paper.read_bytes().startswith(b"%PDF")

    morning.close()
    mornings.append(Morning(qapp, qtbot, tmp_path / "book.shuke"))
    again = mornings[-1].program.session.book
    assert again.customer_count() == CUSTOMERS
    assert [entry.outcome for entry in again.interactions.where()] == outcomes[:4]
    assert sum(row.band is Band.DONE for row in today_list(again, ON).rows) == 4
    assert again.check() == []
