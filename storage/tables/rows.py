"""One domain table as records: the statements are made once from the fields of its dataclass."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args

from sqlcipher3 import dbapi2 as engine

from core.errors import NotFoundError
from core.text import T
from storage import journal
from storage.queries.values import listed, member_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record", bound="DataclassInstance")

Row = TypeVar("Row")

MANY = range(100, 10_001)
"""From so many rows on they are entered in the journal together; no more are held at once."""


class StoredRows(Generic[Record]):
    """Fulfils `core.ports.Rows` on one table of an open connection."""

    def __init__(self, connection: engine.Connection, table: str, record: type[Record]) -> None:
        self._connection = connection
        self._table = table
        self._record = record
        columns = fields(record)
        self._names = [field.name for field in columns]
        self._of = attrgetter(*self._names)
        self._id_of: Callable[[Record], int] = attrgetter("id")
        self._defaults = {
            field.name: None if field.default is MISSING else field.default for field in columns
        }
        self._writers = {field.name: writer for field in columns if (writer := _writer(field.type))}
        self._readers = [
            (place, reader) for place, field in enumerate(columns) if (reader := _reader(field.type))
        ]
        self._columns = ", ".join(f'"{name}"' for name in self._names)
        self._select = f'SELECT {self._columns} FROM "{table}"'
        self._insert = self._insertion(self._names)

    def add(self, row: Record) -> int:
        (values,) = self._stored(self._names, [[value] for value in self._of(row)])
        return int(self._connection.execute(self._insert, values).lastrowid or 0)

    def add_all(self, rows: Iterable[Record]) -> None:
        for some in _in_pieces(rows):
            columns = zip(*map(self._of, some), strict=True)
            self._insert_all(self._insert, self._stored(self._names, columns))

    def add_told(self, rows: Iterable[Mapping[str, object]]) -> None:
        for some in _in_pieces(rows):
            told = set[str]().union(*some)
            names = [name for name in self._names if name in told or name == "id"]
            columns = ([row.get(name, self._defaults[name]) for row in some] for name in names)
            self._insert_all(self._insertion(names), self._stored(names, columns))

    def _insert_all(self, insertion: str, rows: list[tuple[Any, ...]]) -> None:
        """The values stand ready before the trigger is lifted: nothing else is written meanwhile."""
        first = self.next_id()
        new = all(row[-1] is None or row[-1] >= first for row in rows)
        if not (new and len(rows) in MANY and journal.records(self._connection)):
            self._connection.executemany(insertion, rows)
            return
        with journal.entered_together(self._connection, self._table, first):
            self._connection.executemany(insertion, rows)

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

    def having(self, ids: Collection[int]) -> dict[int, Record]:
        found = self.matching("id IN (SELECT value FROM json_each(?))", [listed(ids)])
        return {self._id_of(row): row for row in found}

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

    def _insertion(self, names: Sequence[str]) -> str:
        """A statement that takes these fields and writes the defaults of the others."""
        values = ("?" if name in names else _literal(self._defaults[name]) for name in self._names)
        return f'INSERT INTO "{self._table}" ({self._columns}) VALUES ({", ".join(values)})'

    def _stored(self, names: Sequence[str], columns: Iterable[Sequence[Any]]) -> list[tuple[Any, ...]]:
        """Rows as they are stored. Column by column, because most of them stay as they are."""
        return list(zip(*map(self._column, names, columns), strict=True))

    def _column(self, name: str, values: Sequence[Any]) -> Sequence[Any]:
        if name == "id":  # 0 asks the table for the next one
            return [row_id or None for row_id in values]
        write = self._writers.get(name)
        return [value if value is None else write(value) for value in values] if write else values

    def _records(self, rows: list[tuple[Any, ...]]) -> list[Record]:
        """What was stored, as it was before: column by column too."""
        columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
        for place, read in self._readers if rows else ():
            columns[place] = [value if value is None else read(value) for value in columns[place]]
        return list(map(self._record, *columns)) if rows else []


def _in_pieces(rows: Iterable[Row]) -> Iterator[list[Row]]:
    waiting = iter(rows)
    while some := list(islice(waiting, MANY.stop - 1)):
        yield some


def _literal(value: object) -> str:
    """A default of a field as it stands in a statement."""
    if value is None:
        return "NULL"
    return str(int(value)) if isinstance(value, int) else f"'{_written(value)}'"


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
        return member_of(kind)
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
