"""Reminders on a book of their own, with a clock to turn and a desktop that has a place for icons or not."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from core.errors import BusyError, Trouble, UserError
from core.ports import Book
from core.screens.reminders import Missed
from core.text import T, Text
from gui.desk import Desk
from gui.reminders.presence import Presence
from gui.reminders.reminders import Reminders
from gui.theme.theme import ThemeHolder
from storage.library import DiskLibrary
from tests.gui.desks import a_desk
from tests.makers import TODAY, a_book

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
        self.rest()


class Turned:
    """A day that can be another."""

    def __init__(self) -> None:
        self.day = TODAY

    def __call__(self) -> date:
        return self.day


class Occupied(DiskLibrary):
    """A book that somebody writes to when it is first asked for."""

    def __init__(self) -> None:
        self.failures: list[UserError] = [BusyError(Trouble.BUSY, T("Somebody is writing"))]

    def open_book(
        self, path: Path, *, reading: bool = False, taking_over: bool = False, may_make: bool = True
    ) -> Book:
        if self.failures:
            raise self.failures.pop()
        return super().open_book(path, reading=reading, taking_over=taking_over, may_make=may_make)


@contextmanager
def reminders_bench(qtbot: QtBot, themes: ThemeHolder, folder: Path, clock: Turned) -> Iterator[Bench]:
    """Reminders on an empty book, that have not begun."""
    with a_desk(themes, a_book(folder), clock=clock) as desk:
        memory = Memory()
        made = Reminders(desk.session, desk.jobs, desk.library, memory.presence(), themes, lambda: desk.words)
        found = Bench(qtbot, desk, memory, made, [], [])
        made.missed.connect(found.missed.append)
        made.told.connect(found.told.append)
        yield found


def a_tray(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A desktop with a place for icons; what its notices said."""
    said: list[str] = []

    def show(_icon: QSystemTrayIcon, _title: str, words: str, _picture: QIcon, _ms: int) -> None:
        said.append(words)

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
    return said
