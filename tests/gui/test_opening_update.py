"""A book of an older program: brought up to date behind a window that says so, once it takes a moment."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from core.errors import UserError
from core.ports import Progress
from core.screens.opening import Attempt
from gui.jobs import Jobs
from gui.opening.door import Door
from gui.theme.theme import ThemeHolder
from gui.widgets.empty import EmptyState
from resources.words import Words
from storage.identity import is_older
from tests.gui.slow_library import SlowLibrary
from tests.makers import TODAY
from tests.museum.books import BOOKS, a_book_of


@pytest.fixture
def library() -> SlowLibrary:
    return SlowLibrary()


@pytest.fixture
def door(library: SlowLibrary, themes: ThemeHolder, tmp_path: Path) -> Door:
    return Door(library, themes, Words("en", TODAY), tmp_path)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return a_book_of(BOOKS[0], tmp_path)


def when_shown(door: Door, act: Callable[[], object]) -> QTimer:
    """Do it as soon as the window stands there."""
    timer = QTimer(interval=5)

    def look() -> None:
        if door.update is not None and door.update.window.isVisible():
            timer.stop()
            act()

    timer.timeout.connect(look)
    timer.start()
    return timer


def test_the_window_says_what_takes_so_long_and_goes_by_itself(
    qtbot: QtBot, door: Door, library: SlowLibrary, old: Path
) -> None:
    seen: list[str] = []

    def look() -> None:
        library.may_open.set()
        assert door.update is not None
        seen.extend(state.accessibleName() for state in door.update.window.findChildren(EmptyState))

    timer = when_shown(door, look)
    book = door.enter(Attempt(old))
    assert book is not None and not timer.isActive()
    with closing(book):
        assert (is_older(old), book.check()) == (False, [])
    assert [told.startswith("Bringing your book up to date") for told in seen] == [True]
    assert door.update is not None and not door.update.window.isVisible()


def test_a_quick_one_shows_no_window(qtbot: QtBot, door: Door, library: SlowLibrary, old: Path) -> None:
    library.may_open.set()
    shown: list[bool] = []
    when_shown(door, lambda: shown.append(True))
    book = door.enter(Attempt(old))
    assert book is not None and library.opened == 2
    book.close()


def test_who_closes_the_window_meanwhile_wants_no_book(
    qtbot: QtBot, door: Door, library: SlowLibrary, old: Path
) -> None:
    def close() -> None:
        assert door.update is not None
        library.may_open.set()
        door.update.window.close()

    when_shown(door, close)
    assert door.enter(Attempt(old)) is None
    assert not is_older(old)


def test_a_failure_is_told(qtbot: QtBot, door: Door, library: SlowLibrary, old: Path) -> None:
    library.fails = True
    library.may_open.set()
    with pytest.raises(UserError, match="Nothing to undo"):
        door.enter(Attempt(old))


def test_a_worker_that_is_quicker_than_the_window_is_not_waited_for(
    qtbot: QtBot, door: Door, library: SlowLibrary, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = Jobs.start

    def waited_for(jobs: Jobs, work: Callable[[Progress], object], *rest: Any) -> object:
        hired = jobs._hired()
        monkeypatch.setattr(hired, "submit", lambda *asked: _done(hired, asked))
        return start(jobs, work, *rest)

    def _done(hired: ThreadPoolExecutor, asked: tuple[Any, ...]) -> Future[Any]:
        future: Future[Any] = ThreadPoolExecutor.submit(hired, *asked)
        wait([future])
        return future

    monkeypatch.setattr(Jobs, "start", waited_for)
    library.may_open.set()
    book = door.enter(Attempt(old))
    assert book is not None
    book.close()
