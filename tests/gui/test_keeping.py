"""While the window is open copies come by themselves, and one is tried each week."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from core.errors import UserError
from core.model.backup import Reason
from core.text import T, Text
from gui.caretaker import Caretaker, Upkeep
from gui.desk import Desk
from gui.theme.theme import ThemeHolder
from storage.backups.disk import DiskBackups
from tests.gui.desks import a_desk
from tests.makers import TODAY, a_book, a_customer


@dataclass
class Watch:
    """A keeper that looks when it is told to, and a clock to turn."""

    qtbot: QtBot
    desk: Desk
    caretaker: Caretaker
    now: datetime

    def look(self, minutes: int = 0) -> None:
        """Let so much time pass, then look."""
        self.now += timedelta(minutes=minutes)
        self.caretaker.look()
        self.qtbot.waitUntil(lambda: not self.desk.jobs.is_busy, timeout=30_000)

    def add(self, name: str = "陈国栋") -> None:
        book = self.desk.session.book
        with book.change(T("Add")) as pending:
            pass
        a_customer(book, name)
        self.desk.session.heard(pending.changes)

    @property
    def backups(self) -> DiskBackups:
        return DiskBackups(self.desk.session.book.path)


@pytest.fixture
def watch(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Watch]:
    with a_desk(themes, a_book(tmp_path)) as desk:
        held: list[Watch] = []
        start = datetime.now().astimezone()
        upkeep = Upkeep(tmp_path, lambda: TODAY, list[date]().append, lambda: held[0].now if held else start)
        caretaker = Caretaker(desk.session, desk.jobs, desk.library, upkeep)
        held.append(Watch(qtbot, desk, caretaker, start))
        yield held[0]


def test_a_change_is_copied_at_the_next_look_and_then_every_quarter_of_an_hour(watch: Watch) -> None:
    watch.look()
    assert watch.backups.lines() == []
    for minutes, copies in ((0, 1), (5, 1), (16, 2)):
        watch.add()
        watch.look(minutes)
        assert [line.why for line in watch.backups.lines()] == [Reason.TIMED] * copies
    watch.look(60)
    assert len(watch.backups.lines()) == 2


def test_the_newest_copy_is_told_when_it_is_made_and_at_the_first_look(watch: Watch) -> None:
    told: list[datetime] = []
    watch.caretaker.saved.connect(told.append)
    watch.look()
    assert told == []
    watch.add()
    watch.look()
    (line,) = watch.backups.lines()
    assert told == [line.at]
    watch.caretaker.begin()
    watch.qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1] == line.at


def test_nothing_is_begun_while_the_worker_is_busy(watch: Watch) -> None:
    done = Event()
    watch.add()
    watch.desk.jobs.start(lambda _tell: done.wait(5), lambda _done: None, watch.caretaker)
    watch.caretaker.look()
    done.set()
    watch.qtbot.waitUntil(lambda: not watch.desk.jobs.is_busy)
    assert watch.backups.lines() == []


def test_what_fails_is_told_once_and_tried_again_later(watch: Watch) -> None:
    failures: list[UserError] = []
    watch.desk.session.failed.connect(failures.append)
    watch.backups.folder.touch()
    watch.add()
    watch.look()
    watch.look(1)
    assert len(failures) == 1
    watch.backups.folder.unlink()
    watch.look(16)
    assert (len(failures), len(watch.backups.lines())) == (1, 1)


def test_when_it_is_quiet_a_copy_is_tried_once_a_week(watch: Watch) -> None:
    watch.add()
    watch.look()
    assert watch.backups.last_drill() is None
    watch.look(6)
    first = watch.backups.last_drill()
    assert first is not None
    watch.add()
    watch.look(60 * 24)
    watch.look(6)
    assert watch.backups.last_drill() == first
    watch.look(60 * 24 * 7)
    last = watch.backups.last_drill()
    assert last is not None
    assert (first.name[:11], last.name[:11]) == ("book-000001", "book-000002")


def test_a_trial_that_fails_is_told(watch: Watch) -> None:
    failures: list[UserError] = []
    watch.desk.session.failed.connect(failures.append)
    watch.add()
    watch.look()
    (line,) = watch.backups.lines()
    line.path.write_bytes(line.path.read_bytes()[:20_000])
    watch.look(6)
    assert [failure.what.msgid for failure in failures] == [
        "The newest backup could not be restored in a trial"
    ]
    watch.backups.folder.joinpath(line.path.name).unlink()
    watch.backups.folder.joinpath("book-backups.json").unlink()
    watch.backups.folder.rmdir()
    watch.backups.folder.touch()
    watch.look(60 * 24)
    assert len(failures) == 1


def test_a_second_place_without_a_copy_is_missed_once(watch: Watch, tmp_path: Path) -> None:
    told: list[Text] = []
    watch.caretaker.told.connect(told.append)
    watch.backups.choose_second(tmp_path / "usb")
    for _ in range(2):
        watch.add()
        watch.look(16)
    assert [words.msgid for words in told] == ["The second place has had no backup for {n} day"]
