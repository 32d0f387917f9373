"""Looks after the file of the open book: once the window is there, every few minutes, and every week."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.changes import Changes
from core.errors import BookError, Trouble, UserError
from core.model.file import Drive, FileFacts, Surroundings
from core.ports import Library
from core.records import dataclass
from core.screens.file_notes import Note, notes_on, refused
from core.text import T, Text
from gui.jobs import Jobs
from gui.session import Session

AFTER_PAINT_MS = 500
HOLD_EVERY_MS = 5 * 60_000
QUIET_MS = 5 * 60_000
WHOLE_EVERY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Where a book lies well, and what is remembered of the last look at the whole of this one."""

    here: Path
    last: Callable[[], date | None]
    done: Callable[[date], None]


@dataclass(frozen=True, slots=True)
class _Look:
    """What the worker found."""

    damage: list[Text]
    whole: bool
    around: Surroundings
    conflicts: tuple[FileFacts, ...]


class Caretaker(QObject):
    """`noted` carries all notes about the file that are true now, `damaged` the trouble with a damaged
    one. The first look waits for the first paint; it costs 0.14 s for 68 MB, on the worker."""

    noted = Signal(object)
    damaged = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, library: Library, upkeep: Upkeep) -> None:
        super().__init__(session)
        self._session, self._jobs, self._library, self._upkeep = session, jobs, library, upkeep
        self._around: list[Note] = []
        self._holding = QTimer(self, interval=HOLD_EVERY_MS)
        self._holding.timeout.connect(self._hold)
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._look_whole)
        session.changed.connect(self._on_changed)
        session.failed.connect(self.tell)

    def begin(self) -> None:
        """Start looking, a moment after the window has been painted."""
        QTimer.singleShot(AFTER_PAINT_MS, self, self._first_look)

    def tell(self) -> None:
        """Say what is true of the file now: a failure may have made it one that is only read."""
        refusal = self._session.book.refusal
        notes = [refused(refusal, self._upkeep.here)] if isinstance(refusal, BookError) else []
        self.noted.emit([*notes, *self._around])

    def _first_look(self) -> None:
        self._hold()
        self._holding.start()
        self._quiet.start()
        self._jobs.start(lambda _tell: self._looked(whole=False), self._on_looked, self)

    def _look_whole(self) -> None:
        last = self._upkeep.last()
        if last is None or self._session.today - last >= WHOLE_EVERY:
            self._jobs.start(lambda _tell: self._looked(whole=True), self._on_looked, self)

    def _looked(self, whole: bool) -> _Look:
        """On the worker. What lies on a drive that loses connections is looked at whole every time."""
        path = self._session.book.path
        around = self._library.surroundings(path)
        whole = whole or around.drive is not Drive.LOCAL
        found = [self._library.facts_of(conflict) for conflict in around.conflicts]
        readable = tuple(facts for facts in found if facts is not None)
        return _Look(self._library.damage(path, whole), whole, around, readable)

    def _on_looked(self, look: _Look) -> None:
        self._around = notes_on(look.around, self._upkeep.here, look.conflicts)
        if look.whole:
            self._upkeep.done(self._session.today)
        if look.damage:
            path = T("{path}", path=str(self._session.book.path))
            error = BookError(Trouble.DAMAGED, look.damage[0], path, T("Open the newest backup"))
            self._session.book.refuse(error)
            self.damaged.emit(error)
        self.tell()

    def _hold(self) -> None:
        """Say in the file that it is open here; whoever took it over meanwhile is respected."""
        if self._session.book.refusal is None:
            try:
                self._session.book.hold()
            except UserError as error:
                self._session.failed.emit(error)

    def _on_changed(self, _changes: Changes) -> None:
        self._quiet.start()
