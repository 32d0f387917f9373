"""The open book: one door for change, undo and redo, and every table and query of the core's ports."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.changes import Changes
from core.errors import LASTING, BookError, Trouble, UserError
from core.text import T, Text
from storage import journal, lease, replay
from storage.backups import back_up
from storage.checking import check, check_file
from storage.connection import transaction
from storage.derived import touched
from storage.derived.refreshing import refresh
from storage.faults import told_in_words
from storage.kept import named
from storage.queries.reader import Reader
from storage.tables.store import Store
from storage.texts import stored, told


@dataclass
class PendingChange:
    """A change under way; `changes` is there once it has been committed."""

    number: int
    _done: list[Changes] = field(default_factory=list)

    @property
    def changes(self) -> Changes:
        return self._done[0]

    def finish(self, changes: Changes) -> None:
        self._done.append(changes)


class OpenBook(Store, Reader):
    """Fulfils `core.ports.Book` on one armed connection. With a `refusal` it takes no change."""

    def __init__(self, path: Path, connection: engine.Connection, refusal: UserError | None = None) -> None:
        Store.__init__(self, connection)
        Reader.__init__(self, connection)
        self._path = path
        self._connection = connection
        self._refusal = refusal
        self._held = False

    @property
    def path(self) -> Path:
        return self._path

    @property
    def refusal(self) -> UserError | None:
        return self._refusal

    def refuse(self, why: UserError) -> None:
        self._refusal = why
        self._connection.execute("PRAGMA query_only = ON")

    def hold(self) -> None:
        try:
            with self._written():
                lease.hold(self._connection, self._path, taking_over=False)
                self._held = True
        except BookError as error:
            if error.trouble is Trouble.ELSEWHERE:
                self.refuse(error)
            raise

    @contextmanager
    def change(self, label: Text) -> Iterator[PendingChange]:
        with self._transaction():
            number = journal.next_number(self._connection)
            self._connection.execute(
                "INSERT INTO changes (id, at, label) VALUES (?, ?, ?)", [number, _now(), stored(label)]
            )
            pending = PendingChange(number)
            journal.open_door(self._connection, number, "record")
            yield pending
            done = self._refreshed(number, label)
            self._connection.execute("UPDATE changes SET rows = ? WHERE id = ?", [done.rows, number])
            if not done.rows:
                self._connection.execute("DELETE FROM changes WHERE id = ?", [number])
        pending.finish(done)

    def undo(self, number: int | None = None) -> Changes:
        with self._transaction():
            return self._replay(self._last_change() if number is None else number, undone=False)

    def redo(self) -> Changes:
        with self._transaction():
            return self._replay(self._last_undone(), undone=True)

    def version(self) -> int:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    def check(self) -> list[Text]:
        if self._refusal is not None:
            with told_in_words(self._path):
                return check_file(self._connection)
        with self._transaction():
            return check(self._connection, self, self.preferences())

    def back_up(self, folder: Path) -> Path:
        return back_up(self._connection, self._path, folder)

    def close(self) -> None:
        if self._held and self._refusal is None:
            with suppress(UserError), self._written():
                lease.let_go(self._connection)
        self._connection.close()

    def _replay(self, number: int, undone: bool) -> Changes:
        label = self._label(number, undone)
        moved = None if undone else journal.next_number(self._connection)
        journal.open_door(self._connection, number, "replay")
        rows = replay.swap(self._connection, number, undone)
        if rows:
            self._connection.execute("UPDATE changes SET undone_at = ? WHERE id = ?", [moved, number])
        done = self._refreshed(number, label)
        kept = replay.kept_rows(self._connection, number, undone)
        return replace(done, rows=rows, kept=named(self._connection, kept))

    def _refreshed(self, number: int, label: Text) -> Changes:
        """Derive anew what the change touched; say what that was."""
        touched.clear(self._connection)
        tables = touched.tables_of(self._connection, number)
        touched.gather(self._connection, number, tables)
        households = touched.households(self._connection)
        value = touched.moves_value(self._connection, number, tables)
        words = bool(tables & touched.SEARCHED)
        refresh(self._connection, self, self.preferences(), value, words)
        journal.close_door(self._connection)
        (rows,) = self._connection.execute(
            "SELECT count(*) FROM journal WHERE change_id = ?", [number]
        ).fetchone()
        return Changes(number, label, int(rows), tables, households)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._written(), transaction(self._connection):
            yield

    @contextmanager
    def _written(self) -> Iterator[None]:
        """What writes to the file. After a failure that makes the file doubtful nothing more does: the
        engine might take what never reached the disk for written."""
        if self._refusal is not None:
            raise self._refusal
        try:
            with told_in_words(self._path):
                yield
        except BookError as error:
            if error.trouble in LASTING:
                self.refuse(error)
            raise

    def _last_change(self) -> int:
        found = self._connection.execute("SELECT max(id) FROM changes WHERE undone_at IS NULL").fetchone()
        if found[0] is None:
            raise UserError(T("Nothing to undo"))
        return int(found[0])

    def _last_undone(self) -> int:
        """The change undone last, unless something new was written after it."""
        found = self._connection.execute(
            "SELECT id FROM changes WHERE undone_at > (SELECT max(id) FROM changes)"
            " ORDER BY undone_at DESC LIMIT 1"
        ).fetchone()
        if found is None:
            raise UserError(T("Nothing to redo"))
        return int(found[0])

    def _label(self, number: int, undone: bool) -> Text:
        found = self._connection.execute(
            "SELECT label, undone_at IS NOT NULL FROM changes WHERE id = ?", [number]
        ).fetchone()
        if found is None:
            raise UserError(T("There is no change {number}", number=number), fix=T("See the history"))
        if bool(found[1]) is not undone:
            raise UserError(T("Change {number} is already undone", number=number))
        return told(found[0])


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
