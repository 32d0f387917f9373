"""The search for suggestions: one at a time, stopped when asked, off the main thread."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from core.screens.families import Suggestion
from gui.desk import Desk
from gui.families.search import Search
from gui.families.suggestions_view import SuggestionsView
from gui.theme.theme import ThemeHolder
from tests.gui.desks import a_desk
from tests.gui.finding import named
from tests.gui.slow_library import SlowLibrary
from tests.makers import a_book, a_customer

FOUND_MS = 20_000


@pytest.fixture
def library() -> SlowLibrary:
    return SlowLibrary()


@pytest.fixture
def desk(themes: ThemeHolder, tmp_path: Path, library: SlowLibrary) -> Iterator[Desk]:
    book = a_book(tmp_path)
    for _ in range(2):
        a_customer(book, "李玉芬", "15422814830", wechat="yufen_laoshi")
    with a_desk(themes, book) as made:
        yield replace(made, library=library)
        library.may_open.set()


def test_a_second_search_waits_for_the_first_and_only_its_answer_is_told(
    qtbot: QtBot, desk: Desk, library: SlowLibrary
) -> None:
    search, answers = Search(desk, desk.session), list[tuple[Suggestion, ...]]()
    search.found.connect(answers.append)
    search.start()
    search.start()
    library.may_open.set()
    qtbot.waitUntil(lambda: bool(answers), timeout=FOUND_MS)
    assert (library.opened, [len(found) for found in answers]) == (2, [1])
    assert not search.is_running


def test_a_search_whose_window_has_gone_ends_without_a_word(
    qtbot: QtBot, desk: Desk, library: SlowLibrary
) -> None:
    search, ended = Search(desk, desk.session), list[bool]()
    search.start()
    delete(search)
    desk.jobs.start(lambda _tell: True, ended.append, desk.session)
    library.may_open.set()
    qtbot.waitUntil(lambda: ended == [True], timeout=FOUND_MS)


def test_a_search_that_is_stopped_tells_so_and_can_be_started_again(
    qtbot: QtBot, desk: Desk, library: SlowLibrary
) -> None:
    search = Search(desk, desk.session)
    search.start()
    search.cancel()
    with qtbot.waitSignal(search.stopped, timeout=FOUND_MS):
        library.may_open.set()
    with qtbot.waitSignal(search.found, timeout=FOUND_MS):
        search.start()


def test_a_search_that_fails_ends(qtbot: QtBot, desk: Desk, library: SlowLibrary) -> None:
    search, library.fails = Search(desk, desk.session), True
    search.start()
    with qtbot.waitSignal(search.stopped, timeout=FOUND_MS):
        library.may_open.set()


def test_a_long_first_search_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, desk: Desk, library: SlowLibrary
) -> None:
    view = SuggestionsView(desk)
    qtbot.addWidget(view)
    view.show()
    view.refresh()
    cancel = named(view, "Cancel")
    qtbot.waitUntil(cancel.isVisible)
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    library.may_open.set()
    qtbot.waitUntil(lambda: not cancel.isVisible(), timeout=FOUND_MS)
    again = named(view, "Search again")
    assert again.isVisible()
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.found) == 1, timeout=FOUND_MS)
