"""What the program does when its window has been closed: a copy of what no copy holds, if that is wise."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import BookError, Trouble, UserError
from core.model.backup import Reason
from core.screens.opening import Attempt, copy_here
from core.text import T
from gui.application import Application, Parts
from gui.arrangement import Remembered
from storage.backups.disk import DiskBackups
from storage.backups.places import folder_of
from storage.library import DiskLibrary
from storage.opening import open_book
from tests.gui.desks import RememberedPaper, same_day
from tests.makers import a_customer


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The program on a book with something new in it."""
    book = open_book(tmp_path / "book.shuke")
    a_customer(book, "陈国栋")
    made = Application(qapp, Parts(book, DiskLibrary(), RememberedPaper, same_day, "en"))
    yield made
    made.window.close()
    made.window.deleteLater()


def run(program: Application) -> int:
    """Show the window, and close it as a user does."""
    QTimer.singleShot(0, program.window.close)
    return program.run()


def whys(program: Application) -> list[Reason | None]:
    return [line.why for line in DiskBackups(program.session.book.path).lines()]


def test_what_is_new_is_copied_at_the_end(program: Application) -> None:
    assert run(program) == 0
    assert whys(program) == [Reason.CLOSING]


@pytest.mark.parametrize("trouble", [Trouble.DAMAGED, Trouble.READ_ONLY, Trouble.ELSEWHERE, Trouble.DISK])
def test_a_book_that_takes_no_changes_is_left_as_it_is(program: Application, trouble: Trouble) -> None:
    program.session.book.refuse(BookError(trouble, T("Not to be written to")))
    assert run(program) == 0
    assert whys(program) == []


def test_how_the_window_was_arranged_is_kept(qapp: QApplication, tmp_path: Path) -> None:
    kept: list[Mapping[str, object]] = []
    book = open_book(tmp_path / "book.shuke")
    remembered = Remembered(dict, kept.append)
    parts = Parts(book, DiskLibrary(), RememberedPaper, same_day, "en", remembered=remembered)
    made = Application(qapp, parts)
    assert run(made) == 0
    (arranged,) = kept
    assert arranged["place"] and arranged["widths"] == {}
    made.window.deleteLater()


def test_who_goes_on_with_another_book_waits_for_no_copy(program: Application, tmp_path: Path) -> None:
    program.following = Attempt(tmp_path / "other.shuke")
    assert run(program) == 0
    assert whys(program) == []


def test_a_copy_that_fails_is_told_by_whoever_started_the_window(program: Application) -> None:
    folder_of(program.session.book.path).touch()
    with pytest.raises(UserError, match="can’t be written to"):
        run(program)
    assert not program.session.is_open


def test_a_copy_in_a_better_place_is_what_goes_on(program: Application, qtbot: QtBot, tmp_path: Path) -> None:
    here = tmp_path / "here" / "book.shuke"
    program.window.way_taken.emit(copy_here(here))
    assert not program.window.isEnabled()  # what is done now would not be in the copy
    qtbot.waitUntil(lambda: program.following is not None)
    assert program.following == Attempt(here)
    with closing(open_book(here)) as copied:
        assert copied.customer_count() == 1


def test_a_place_that_takes_no_copy_leaves_the_window_as_it_was(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "here").touch()
    with qtbot.waitSignal(program.session.failed):
        program.window.way_taken.emit(copy_here(tmp_path / "here" / "book.shuke"))
    assert program.window.isEnabled()
    assert program.following is None
