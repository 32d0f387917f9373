"""Everything beside the window: made once it has been painted, and looked after every minute."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.changes import Changes
from core.errors import BusyError, Cancelled, UserError
from core.ports import Book, Library, Progress
from core.screens.reminders import Glance, Missed, glance, missed, notice_words
from gui.jobs import Jobs, settled
from gui.reminders.feed import FeedKeeper
from gui.reminders.presence import Presence
from gui.reminders.tray import Tray
from gui.session import Session
from gui.theme.theme import ThemeHolder
from resources.words import Words

LOOK_EVERY_MS = 60_000
QUIET_MS = 1_500
"""How long nothing has changed before the households are counted again."""

Result = TypeVar("Result")


class Reminders(QObject):
    """`missed` carries what passed unseen, `told` a notice in words where the desktop shows none; `tray`
    and `feed` have signals of their own. Whatever asks the book much is done by the worker."""

    missed = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        library: Library,
        presence: Presence,
        themes: ThemeHolder,
        words: Callable[[], Words],
    ) -> None:
        super().__init__(session)
        self._session, self._jobs, self._library, self._presence = session, jobs, library, presence
        self._words = words
        self._glance = Glance(session.today, 0, ())
        self._looked = presence.now()
        self.tray = Tray(themes, words, self)
        self.feed = FeedKeeper(session, jobs, library, words)
        self._wait = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._wait.timeout.connect(self._count)
        self._minute = QTimer(self, interval=LOOK_EVERY_MS)
        self._minute.timeout.connect(self.look)
        session.changed.connect(self._on_changed)
        session.new_day.connect(self._greet_day)

    def begin(self) -> None:
        """Look for the first time: what was missed, how much is open, and the calendar file."""
        self._minute.start()
        self._show_tray()
        self._greet_day()
        self.feed.write()

    def look(self) -> None:
        """What a new minute brings: a notice whose time has come."""
        now, before = self._presence.now(), self._looked
        self._looked = now
        if not self._session.is_open:
            return
        self._show_tray()
        if any(_has_come(time, before, now) for time in self._session.book.preferences().notice_times):
            self._notify(now)

    def _notify(self, now: datetime) -> None:
        words = notice_words(self._glance, f"{now:%H:%M}")
        if words is not None and not self.tray.notify(self._words().say(words)):
            self.told.emit(words)

    def end(self) -> None:
        """The window has closed: nothing is left beside the clock."""
        self._minute.stop()
        self.tray.set_shown(False)

    def renew(self) -> None:
        """Another language: what is said beside the clock is said in it."""
        self.tray.set_shown(False)
        self._show_tray()
        self.tray.show_glance(self._glance)

    def _greet_day(self) -> None:
        """Tell what passed since the book was last open here, and remember that it is open today."""
        today, last = self._session.today, self._presence.last()
        self._presence.seen(today)
        if last is not None and last < today:
            self._ask(lambda book: missed(book, last, today), self._on_missed)
        self._count()

    def _count(self) -> None:
        """Nobody needs to know where there is no icon and no notice."""
        if self._session.is_held:
            self._wait.start()
        elif self._session.is_open and self._is_wanted():
            today = self._session.today
            self._ask(lambda book: glance(book, today), self._on_glance)

    def _is_wanted(self) -> bool:
        return self.tray.icon is not None or bool(self._session.book.preferences().notice_times)

    def _ask(self, question: Callable[[Book], Result], done: Callable[[Result], None]) -> None:
        """Let the worker ask the book, with a connection of its own; again later while somebody writes."""
        path = self._session.book.path

        def work(_tell: Progress) -> Result:
            with closing(self._library.open_book(path, reading=True)) as opened:
                return question(opened)

        def deliver(ended: Result | UserError | Cancelled) -> None:
            if isinstance(ended, BusyError):
                QTimer.singleShot(QUIET_MS, self, partial(self._ask, question, done))
            elif isinstance(ended, UserError):
                self._session.failed.emit(ended)
            elif not isinstance(ended, Cancelled):
                done(ended)

        self._jobs.start(settled(work), deliver, self)

    def _on_glance(self, found: Glance) -> None:
        self._glance = found
        self.tray.show_glance(found)

    def _on_missed(self, found: tuple[Missed, ...]) -> None:
        if found:
            self.missed.emit(found)

    def _show_tray(self) -> None:
        self.tray.set_shown(self._session.book.preferences().tray_icon)

    def _on_changed(self, changes: Changes) -> None:
        self._wait.start()
        if "settings" in changes.tables:
            self._show_tray()
            self._count()


def _has_come(minutes: int, before: datetime, now: datetime) -> bool:
    """Whether this time of day lies between two looks; one slept through comes on waking."""
    hour, minute = divmod(minutes, 60)
    return before < now.replace(hour=hour, minute=minute, second=0, microsecond=0) <= now
