"""Copies while the window is open: a quarter of an hour after a change, and a trial of one each week."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from core.changes import Changes
from core.errors import Cancelled, UserError
from core.model.backup import Drill
from core.ports import Library
from core.rules.backups import is_due
from core.text import N, T
from gui.backups import tasks
from gui.jobs import Jobs, settled
from gui.session import Session


class Keeping(QObject):
    """Has the worker do what is due; whoever looks after the book says when it is free for that.

    `told` carries a `Text` to be said in passing: that the second place is without a copy. `kept` tells when
    the newest copy was made.
    """

    told = Signal(object)
    kept = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._library = session, jobs, library
        self._saved = False
        self._newest: datetime | None = None
        self._tried: date | None = None
        self._nagged = False
        session.changed.connect(self._on_changed)

    def keep(self, now: datetime) -> bool:
        """Copy what has changed, if that is due; whether the worker has begun."""
        if self._saved or not is_due(now, self._newest):
            return False
        # Tried now, whatever comes of it: what fails is not told again every minute.
        self._newest = now
        task = tasks.keeping(self._library, self._session.book.path, now)
        self._jobs.start(settled(task), self._on_kept, self)
        return True

    def try_one(self, now: datetime) -> bool:
        """Try the newest copy, if that is due, once a day at the most; whether the worker has begun."""
        if self._tried == now.date():
            return False
        self._tried = now.date()
        task = tasks.drilling_when_due(self._library, self._session.book.path, now)
        self._jobs.start(settled(task), self._on_drilled, self)
        return True

    def _on_changed(self, _changes: Changes) -> None:
        self._saved = False

    def _on_kept(self, seen: tasks.Seen | UserError | Cancelled) -> None:
        if isinstance(seen, UserError):
            self._session.failed.emit(seen)
        elif isinstance(seen, tasks.Seen):
            self._newest, self._saved = seen.newest, seen.saved
            if seen.newest is not None:
                self.kept.emit(seen.newest)
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
