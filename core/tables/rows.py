"""The small set of verbs that every kind of record has."""

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol, TypeVar

Record = TypeVar("Record")


class Rows(Protocol[Record]):
    """One kind of record. Everything that writes needs an open change."""

    def add(self, row: Record) -> int:
        """Store a record (id 0: the next one) and return its id."""
        ...

    def add_all(self, rows: Iterable[Record]) -> None:
        """Store many at once."""
        ...

    def add_told(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Store many of which only some fields are told, by name; the others have their defaults."""
        ...

    def next_id(self) -> int:
        """The id that the next record will get; ids are never used twice."""
        ...

    def get(self, row_id: int) -> Record:
        """One record. Raises `NotFoundError`."""
        ...

    def having(self, ids: Collection[int]) -> dict[int, Record]:
        """Those of these ids that are there, by their id."""
        ...

    def where(self, **equals: object) -> list[Record]:
        """All records whose fields equal these; all of them without any."""
        ...

    def update(self, row_id: int, **values: object) -> None:
        """Change some fields of one record."""
        ...

    def remove(self, row_id: int) -> None:
        """Take one record away."""
        ...
