"""Looks after the open book: once the window is there, every minute, when it is quiet, and every week.

The one place with a timer over the book: damage, other computers, copies and their trial.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.changes import Changes
from core.errors import BookError, Trouble, UserError
from core.model.file import Drive, FileFacts, Surroundings
from core.ports import Library
from core.records import dataclass
from core.rules.backups import has_passed
from core.screens.file_notes import Note, notes_on, refused
from core.text import T, Text
from gui.backups.keeping import Keeping
from gui.jobs import Jobs
from gui.session import Session

AFTER_PAINT_MS = 500
LOOK_EVERY_MS = 60_000
HOLD_EVERY = timedelta(minutes=5)
QUIET = timedelta(minutes=5)
"""How long nothing has changed before what takes long is begun."""

WHOLE_EVERY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Where a book lies well, what is remembered of the last look at the whole of this one, and the clock of
    this computer."""

    here: Path
    last: Callable[[], date | None]
    done: Callable[[date], None]
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class _Look:
    """What the worker found."""

    damage: list[Text]
    whole: bool
    newest: datetime | None
    around: Surroundings
    conflicts: tuple[FileFacts, ...]


class Caretaker(QObject):
    """`noted` carries all notes about the file that are true now, `damaged` the trouble with a damaged
    one, `told` a `Text` to be said in passing, `saved` when the newest copy was made. The first look waits
    for the first paint; it costs 0.14 s for 68 MB, on the worker."""

    noted = Signal(object)
    damaged = Signal(object)
    told = Signal(object)
    saved = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, library: Library, upkeep: Upkeep) -> None:
        super().__init__(session)
        self._session, self._jobs, self._library, self._upkeep = session, jobs, library, upkeep
        self._around: list[Note] = []
        self._touched = self._held = upkeep.now()
        self._looked: date | None = None
        self._keeping = Keeping(session, jobs, library, self)
        self._keeping.told.connect(self.told)
        self._keeping.kept.connect(self.saved)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        session.changed.connect(self._on_changed)
        session.failed.connect(self.tell)

    def begin(self) -> None:
        """Start looking, a moment after the window has been painted."""
        QTimer.singleShot(AFTER_PAINT_MS, self, self._first_look)

    def look(self) -> None:
        """Do what is due, long things one at a time; nothing for a book that takes no changes."""
        now = self._upkeep.now()
        if self._session.book.refusal is not None:
            return
        if has_passed(HOLD_EVERY, now, self._held) and not self._session.is_held:
            self._hold(now)
        if self._jobs.is_busy or self._keeping.keep(now) or not has_passed(QUIET, now, self._touched):
            return
        if not self._look_whole():
            self._keeping.try_one(now)

    def tell(self) -> None:
        """Say what is true of the file now: a failure may have made it one that is only read."""
        refusal = self._session.book.refusal
        notes = [refused(refusal, self._upkeep.here)] if isinstance(refusal, BookError) else []
        self.noted.emit([*notes, *self._around])

    def _first_look(self) -> None:
        self._hold(self._upkeep.now())
        self._timer.start()
        self._jobs.start(lambda _tell: self._looked_at(whole=False), self._on_looked, self)

    def _look_whole(self) -> bool:
        """Look at the whole if that is due, once a day at the most; whether the worker has begun."""
        today, last = self._session.today, self._upkeep.last()
        if self._looked == today or (last is not None and today - last < WHOLE_EVERY):
            return False
        self._looked = today
        self._jobs.start(lambda _tell: self._looked_at(whole=True), self._on_looked, self)
        return True

    def _looked_at(self, whole: bool) -> _Look:
        """On the worker. What lies on a drive that loses connections is looked at whole every time."""
        path = self._session.book.path
        around = self._library.surroundings(path)
        whole = whole or around.drive is not Drive.LOCAL
        found = [self._library.facts_of(conflict) for conflict in around.conflicts]
        readable = tuple(facts for facts in found if facts is not None)
        copies = self._library.backups(path).lines()
        newest = copies[0].at if copies else None
        return _Look(self._library.damage(path, whole), whole, newest, around, readable)

    def _on_looked(self, look: _Look) -> None:
        self._around = notes_on(look.around, self._upkeep.here, look.conflicts)
        if look.newest is not None:
            self.saved.emit(look.newest)
        if look.whole:
            self._upkeep.done(self._session.today)
        if look.damage:
            path = T("{path}", path=str(self._session.book.path))
            error = BookError(Trouble.DAMAGED, look.damage[0], path, T("Open the newest backup"))
            self._session.book.refuse(error)
            self.damaged.emit(error)
        self.tell()

    def _hold(self, now: datetime) -> None:
        """Say in the file that it is open here; whoever took it over meanwhile is respected."""
        self._held = now
        if self._session.book.refusal is None:
            try:
                self._session.book.hold()
            except UserError as error:
                self._session.failed.emit(error)

    def _on_changed(self, _changes: Changes) -> None:
        self._touched = self._upkeep.now()
