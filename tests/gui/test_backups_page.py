"""The page of the backups: two clicks restore a copy, one more takes that back."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.backups import back_up
from core.model.backup import Reason
from core.ports import Book
from core.text import Text
from gui.backups.page import BackupsPage
from gui.desk import Desk
from gui.entries import FROM_FILE
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button
from storage.backups.disk import DiskBackups
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.makers import a_customer

BackupsBench = Bench[BackupsPage]


class Chosen:
    """Answers for the user who is asked for a place."""

    folder: Path | None = None
    file: Path | None = None

    def to_copy_to(self, _parent: QWidget) -> Path | None:
        return self.folder

    def copy_to_read(self, _parent: QWidget) -> Path | None:
        return self.file


@pytest.fixture
def chosen() -> Chosen:
    return Chosen()


def a_copy_and_more(book: Book) -> None:
    a_customer(book, "陈国栋")
    back_up(book, DiskBackups(book.path), Reason.ASKED)
    a_customer(book, "李玉芬")


@pytest.fixture
def bench(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, chosen: Chosen
) -> Iterator[BackupsBench]:
    def make(desk: Desk) -> BackupsPage:
        return BackupsPage(desk, chosen, later)

    with a_page_bench(qapp, qtbot, themes, tmp_path, make, a_copy_and_more) as made:
        settle(made)
        made.page.take_focus()
        yield made


def later() -> datetime:
    """A clock that is ten days ahead."""
    return datetime.now().astimezone() + timedelta(days=10)


def settle(bench: BackupsBench) -> None:
    """Wait for the worker and what follows."""
    work = bench.page.course.work
    bench.qtbot.waitUntil(lambda: not work.busy and not bench.desk.jobs.is_busy, timeout=30_000)
    bench.app.processEvents()  # what was laid out is seen


def press(bench: BackupsBench, words: str) -> None:
    """Click a button that can be seen, and wait."""
    buttons = bench.page.findChildren(Button)
    button = next(one for one in buttons if one.words == words and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(bench)


def said(bench: BackupsBench) -> list[str]:
    return [label.text() for label in bench.page.findChildren(QLabel) if label.isVisible()]


def names(bench: BackupsBench) -> list[str]:
    return [line.name for line in bench.desk.session.book.customer_lines()]


def whys(bench: BackupsBench) -> list[Reason | None]:
    return [line.why for line in DiskBackups(bench.desk.session.book.path).lines()]


def test_a_chosen_copy_tells_what_differs(bench: BackupsBench) -> None:
    words = said(bench)
    assert {"Customers", "2", "1", "−1", "1 change would be missing"} <= set(words)


def test_two_clicks_restore_and_a_third_takes_it_back(bench: BackupsBench) -> None:
    press(bench, "Restore this backup")
    assert names(bench) == ["陈国栋"]
    assert whys(bench) == [Reason.RESTORE, Reason.ASKED]
    assert "Restored. The book of before is the newest backup." in "".join(said(bench))
    press(bench, "Take back")
    assert sorted(names(bench)) == ["李玉芬", "陈国栋"]


def test_the_keyboard_does_it_too(bench: BackupsBench) -> None:
    bench.press(Key.Key_Return, CONTROL)
    settle(bench)
    assert names(bench) == ["陈国栋"]
    bench.press(Key.Key_B, CONTROL)
    settle(bench)
    assert whys(bench)[0] is Reason.ASKED


def test_after_a_new_change_there_is_nothing_to_take_back(bench: BackupsBench) -> None:
    press(bench, "Restore this backup")
    a_customer(bench.desk.session.book, "王芳")
    bench.page.refresh()
    settle(bench)
    assert [one.words for one in bench.page.notices.findChildren(Button) if one.isVisible()] == []


def test_a_copy_is_made_when_asked_for(bench: BackupsBench) -> None:
    told: list[Text] = []
    bench.page.told.connect(told.append)
    press(bench, "Back up now")
    assert len(whys(bench)) == 2
    assert told[0].msgid == "Backed up: {name}"


def test_a_second_place_is_chosen_filled_missed_and_given_up(
    bench: BackupsBench, chosen: Chosen, tmp_path: Path
) -> None:
    press(bench, "Choose a folder")  # and thought better of it
    assert "No second place" not in buttons(bench)
    chosen.folder = tmp_path / "usb"
    press(bench, "Choose a folder")
    assert "is not there now" in "".join(said(bench))
    chosen.folder.mkdir()
    press(bench, "Change folder")
    assert len(list(chosen.folder.iterdir())) == 1
    assert chip(bench) == "10 days without a backup"
    press(bench, "No second place")
    assert chip(bench) == "Not chosen"


def buttons(bench: BackupsBench) -> list[str]:
    return [one.words for one in bench.page.findChildren(Button) if one.isVisible()]


def chip(bench: BackupsBench) -> str:
    return bench.page.places_strip.second.state


def test_a_second_place_that_was_filled_just_now_is_fresh(
    bench: BackupsBench, chosen: Chosen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench.page, "_now", lambda: datetime.now().astimezone())
    chosen.folder = tmp_path
    press(bench, "Choose a folder")
    assert chip(bench)[-3:-2] == ":"


def test_a_copy_from_elsewhere_is_compared_and_restored(
    bench: BackupsBench, chosen: Chosen, tmp_path: Path
) -> None:
    press(bench, "Restore from a file")
    (copy,) = (line.path for line in DiskBackups(bench.book.path).lines())
    chosen.file = copy.rename(tmp_path / "old.shuke")
    press(bench, "Restore from a file")
    press(bench, "Restore this backup")
    assert names(bench) == ["陈国栋"]


def test_another_page_can_ask_for_a_copy_from_elsewhere(
    bench: BackupsBench, chosen: Chosen, tmp_path: Path
) -> None:
    (copy,) = (line.path for line in DiskBackups(bench.book.path).lines())
    chosen.file = copy.rename(tmp_path / "old.shuke")
    bench.page.show_subject(FROM_FILE)
    settle(bench)
    press(bench, "Restore this backup")
    assert names(bench) == ["陈国栋"]


def test_the_newest_copy_is_tried_when_asked_for(bench: BackupsBench) -> None:
    assert "Once a week" in "".join(said(bench))
    press(bench, "Try one now")
    assert ": passed in " in "".join(said(bench))


def test_a_trial_that_fails_is_told(bench: BackupsBench) -> None:
    (copy,) = (line.path for line in DiskBackups(bench.book.path).lines())
    copy.write_bytes(copy.read_bytes()[:20_000])
    press(bench, "Try one now")
    assert " failed: " in "".join(said(bench))
    assert "could not be restored in a trial" in "".join(said(bench))


def test_a_copy_that_cannot_be_read_is_not_restored(bench: BackupsBench) -> None:
    (copy,) = (line.path for line in DiskBackups(bench.book.path).lines())
    copy.write_bytes(b"\x5a" * 5000)
    bench.page.refresh()
    settle(bench)
    assert "This file is damaged. Choose another backup" in said(bench)
    bench.press(Key.Key_Return, CONTROL)
    settle(bench)
    assert len(names(bench)) == 2


def test_what_fails_is_told_with_a_way_out(bench: BackupsBench, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = DiskBackups(bench.book.path).folder
    folder.rename(folder.with_name("away"))
    folder.touch()
    press(bench, "Back up now")
    assert "Look again" in buttons(bench)
    folder.unlink()
    folder.with_name("away").rename(folder)
    press(bench, "Look again")
    assert "Look again" not in buttons(bench)


@pytest.mark.parametrize("width", [800, 1366])
def test_the_list_fits_where_it_is_narrow(bench: BackupsBench, width: int) -> None:
    bench.window.resize(width, 768)
    columns = bench.page.table.rows.columnCount()
    assert columns == (6 if width > 1000 else 2)
    assert bench.page.selected_rect().isValid()
    assert bench.page.regions()[0] is bench.page.table


def test_an_empty_folder_offers_the_first_copy(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    fill: Callable[[Book], object] = a_customer
    with a_page_bench(qapp, qtbot, themes, tmp_path, BackupsPage, fill) as bench:
        settle(bench)
        assert "No backup yet" in said(bench)
        press(bench, "Back up now")
        assert whys(bench) == [Reason.ASKED]
