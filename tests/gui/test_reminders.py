"""Beside the window: the icon with its count, notices, what was missed, and the calendar file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.actions.interactions import Outing, log_outcome
from core.errors import UserError
from core.model.interaction import Appointment, Outcome
from core.screens.reminders import Glance
from core.screens.today import household_row
from core.text import T
from gui.reminders.tray import Tray
from gui.theme.theme import ThemeHolder
from tests.gui.reminders_bench import DAY, Bench, Occupied, Turned, a_tray, reminders_bench
from tests.makers import TODAY, a_customer


@pytest.fixture
def clock() -> Turned:
    return Turned()


@pytest.fixture
def tray_there(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return a_tray(monkeypatch)


@pytest.fixture
def bench(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, clock: Turned) -> Iterator[Bench]:
    with reminders_bench(qtbot, themes, tmp_path, clock) as made:
        yield made


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


def test_while_somebody_writes_the_question_is_asked_again(bench: Bench, tray_there: list[str]) -> None:
    a_customer(bench.desk.session.book, "陈国栋", added=TODAY - 200 * DAY)
    bench.reminders._library = Occupied()
    bench.begin()
    bench.qtbot.waitUntil(lambda: icon(bench).toolTip() == "Shuke: 1 household open today")


def test_a_book_that_cannot_be_asked_is_told(bench: Bench, tray_there: list[str]) -> None:
    failures: list[object] = []
    bench.desk.session.failed.connect(failures.append)
    broken = UserError(T("The disk is full"))
    bench.reminders._library = occupied = Occupied()
    occupied.failures = [broken]
    bench.begin()
    assert failures == [broken]


def test_in_the_end_nothing_is_left_beside_the_clock(bench: Bench, tray_there: list[str]) -> None:
    bench.begin()
    bench.reminders.end()
    assert bench.reminders.tray.icon is None
