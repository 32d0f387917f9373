"""How long the window stands still while a large sheet is taken in and taken back.

    python -m tests.journeys.stalls SHEET

A timer of 4 ms in the event loop notes every gap between two of its ticks. The sheet goes in by the keys
of a first morning. Then the history is opened, and the sheet undone there; meanwhile Today is turned to for
the first time with so large a book, and two outcomes are logged on it.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import monotonic, perf_counter
from unittest.mock import patch

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from core.actions.customers import NewCustomer, add_customer
from core.model.customer import Customer
from core.screens.importing.screen import Step
from gui.application import Application, Parts, make_toolkit
from gui.history.page import HistoryPage
from gui.importing.page import ImportPage
from gui.pages import load_all
from gui.printing.paper import QtPaper
from gui.today.page import TodayPage
from main import now
from storage.library import DiskLibrary

ON = date(2026, 11, 23)
LONGEST_WAIT = 1_800.0
SHOWN = 8
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Stalls(QObject):
    """Gaps between the ticks of a timer, with the second in which each ended."""

    def __init__(self) -> None:
        super().__init__()
        self._began = self._last = perf_counter()
        self._gaps: list[tuple[float, float]] = []
        self._timer = QTimer(self, interval=4, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self) -> None:
        """From now on."""
        self._gaps.clear()
        self._began = self._last = perf_counter()

    def told(self, what: str) -> str:
        """The longest gaps in milliseconds, each with the second in which it ended."""
        longest = sorted(self._gaps, reverse=True)[:SHOWN]
        shown = ", ".join(f"{gap * 1000:.0f} (at {at:.1f} s)" for gap, at in longest)
        return f"{what}: {perf_counter() - self._began:.1f} s, longest stalls in ms: {shown}"

    def _tick(self) -> None:
        here = perf_counter()
        self._gaps.append((here - self._last, here - self._began))
        self._last = here


class Desk:
    """The program on a new book, with the keyboard."""

    def __init__(self, folder: Path) -> None:
        library = DiskLibrary()
        self.book = library.open_book(folder / "book.shuke")
        parts = Parts(self.book, library, lambda: QtPaper(now), lambda: ON, "en")
        self.program = Application(make_toolkit(sys.argv[:1]), parts)
        self.program.window.show()
        load_all()  # as a moment after every start

    def press(self, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        window = self.program.window
        QTest.keyClick(window.focusWidget() or window, key, held)

    def wait(self, until: Callable[[], bool]) -> None:
        deadline = monotonic() + LONGEST_WAIT
        while not until():
            assert monotonic() < deadline, "nothing came of it"
            self.program.toolkit.processEvents()

    def rest(self) -> None:
        """Do nothing for a second."""
        began = monotonic()
        self.wait(lambda: monotonic() - began > 1)

    def await_step(self, step: Step) -> None:
        page = self.program.window.page
        assert isinstance(page, ImportPage)
        self.wait(lambda: page.wizard.course.screen.step is step)


def take_in(desk: Desk, sheet: Path) -> None:
    """By the keys of a first morning; the file dialog answers by itself."""
    desk.program.window.open_page("import")
    desk.rest()  # nobody has found the file sooner
    with patch.object(QFileDialog, "getOpenFileName", return_value=(str(sheet), "")):
        desk.press(Key.Key_Return)
    for step in (Step.COLUMNS, Step.PREVIEW):
        desk.await_step(step)
        desk.press(Key.Key_Return, CONTROL)
    desk.await_step(Step.DONE)


def open_history(desk: Desk) -> None:
    """For the first time since the sheet was taken in."""
    desk.program.window.open_page("history")
    desk.rest()


def take_back(desk: Desk) -> None:
    """On the history page; a second later two outcomes are logged on Today."""
    window = desk.program.window
    page = window.page
    assert isinstance(page, HistoryPage)
    page.steps.select_key(1)
    desk.program.toolkit.processEvents()  # no hand is quicker than the loop
    desk.press(Key.Key_Return, CONTROL)
    desk.rest()
    window.open_page("today")
    today = window.page
    assert isinstance(today, TodayPage)
    for key in (Key.Key_2, Key.Key_1):
        desk.program.toolkit.processEvents()
        QTest.keyClick(today.households, key)
    desk.wait(lambda: not desk.program.session.is_held)
    desk.rest()


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(sheet: Path) -> None:
    """Both ways, and what was logged on the way back."""
    with tempfile.TemporaryDirectory() as made:
        desk, stalls = Desk(Path(made)), Stalls()
        stalls.begin()
        take_in(desk, sheet)
        say(stalls.told("taken in"))
        for number in range(5):
            add_customer(desk.book, NewCustomer(Customer("", f"late {number}")), ON)
        stalls.begin()
        open_history(desk)
        say(stalls.told("history opened"))
        stalls.begin()
        take_back(desk)
        say(stalls.told("taken back"))
        logged = ", ".join(str(one.outcome) for one in desk.book.interactions.where(day=ON))
        say(f"logged meanwhile: {logged}")
        desk.program.jobs.close()
        desk.program.session.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
