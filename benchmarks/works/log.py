"""From the key down to the row gone, the next one selected and painted, against one frame."""

import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.child import tell
from benchmarks.painting import PaintClock
from benchmarks.percentile import FRAME_S, slow
from benchmarks.place import LANGUAGE, ON, Place
from gui.application import Application
from gui.today.page import TodayPage
from main import compose

KEYS = 50
OUTCOMES = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_5)
"""Those that ask for nothing more."""


def ours(place: Place) -> None:
    """Outcomes in the real window, on a copy of the book."""
    with place.scratch() as folder:
        application = compose(Path(shutil.copy(place.book, folder)), LANGUAGE, ON)
        application.window.show()
        application.window.activateWindow()
        application.toolkit.processEvents()
        tell(slow(_times(application)))
        application.window.close()
        application.session.close()
        application.jobs.close()


def baseline(_place: Place) -> None:
    """The time in which nobody notices that anything was done."""
    tell(FRAME_S)


def _times(application: Application) -> list[float]:
    page = application.window.page
    assert isinstance(page, TodayPage)
    left = int(page.count())
    clock, times = PaintClock(page.households.viewport()), []
    for turn in range(min(KEYS, left)):
        press = partial(QTest.keyClick, page.households, OUTCOMES[turn % len(OUTCOMES)])
        times.append(clock.seconds_until_painted(press))
    if left - int(page.count() or 0) != len(times):
        raise AssertionError("not every key was answered")
    return times
