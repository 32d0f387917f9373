"""What a damaged book still holds, row by row, in a new one. The damaged file is copied and not touched."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.model.backup import Rescued
from core.text import T
from storage.backups.aside import journal_of
from storage.backups.header import mend_header
from storage.backups.mending import let_go, mend_history, stand_in
from storage.backups.notes import holding_of
from storage.backups.places import bring_to_disk, put_in_place
from storage.backups.salvaging import UNREADABLE, Row, journal_rows, last_key, table_rows
from storage.connection import connect, transaction
from storage.faults import files_told_in_words, is_damage, told_in_words
from storage.journal import quoted
from storage.opening import open_book
from storage.tables import TABLES

EMPTY_VALUES = {"TEXT": "", "INTEGER": 0, "BLOB": b""}


def rescue(damaged: Path, out: Path) -> Rescued:
    """Bring every row that can be read into a new book.

    Raises UserError when `out` is there already, or when nothing at all can be read.
    """
    with files_told_in_words(out):
        _check_paths(damaged, out)
        out.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".rescue-") as folder:
            copy, new = Path(folder) / "damaged.shuke", Path(folder) / "new.shuke"
            _copy(damaged, copy)
            open_book(new).close()
            with told_in_words(new):
                rescued = _rescued(copy, new)
            if rescued is None:
                raise UserError(
                    T("Nothing in this file can be read"),
                    T("{path}", path=str(damaged)),
                    T("Open the newest backup"),
                )
            bring_to_disk(new)
            put_in_place(new, out)
    return rescued


def _check_paths(damaged: Path, out: Path) -> None:
    if not damaged.is_file():
        raise UserError(T("There is no such file"), T("{path}", path=str(damaged)))
    if out.exists():
        raise UserError(
            T("There is a file of this name already"), T("{path}", path=str(out)), T("Choose another name")
        )


def _copy(damaged: Path, copy: Path) -> None:
    """With the journal of a change that a crash interrupted: the engine takes it back in the copy."""
    shutil.copyfile(damaged, copy)
    journal = journal_of(damaged)
    if journal.exists():
        shutil.copyfile(journal, journal_of(copy))
    mend_header(copy)


def _rescued(copy: Path, new: Path) -> Rescued | None:
    """What came out; None when that is nothing."""
    try:
        rescued = _fill(copy, new)
    except (engine.DatabaseError, MemoryError) as error:
        if not is_damage(error):
            raise
        return None
    return rescued if any(rescued.counts[table] for table in ("customers", "households")) else None


def _fill(copy: Path, new: Path) -> Rescued:
    with closing(connect(copy)) as source, closing(connect(new)) as target:
        source.text_factory = _forgiving
        source.execute("PRAGMA writable_schema = ON")  # a table that can't be told costs only itself
        target.execute("PRAGMA foreign_keys = OFF")
        with transaction(target):
            for table in (*TABLES, "changes"):
                _bring(target, table, _columns(source, table), _rows(source, table))
            journal = journal_rows(source, list(TABLES), last_key(source, "changes"))
            _bring(target, "journal", _columns(target, "journal"), journal)
            mend_history(target)
            stand_ins, dropped = stand_in(target, _today()), let_go(target)
        counts = holding_of(target).counts
    with closing(open_book(new)) as book:
        book.check()  # derives anew what is derived
    return Rescued(counts, stand_ins, dropped)


def _rows(source: engine.Connection, table: str) -> Iterator[Row]:
    return (row[1:] for row in table_rows(source, table, last_key(source, table)))


def _bring(target: engine.Connection, table: str, names: list[str], rows: Iterable[Row]) -> None:
    """Store rows under the names that today's table knows; what it does not take is no row of its own."""
    known = {name: _empty(kind, needed) for name, kind, needed in _described(target, table)}
    shared = [place for place, name in enumerate(names) if name in known]
    missing = {name: value for name, value in known.items() if name not in names and value is not None}
    columns = [*(names[place] for place in shared), *missing]
    statement = f'INSERT OR IGNORE INTO "{table}" ({", ".join(map(quoted, columns))})'
    marks = ", ".join("?" * len(columns))
    for number, row in enumerate(rows):
        if number == 0:  # what a new book brings along makes room for what the old one had
            target.execute(f'DELETE FROM "{table}"')
        target.execute(
            f"{statement} VALUES ({marks})", [*(row[place] for place in shared), *missing.values()]
        )


def _columns(connection: engine.Connection, table: str) -> list[str]:
    """The names of the columns; none where the file can't tell them any more."""
    try:
        return [name for name, _, _ in _described(connection, table)]
    except UNREADABLE:
        return []


def _described(connection: engine.Connection, table: str) -> list[tuple[str, str, bool]]:
    """Name, type and whether a value is asked for, of every column."""
    found = connection.execute(
        'SELECT name, type, "notnull" AND dflt_value IS NULL FROM pragma_table_info(?)', [table]
    )
    return [(name, kind, bool(needed)) for name, kind, needed in found.fetchall()]


def _empty(kind: str, needed: bool) -> object:
    """What stands in a column that the damaged book of an earlier release had not."""
    return EMPTY_VALUES[kind] if needed else None


def _today() -> date:
    return datetime.now().astimezone().date()


def _forgiving(raw: bytes) -> str:
    """A row with a broken letter is better than none."""
    return raw.decode("utf-8", "replace")
