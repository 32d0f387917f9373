"""One domain table as records: the statements are made once from the fields of its dataclass."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args

from sqlcipher3 import dbapi2 as engine

from core.errors import NotFoundError
from core.text import T

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record", bound="DataclassInstance")


class StoredRows(Generic[Record]):
    """Fulfils `core.ports.Rows` on one table of an open connection."""

    def __init__(self, connection: engine.Connection, table: str, record: type[Record]) -> None:
        self._connection = connection
        self._table = table
        self._record = record
        columns = fields(record)
        self._names = [field.name for field in columns]
        self._of = attrgetter(*self._names)
        self._writers = [
            (place, writer) for place, field in enumerate(columns) if (writer := _writer(field.type))
        ]
        self._readers = [_reader(field.type) for field in columns]
        names = ", ".join(f'"{name}"' for name in self._names)
        marks = ", ".join("?" * len(self._names))
        self._select = f'SELECT {names} FROM "{table}"'
        self._insert = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'

    def add(self, row: Record) -> int:
        cursor = self._connection.execute(self._insert, self._values(row))
        return int(cursor.lastrowid or 0)

    def add_all(self, rows: Iterable[Record]) -> None:
        self._connection.executemany(self._insert, map(self._values, rows))

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
        return [self._read(values) for values in cursor.fetchall()]

    def update(self, row_id: int, **values: object) -> None:
        changes = ", ".join(f'"{name}" = ?' for name in values)
        parameters = [*(_written(value) for value in values.values()), row_id]
        self._connection.execute(f'UPDATE "{self._table}" SET {changes} WHERE id = ?', parameters)

    def remove(self, row_id: int) -> None:
        self._connection.execute(f'DELETE FROM "{self._table}" WHERE id = ?', [row_id])

    def _values(self, row: Record) -> list[object]:
        values: list[Any] = list(self._of(row))
        for place, written in self._writers:
            if values[place] is not None:
                values[place] = written(values[place])
        if values[-1] == 0:  # the id comes last: 0 asks the table for the next one
            values[-1] = None
        return values

    def _read(self, values: tuple[Any, ...]) -> Record:
        return self._record(*[read(value) for read, value in zip(self._readers, values, strict=True)])


def _written(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return value


def _reader(hint: Any) -> Callable[[Any], Any]:
    """How a stored value becomes the field's type; NULL stays None."""
    kind = _kind(hint)
    if kind is date:
        return lambda value: None if value is None else date.fromisoformat(value)
    if kind is bool or issubclass(kind, StrEnum):
        return lambda value: None if value is None else kind(value)
    return lambda value: value


def _writer(hint: Any) -> Callable[[Any], Any] | None:
    """How a field is stored when not as it is. The engine takes a StrEnum too, but ten times slower."""
    kind = _kind(hint)
    if kind is date:
        return date.isoformat
    return str if issubclass(kind, StrEnum) else None


def _kind(hint: Any) -> Any:
    """The type of a field, whether or not it may also be None."""
    return next((kind for kind in get_args(hint) if kind is not type(None)), hint)
