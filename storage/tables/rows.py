"""One domain table as records: the statements are made once from the fields of its dataclass."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args, get_type_hints

from sqlcipher3 import dbapi2 as engine

from core.errors import NotFoundError
from core.text import T
from storage import journal

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record", bound="DataclassInstance")

MANY = range(100, 10_001)
"""From so many rows on they are entered in the journal together; no more are held at once."""


class StoredRows(Generic[Record]):
    """Fulfils `core.ports.Rows` on one table of an open connection."""

    def __init__(self, connection: engine.Connection, table: str, record: type[Record]) -> None:
        self._connection = connection
        self._table = table
        self._record = record
        hints = get_type_hints(record)
        self._names = [field.name for field in fields(record)]
        self._of = attrgetter(*self._names)
        self._writers = [
            (place, writer) for place, name in enumerate(self._names) if (writer := _writer(hints[name]))
        ]
        self._readers = [
            (place, reader) for place, name in enumerate(self._names) if (reader := _reader(hints[name]))
        ]
        columns = ", ".join(f'"{name}"' for name in self._names)
        marks = ", ".join("?" * len(self._names))
        self._select = f'SELECT {columns} FROM "{table}"'
        self._insert = f'INSERT INTO "{table}" ({columns}) VALUES ({marks})'

    def add(self, row: Record) -> int:
        cursor = self._connection.execute(self._insert, next(self._values([row])))
        return int(cursor.lastrowid or 0)

    def add_all(self, rows: Iterable[Record]) -> None:
        waiting = iter(rows)
        while some := list(islice(waiting, MANY.stop - 1)):
            self._insert_all(some)

    def _insert_all(self, rows: list[Record]) -> None:
        """The values stand ready before the trigger is lifted: nothing else is written meanwhile."""
        values, first = list(self._values(rows)), self.next_id()
        new = all(row[-1] is None or row[-1] >= first for row in values)
        if not (new and len(rows) in MANY and journal.records(self._connection)):
            self._connection.executemany(self._insert, values)
            return
        with journal.entered_together(self._connection, self._table, first):
            self._connection.executemany(self._insert, values)

    def next_id(self) -> int:
        found = self._connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", [self._table]
        ).fetchone()
        return int(found[0]) + 1 if found else 1

    def get(self, row_id: int) -> Record:
        found = self.where(id=row_id)
        if not found:
            raise NotFoundError(T("Record {id} is no longer there", id=row_id))
        return found[0]

    def where(self, **equals: object) -> list[Record]:
        conditions = " AND ".join(f'"{name}" IS ?' for name in equals)
        return self.matching(conditions or "1", [_written(value) for value in equals.values()])

    def matching(self, condition: str, parameters: Sequence[object] = ()) -> list[Record]:
        """Records that meet an SQL condition: for the readers in this room."""
        cursor = self._connection.execute(f"{self._select} WHERE {condition}", parameters)
        return self._records(cursor.fetchall())

    def update(self, row_id: int, **values: object) -> None:
        changes = ", ".join(f'"{name}" = ?' for name in values)
        parameters = [*(_written(value) for value in values.values()), row_id]
        self._connection.execute(f'UPDATE "{self._table}" SET {changes} WHERE id = ?', parameters)

    def remove(self, row_id: int) -> None:
        self._connection.execute(f'DELETE FROM "{self._table}" WHERE id = ?', [row_id])

    def _values(self, rows: list[Record]) -> Iterator[tuple[Any, ...]]:
        """What is stored of each row. Column by column, because most of them stay as they are."""
        columns: list[Sequence[Any]] = list(zip(*map(self._of, rows), strict=True))
        for place, write in self._writers:
            columns[place] = [value if value is None else write(value) for value in columns[place]]
        # The id comes last: 0 asks the table for the next one.
        columns[-1] = [row_id or None for row_id in columns[-1]]
        return zip(*columns, strict=True)

    def _records(self, rows: list[tuple[Any, ...]]) -> list[Record]:
        """What was stored, as it was before: column by column too."""
        columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
        for place, read in self._readers if rows else ():
            columns[place] = [value if value is None else read(value) for value in columns[place]]
        return list(map(self._record, *columns)) if rows else []


def _written(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return value


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    """How a stored value becomes the field's type when it is not that already."""
    kind = _kind(hint)
    if kind is date:
        return date.fromisoformat
    if issubclass(kind, StrEnum):
        # Asking the enumeration itself takes five times as long.
        return {str(member): member for member in kind}.__getitem__
    return bool if kind is bool else None


def _writer(hint: Any) -> Callable[[Any], Any] | None:
    """How a field is stored when not as it is. The engine takes a StrEnum too, but ten times slower."""
    kind = _kind(hint)
    if kind is date:
        return date.isoformat
    return str if issubclass(kind, StrEnum) else None


def _kind(hint: Any) -> Any:
    """The type of a field, whether or not it may also be None."""
    return next((kind for kind in get_args(hint) if kind is not type(None)), hint)
