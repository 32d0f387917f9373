"""The pages of the navigation: made when they are opened, and called what the navigation calls them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.entries import Entry
from gui.page import Page
from gui.pages import PAGES, PageToCome, all_pages
from gui.theme.theme import ThemeHolder
from gui.window import Window
from tests.gui.desks import a_desk
from tests.gui.today_bench import shown
from tests.house.sources import ROOT
from tests.makers import a_book

KEYS = [entry.key for entry, *_ in PAGES]
LATE = (
    *("openpyxl", "python_calamine", "pypinyin", "numpy", "sqlite_utils", "gui.printing", "core.demo"),
    *("segno", "concurrent", "core.screens.dates", "gui.today.date_line", "PySide6.QtPrintSupport"),
)
START = """
import sys
from datetime import date
from pathlib import Path
from main import compose
application = compose(Path(sys.argv[1]), "zh_CN", date(2026, 3, 2))
application.window.show()
application.toolkit.processEvents()
print(*sys.modules)
"""
A_MOMENT_LATER = """
import sys
from datetime import date
from pathlib import Path
from time import monotonic
from main import compose
from gui.pages import PAGES
application = compose(Path(sys.argv[1]), "zh_CN", date(2026, 3, 2))
missing = lambda: {module for _, module, _ in PAGES} - sys.modules.keys()
began = monotonic()
def look():
    if not missing() or monotonic() - began > 30:
        application.toolkit.quit()
from PySide6.QtCore import QTimer
watch = QTimer(interval=50)
watch.timeout.connect(look)
watch.start()
application.run()
print(*missing())
"""


@pytest.mark.parametrize("key", KEYS)
def test_a_page_is_what_the_navigation_says(
    key: str, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_desk(themes, a_book(tmp_path)) as desk, shown(qtbot, Window(desk, all_pages(desk))) as window:
        window.open_page(key)
        page = window.page
        shown_as = {coming.entry.key: coming.entry for coming in all_pages(desk)}
        assert Entry(page.key, page.icon, page.label, page.set_apart) == shown_as[key]
        assert page.places == set(KEYS)


def test_a_page_is_made_once_and_only_when_it_is_opened(
    qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    made: list[str] = []

    def watched(coming: PageToCome) -> PageToCome:
        def make() -> Page:
            made.append(coming.entry.key)
            return coming.make()

        return PageToCome(coming.entry, make)

    with a_desk(themes, a_book(tmp_path)) as desk:
        window = Window(desk, [watched(coming) for coming in all_pages(desk)])
        qtbot.addWidget(window)
        assert made == ["today"]
        for key in ("settings", "today", "settings"):
            window.open_page(key)
        assert made == ["today", "settings"]


def test_a_start_loads_nothing_that_today_does_not_need(tmp_path: Path) -> None:
    loaded = _printed(START, tmp_path)
    assert [name for name in loaded if name.startswith(LATE)] == []
    pages = {module for _, module, _ in PAGES}
    assert pages & set(loaded) == {"gui.today.page"}


def test_a_moment_later_the_worker_has_loaded_every_page(tmp_path: Path) -> None:
    assert _printed(A_MOMENT_LATER, tmp_path) == []


def _printed(code: str, folder: Path) -> list[str]:
    """The words that a program of its own prints of a new book."""
    a_book(folder).close()
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder / "book.shuke")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()
