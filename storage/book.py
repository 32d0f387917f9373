"""The open book: one door for change, undo and redo, and every table and query of the core's ports."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.changes import Changes
from core.errors import LASTING, BookError, Trouble, UserError
from core.model.backup import Reason
from core.model.erasure import Erased
from core.text import N, T, Text
from storage import journal, lease, replay
from storage.connection import PATIENCE_MS, data_version, transaction, unless_overtaken
from storage.derived import touched
from storage.faults import damaged, told_in_words
from storage.pending import PendingChange
from storage.queries.reader import Reader
from storage.tables import TABLES
from storage.tables.store import Store
from storage.texts import stored


class OpenBook(Store, Reader):
    """Fulfils `core.ports.Book` on one armed connection. With a `refusal` it takes no change.

    What a start does not need is imported where it is used: together it takes as long as opening the book.
    """

    def __init__(self, path: Path, connection: engine.Connection, refusal: UserError | None = None) -> None:
        Store.__init__(self, connection)
        Reader.__init__(self, connection)
        self._path = path
        self._connection = connection
        self._refusal = refusal
        self._held = False
        self._seen = data_version(connection)

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
            number = self._begin(label)
            pending = PendingChange(number)
            journal.open_door(self._connection, number, "record")
            yield pending
            done = self._finished(number, label)
        pending.finish(done)

    def undo(self, number: int | None = None, *, insist: bool = False, on: date | None = None) -> Changes:
        from storage import undoing

        with self._transaction():
            wanted = undoing.last_change(self._connection) if number is None else number
            return self._insist(wanted, on) if insist else self._replay(wanted, False, on)

    def redo(self, number: int | None = None, *, on: date | None = None) -> Changes:
        from storage import undoing

        with self._transaction():
            wanted = undoing.last_undone(self._connection) if number is None else number
            insisted = undoing.insisted(self._connection, wanted)
            return self._replay(wanted, True, on) if insisted is None else self._relent(wanted, insisted, on)

    def erasure_counts(self, customer_ids: Collection[int]) -> dict[str, int]:
        from storage.erasing.gathering import gather

        with told_in_words(self._path):
            return gather(self._connection, customer_ids)

    def erase(self, customer_ids: Collection[int]) -> Changes:
        from storage.erasing.erasing import enlist

        at = _now()
        with self._erasing():
            changes = self._without(customer_ids, lambda: enlist(self._connection, self, customer_ids, at))
        self._finish_erasing()
        return changes

    def reapply_erasures(self, erased: Sequence[Erased]) -> int:
        from storage.erasing.erasing import cards_of, erased_list, note

        known = set(erased_list(self._connection))
        missing = [one for one in erased if one not in known]
        if not missing:
            return 0
        with self._erasing():
            cards = cards_of(self._connection, missing)
            note(self._connection, missing)
            if cards:
                self._without(cards, lambda: None)
        self._finish_erasing()
        return len(cards)

    def erased(self) -> list[Erased]:
        from storage.erasing.erasing import erased_list

        return erased_list(self._connection)

    def copies(self) -> list[Path]:
        from storage.erasing.beside import copies_beside

        return copies_beside(self._path)

    def wait_at_most(self, milliseconds: int | None) -> None:
        self._connection.execute(
            f"PRAGMA busy_timeout = {PATIENCE_MS if milliseconds is None else milliseconds}"
        )

    def version(self) -> int:
        self._seen = data_version(self._connection)
        return self._seen

    def check(self) -> list[Text]:
        from storage.checking import check, check_file

        if self._refusal is not None:
            with told_in_words(self._path):
                return check_file(self._connection)
        try:
            with self._transaction():
                return check(self._connection, self, self.preferences())
        except (ValueError, LookupError) as error:  # such as a day that is none: the engine minds no content
            raise damaged(self._path) from error

    def mark(self) -> str:
        from storage.backups.notes import mark_of

        return mark_of(self._connection)

    def back_up(self, folder: Path, why: Reason = Reason.ASKED) -> Path:
        from storage.backups.making import back_up

        return back_up(self._connection, self._path, folder, why)

    def close(self) -> None:
        if self._held and self._refusal is None:
            with suppress(UserError), self._written():
                lease.let_go(self._connection)
        self._connection.close()

    def _replay(self, number: int, undone: bool, on: date | None) -> Changes:
        from storage import settling, undoing
        from storage.kept import named

        label = undoing.label(self._connection, number, undone)
        day = settling.known_day(self._connection, on)
        moved = None if undone else journal.next_number(self._connection)
        journal.open_door(self._connection, number, "replay")
        rows = replay.swap(self._connection, number, undone)
        if rows:
            self._connection.execute("UPDATE changes SET undone_at = ? WHERE id = ?", [moved, number])
            first = self.credit_entries.next_id()
            settling.settle(self._connection, self, number, day)
            settling.note(self._connection, number, not undone, first)
        kept = named(self._connection, replay.kept_rows(self._connection, number, undone))
        return replace(self._refreshed(number, label), rows=rows, kept=kept)

    def _insist(self, number: int, on: date | None) -> Changes:
        """Undo, and where that leaves rows alone overwrite them instead, in a change of its own."""
        from storage import undoing

        if not undoing.is_undone_in_part(self._connection, number):
            self._connection.execute("SAVEPOINT plainly")
            done = self._replay(number, False, on)
            if not done.kept:
                return done
            self._connection.execute("ROLLBACK TO plainly")
        return self._overwrite(number, on)

    def _relent(self, number: int, insisted: int, on: date | None) -> Changes:
        """Bring back what was taken by insisting, and what a plain undo had taken before."""
        from storage import undoing

        label = undoing.label_of(self._connection, number)
        done = Changes(number, label).joined(self._replay(insisted, False, on))
        undoing.forget_as_last(self._connection, insisted)
        if undoing.is_undone_plainly(self._connection, number):
            done = done.joined(self._replay(number, True, on))
        return done

    def _overwrite(self, number: int, on: date | None) -> Changes:
        from storage import settling, undoing
        from storage.kept import named

        label = T("Undo with later edits: {label}", label=undoing.label_of(self._connection, number))
        own, day = self._begin(label, undoes=number), settling.known_day(self._connection, on)
        journal.open_door(self._connection, own, "insist")
        kept = replay.overwrite(self._connection, number)
        settling.settle(self._connection, self, own, day)
        return replace(self._finished(own, label), kept=named(self._connection, kept))

    @contextmanager
    def _erasing(self) -> Iterator[None]:
        """A transaction after which the pages that were freed hold zeros, not what stood on them."""
        self._connection.execute("PRAGMA secure_delete = ON")
        try:
            with self._transaction():
                yield
        finally:
            self._connection.execute("PRAGMA secure_delete = OFF")

    def _without(self, cards: Collection[int], enlisted: Callable[[], None]) -> Changes:
        """Erase cards. The change that says so has no rows: nothing of it can be taken back."""
        from storage.erasing.erasing import erase

        label = N("Erase {n} card", "Erase {n} cards", len(cards))
        number = self._begin(label)
        journal.open_door(self._connection, number, "replay")
        enlisted()
        households = erase(self._connection, self, cards)
        journal.close_door(self._connection)
        return Changes(number, label, len(cards), frozenset(TABLES), households)

    def _finish_erasing(self) -> None:
        """After the commit: keep the list beside the book, and write the file anew without gaps."""
        from storage.erasing.beside import write_list

        write_list(self._path, self.erased())
        with told_in_words(self._path):
            self._connection.execute("VACUUM")

    def _begin(self, label: Text, undoes: int | None = None) -> int:
        number = journal.next_number(self._connection)
        row = [number, _now(), stored(label), undoes]
        self._connection.execute("INSERT INTO changes (id, at, label, undoes) VALUES (?, ?, ?, ?)", row)
        return number

    def _finished(self, number: int, label: Text) -> Changes:
        """Close a change; one that wrote nothing was none."""
        done = self._refreshed(number, label)
        self._connection.execute("UPDATE changes SET rows = ? WHERE id = ?", [done.rows, number])
        if not done.rows:
            self._connection.execute("DELETE FROM changes WHERE id = ?", [number])
        return done

    def _refreshed(self, number: int, label: Text) -> Changes:
        """Derive anew what the change touched; say what that was."""
        from storage.derived.refreshing import refresh

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
        connection = self._connection
        with self._written(), unless_overtaken(connection, self._seen), transaction(connection):
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


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
