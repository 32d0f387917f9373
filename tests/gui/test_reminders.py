"""Beside the window: the icon with its count, notices, what was missed, and the calendar file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.actions.interactions import Outing, log_outcome
from core.actions.preferences import set_preference
from core.model.interaction import Appointment, Outcome
from core.screens.reminders import Glance, Missed
from core.screens.today import household_row
from core.text import T, Text
from gui.desk import Desk
from gui.reminders.presence import Presence
from gui.reminders.reminders import Reminders
from gui.reminders.tray import Tray
from gui.theme.theme import ThemeHolder
from tests.gui.desks import a_desk
from tests.makers import TODAY, a_book, a_customer

DAY = timedelta(days=1)
MORNING = datetime(2026, 9, 18, 8, 50).astimezone()


@dataclass
class Memory:
    """What is remembered, and a clock to turn."""

    last: date | None = None
    seen: list[date] = field(default_factory=list)
    now: datetime = MORNING

    def presence(self) -> Presence:
        return Presence(lambda: self.last, self.seen.append, lambda: self.now)


@dataclass
class Bench:
    """Reminders on a book, and what came of them."""

    qtbot: QtBot
    desk: Desk
    memory: Memory
    reminders: Reminders
    missed: list[tuple[Missed, ...]]
    told: list[Text]

    def begin(self) -> None:
        self.reminders.begin()
        self.rest()

    def rest(self) -> None:
        """Until the worker has nothing left to do."""
        self.qtbot.waitUntil(lambda: not self.desk.jobs.is_busy)

    def at(self, hour: int, minute: int) -> None:
        self.memory.now = self.memory.now.replace(hour=hour, minute=minute)
        self.reminders.look()

    def set(self, name: str, value: object) -> None:
        book = self.desk.session.book
        self.desk.session.run(lambda: set_preference(book, name, value))


class Turned:
    """A day that can be another."""

    def __init__(self) -> None:
        self.day = TODAY

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def clock() -> Turned:
    return Turned()


@pytest.fixture
def tray_there(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A desktop with a place for icons; what its notices said."""
    said: list[str] = []

    def show(_icon: QSystemTrayIcon, _title: str, words: str, _picture: QIcon, _ms: int) -> None:
        said.append(words)

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
    return said


@pytest.fixture
def bench(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, clock: Turned) -> Iterator[Bench]:
    with a_desk(themes, a_book(tmp_path), clock=clock) as desk:
        memory = Memory()
        made = Reminders(desk.session, desk.jobs, desk.library, memory.presence(), themes, lambda: desk.words)
        found = Bench(qtbot, desk, memory, made, [], [])
        made.missed.connect(found.missed.append)
        made.told.connect(found.told.append)
        yield found


def icon(bench: Bench) -> QSystemTrayIcon:
    found = bench.reminders.tray.icon
    assert found is not None
    return found


def test_a_desktop_without_a_place_for_icons_is_no_error(bench: Bench) -> None:
    bench.begin()
    assert bench.reminders.tray.icon is None


def test_the_icon_counts_the_open_households(bench: Bench, tray_there: list[str]) -> None:
    customer = a_customer(bench.desk.session.book, "陈国栋", added=TODAY - 200 * DAY)
    bench.begin()
    bench.qtbot.waitUntil(lambda: icon(bench).toolTip() == "Shuke: 1 household open today")
    session = bench.desk.session
    row = household_row(session.book, session.book.customers.get(customer).household_id, TODAY)
    session.run(lambda: log_outcome(session.book, row, Outing(Outcome.REACHED), TODAY, customer))
    bench.qtbot.waitUntil(lambda: icon(bench).toolTip() == "Shuke: 0 households open today")


def test_the_icon_goes_when_it_is_not_wanted(bench: Bench, tray_there: list[str]) -> None:
    bench.begin()
    assert icon(bench).isVisible()
    bench.set("tray_icon", False)
    assert bench.reminders.tray.icon is None
    bench.set("tray_icon", True)
    assert icon(bench).isVisible()


def test_a_notice_comes_at_its_time_once(bench: Bench, tray_there: list[str]) -> None:
    book = bench.desk.session.book
    customer = a_customer(book, "陈国栋")
    with book.change(T("Agree")):
        book.appointments.add(Appointment(customer, TODAY, "10:00"))
    bench.begin()
    bench.set("notice_times", (9 * 60, 14 * 60))
    bench.at(8, 59)
    assert tray_there == []
    bench.at(9, 0)
    bench.at(9, 1)
    assert tray_there == ["1 household open, next appointment at 10:00"]
    bench.at(16, 0)  # slept through the second
    assert tray_there[1:] == ["1 household open"]


def test_without_an_icon_the_window_tells(bench: Bench) -> None:
    book = bench.desk.session.book
    a_customer(book, "陈国栋", added=TODAY - 200 * DAY)
    bench.begin()
    bench.set("notice_times", (9 * 60,))
    bench.at(9, 30)
    assert [one.msgid for one in bench.told] == ["{n} household open"]


def test_nothing_open_is_no_notice(bench: Bench, tray_there: list[str]) -> None:
    bench.begin()
    bench.set("notice_times", (9 * 60,))
    bench.at(9, 30)
    assert (tray_there, bench.told) == ([], [])


def test_what_was_missed_is_told_and_the_day_remembered(bench: Bench) -> None:
    book = bench.desk.session.book
    customer = a_customer(book, "陈国栋")
    with book.change(T("Agree")):
        book.appointments.add(Appointment(customer, TODAY - 2 * DAY, "10:00"))
    bench.memory.last = TODAY - 5 * DAY
    bench.begin()
    assert [[one.name for one in found] for found in bench.missed] == [["陈国栋"]]
    assert bench.memory.seen == [TODAY]


@pytest.mark.parametrize("last", [None, TODAY, TODAY - 5 * DAY])
def test_where_nothing_was_missed_nothing_is_said(bench: Bench, last: date | None) -> None:
    bench.memory.last = last
    bench.begin()
    assert bench.missed == []


def test_a_new_day_begins_anew(bench: Bench, clock: Turned) -> None:
    bench.begin()
    clock.day = TODAY + 3 * DAY
    bench.qtbot.waitUntil(lambda: bench.memory.seen == [TODAY, TODAY + 3 * DAY])


def test_the_calendar_file_is_kept_up_to_date(bench: Bench, tmp_path: Path) -> None:
    out = tmp_path / "shuke.ics"
    bench.begin()
    bench.reminders.feed.write()
    assert not out.exists()
    bench.reminders.feed._wait.setInterval(0)
    bench.set("calendar_feed", str(out))
    bench.qtbot.waitUntil(out.exists)
    book = bench.desk.session.book
    customer = a_customer(book, "陈国栋")

    def agree() -> object:
        with book.change(T("Agree")) as pending:
            book.appointments.add(Appointment(customer, TODAY + DAY, "10:00"))
        return pending.changes

    bench.desk.session.changed.emit(agree())
    bench.qtbot.waitUntil(lambda: "10:00 陈国栋" in out.read_text("utf-8"))


def test_a_file_that_cannot_be_written_is_told_once(bench: Bench, tmp_path: Path) -> None:
    failures: list[object] = []
    bench.reminders.feed.failed.connect(failures.append)
    bench.set("calendar_feed", str(tmp_path / "gone" / "shuke.ics"))
    for _ in range(2):
        bench.reminders.feed.write()
        bench.rest()
    assert len(failures) == 1
    (tmp_path / "gone").mkdir()
    bench.reminders.feed.write()
    bench.rest()
    assert (tmp_path / "gone" / "shuke.ics").exists()
    (tmp_path / "gone" / "shuke.ics").unlink()
    (tmp_path / "gone").rmdir()
    bench.reminders.feed.write()
    bench.rest()
    assert len(failures) == 2


def test_while_somebody_writes_the_file_waits(bench: Bench, tmp_path: Path) -> None:
    bench.set("calendar_feed", str(tmp_path / "shuke.ics"))
    bench.desk.session.hold()
    bench.reminders.feed.write()
    bench.reminders.look()
    assert not bench.desk.jobs.is_busy
    bench.desk.session.release()


def test_the_icon_asks_for_what_its_menu_says(
    qapp: QApplication, bench: Bench, tray_there: list[str]
) -> None:
    tray = Tray(bench.desk.themes, lambda: bench.desk.words, bench.desk.session)
    asked: list[str] = []
    tray.front_asked.connect(lambda: asked.append("front"))
    tray.log_asked.connect(lambda: asked.append("log"))
    tray.quit_asked.connect(lambda: asked.append("quit"))
    tray.set_shown(True)
    assert tray.icon is not None
    for action in tray.icon.contextMenu().actions():
        action.trigger()
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    tray.icon.messageClicked.emit()
    assert asked == ["front", "log", "quit", "front", "front"]


@pytest.mark.parametrize("count", [0, 7, 25, 250])
def test_every_number_is_another_picture(
    themes: ThemeHolder, bench: Bench, tray_there: list[str], count: int
) -> None:
    tray = bench.reminders.tray
    tray.set_shown(True)
    tray.show_glance(Glance(TODAY, count, ()))
    shown = icon(bench).icon().pixmap(64, 64).toImage()
    tray.show_glance(Glance(TODAY, 88, ()))
    assert icon(bench).icon().pixmap(64, 64).toImage() != shown
    assert shown.pixelColor(32, 4) == themes.theme.colour("accent_fill")


def test_another_language_is_spoken_beside_the_clock_too(bench: Bench, tray_there: list[str]) -> None:
    bench.begin()
    before = icon(bench)
    bench.reminders.renew()
    assert icon(bench) is not before
    assert icon(bench).toolTip() != ""
