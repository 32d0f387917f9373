"""Copies while the window is open: a quarter of an hour after a change, and a trial of one each week."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from core.changes import Changes
from core.errors import Cancelled, UserError
from core.model.backup import Drill
from core.ports import Library
from core.rules.backups import is_due
from core.text import N, T
from gui.backups import tasks
from gui.jobs import Jobs, settled
from gui.session import Session

LOOK_EVERY_MS = 60_000
QUIET = timedelta(minutes=5)
"""How long nothing has changed before a copy is tried."""


class Keeping(QObject):
    """Looks once a minute whether there is something to do, and has the worker do it when it is free.

    `told` carries a `Text` to be said in passing: that the second place is without a copy.
    """

    told = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, library: Library, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._session, self._jobs, self._library, self._now = session, jobs, library, now
        self._saved = False
        self._newest: datetime | None = None
        self._touched = now()
        self._tried: datetime | None = None
        self._nagged = False
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        session.changed.connect(self._on_changed)

    def look(self) -> None:
        """Do what is due, one thing at a time; nothing while the worker has something else to do."""
        now = self._now()
        if self._jobs.is_busy:
            return
        path = self._session.book.path
        if not self._saved and is_due(now, self._newest):
            # Tried now, whatever comes of it: what fails is not told again every minute.
            self._newest = now
            self._jobs.start(settled(tasks.keeping(self._library, path, now)), self._on_kept, self)
        elif now - self._touched >= QUIET and (self._tried is None or now.date() != self._tried.date()):
            self._tried = now
            self._jobs.start(
                settled(tasks.drilling_when_due(self._library, path, now)), self._on_drilled, self
            )

    def _on_changed(self, _changes: Changes) -> None:
        self._saved, self._touched = False, self._now()

    def _on_kept(self, seen: tasks.Seen | UserError | Cancelled) -> None:
        if isinstance(seen, UserError):
            self._session.failed.emit(seen)
        elif isinstance(seen, tasks.Seen):
            self._newest, self._saved = seen.newest, seen.saved
            self._nag(seen.days_without)

    def _nag(self, days: int | None) -> None:
        """Once is enough while the window is open: the page goes on saying it."""
        if days is not None and not self._nagged:
            self._nagged = True
            words = N(
                "The second place has had no backup for {n} day",
                "The second place has had no backup for {n} days",
                days,
            )
            self.told.emit(words)

    def _on_drilled(self, drill: Drill | UserError | Cancelled | None) -> None:
        if isinstance(drill, UserError):
            self._session.failed.emit(drill)
        elif isinstance(drill, Drill) and drill.problem is not None:
            what = T("The newest backup could not be restored in a trial")
            self._session.failed.emit(UserError(what, drill.problem, T("Make a new backup now")))
