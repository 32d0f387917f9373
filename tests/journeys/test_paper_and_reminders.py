"""Post for those who celebrate, by keyboard; and what the program tells beside its window after days off."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from core.model.birthday import Calendar
from core.model.interaction import Appointment
from core.ports import Book
from core.text import T
from gui.application import Application, Parts
from gui.papers.dialog import PapersDialog
from gui.printing.paper import QtPaper
from gui.reminders.banner import MissedBanner
from gui.reminders.missed_list import MissedList
from gui.reminders.presence import Presence
from storage.library import DiskLibrary
from tests.makers import TODAY, a_book, a_customer

WAIT_MS = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def at_nine() -> datetime:
    return datetime(2026, 9, 18, 9, 0).astimezone()


def fill(book: Book, folder: Path) -> None:
    born: dict[str, Any] = {"birth_calendar": Calendar.SOLAR, "birth_month": 9, "birth_day": 20}
    one = a_customer(book, "陈国栋", address="中山路306号", form_of_address="陈总", **born)
    a_customer(book, "李玉芬", **born)
    with book.change(T("Agree")):
        book.appointments.add(Appointment(one, TODAY - timedelta(days=2), "10:00", "展厅"))
    set_preference(book, "calendar_feed", str(folder / "shuke.ics"))


@pytest.fixture
def days() -> list[date]:
    """The days on which the book was open, as the computer remembers them."""
    return [TODAY - timedelta(days=4)]


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, days: list[date], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application]:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    fill(book := a_book(tmp_path), tmp_path)
    presence = Presence(lambda: days[-1], days.append, at_nine)
    parts = Parts(book, DiskLibrary(), lambda: QtPaper(at_nine), lambda: TODAY, "en", presence=presence)
    made = Application(qapp, parts)
    made.window.show()
    made.remind(presence)
    yield made
    made.window.close()
    made.jobs.close()
    made.session.close()
    made.window.deleteLater()


def test_labels_for_those_who_celebrate(
    program: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "labels.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    program.window.open_page("birthdays")
    page = program.window.page
    qtbot.waitUntil(page.isVisible)
    page.take_focus()
    QTest.keyClick(program.window.focusWidget() or page, Key.Key_P, CONTROL)
    (dialog,) = page.findChildren(PapersDialog)
    first, *_ = dialog.kinds.findChildren(QRadioButton)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Key.Key_Right)
    assert dialog.told.text() == "1 label, 1 household without an address"
    QTest.keyClick(dialog, Key.Key_S, CONTROL)
    assert out.read_bytes().startswith(b"%PDF")
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_after_days_off(program: Application, qtbot: QtBot, tmp_path: Path, days: list[date]) -> None:
    window, reminders = program.window, program.reminders
    assert reminders is not None
    qtbot.waitUntil(lambda: bool(window.findChildren(MissedBanner)), timeout=WAIT_MS)
    assert days[-1] == TODAY
    (banner,) = window.findChildren(MissedBanner)
    assert "1 appointment has passed" in banner.accessibleName()
    banner.asked.emit()
    (listed,) = window.findChildren(MissedList)
    QTest.keyClick(listed.table, Key.Key_Return)
    assert window.page.key == "customers"

    icon = reminders.tray.icon
    assert icon is not None
    qtbot.waitUntil(lambda: "open today" in icon.toolTip(), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not program.jobs.is_busy, timeout=WAIT_MS)
    reminders.feed.write()
    feed = tmp_path / "shuke.ics"
    qtbot.waitUntil(lambda: feed.exists() and "陈国栋" in feed.read_text("utf-8"), timeout=WAIT_MS)
    window.hide()
    reminders.tray.front_asked.emit()
    assert window.isVisible()
    reminders.tray.log_asked.emit()
    assert window.overlays.log_anything().isVisible()
