"""Whatever is written, undone and redone in whatever order: the tables follow a plain model of them."""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlcipher3 import dbapi2 as engine

from core.text import T
from storage.book import OpenBook
from storage.opening import open_book
from storage.tables import TABLES
from tests.journeys.any_rows import ROWS, Edit, Removal, any_step, ground
from tests.storage.examples import TABLE_OF, put, raw

Rows = dict[tuple[str, int], Any]
QUICK = settings(database=None, phases=[Phase.generate])


class TakenBackError(Exception):
    """Ends a change before it is committed."""


@cache
def a_ground() -> bytes:
    """The file of a book in which there is something that rows can refer to."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.shuke"
        book = open_book(path)
        put(book, *ground())
        book.close()
        return path.read_bytes()


def open_quickly(path: Path) -> OpenBook:
    """Without waiting for the disk: this is not about durability."""
    book = open_book(path)
    raw(book).execute("PRAGMA synchronous = OFF")
    return book


class History(RuleBasedStateMachine):
    """The model is every row as it should be, now and on each side of the changes that were made."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "book.shuke"
        self.path.write_bytes(a_ground())
        self.book = open_quickly(self.path)
        self.rows: Rows = self.stored()
        self.before: list[Rows] = []  # nothing goes back behind the ground
        self.after: list[Rows] = []

    def stored(self) -> Rows:
        return {(table, row.id): row for table in TABLES for row in getattr(self.book, table).where()}

    @contextmanager
    def changing(self) -> Iterator[None]:
        before = dict(self.rows)
        with self.book.change(T("Step")) as pending:
            yield
        if pending.changes.rows:
            self.before.append(before)
            self.after.clear()

    def take(self, step: Any) -> None:
        """Do one step in the book and in the model; what the book refuses is not done."""
        try:
            match step:
                case Edit(table, place, values):
                    for row in self.found(table, place):
                        getattr(self.book, table).update(row.id, **values)
                        self.rows[table, row.id] = replace(row, **values)
                case Removal(table, place):
                    for row in self.found(table, place):
                        getattr(self.book, table).remove(row.id)
                        del self.rows[table, row.id]
                case _:
                    table = TABLE_OF[type(step)]
                    row_id = getattr(self.book, table).add(step)
                    self.rows[table, row_id] = replace(step, id=row_id)
        except engine.IntegrityError:
            return

    def found(self, table: str, place: int) -> list[Any]:
        rows = [row for (kind, _), row in sorted(self.rows.items()) if kind == table]
        return rows and [rows[place % len(rows)]]

    @rule(taken=st.lists(any_step, min_size=1, max_size=8))
    def change(self, taken: list[Any]) -> None:
        with self.changing():
            for step in taken:
                self.take(step)

    @rule(taken=st.lists(any_step, min_size=1, max_size=3))
    def fail(self, taken: list[Any]) -> None:
        before = dict(self.rows)
        try:
            with self.book.change(T("Fail")):
                for step in taken:
                    self.take(step)
                raise TakenBackError
        except TakenBackError:
            self.rows = before

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        assert self.book.undo().kept == ()
        self.after.append(self.rows)
        self.rows = self.before.pop()

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        assert self.book.redo().kept == ()
        self.before.append(self.rows)
        self.rows = self.after.pop()

    @precondition(lambda self: len(self.before) % 6 == 5)  # it takes as long as ten changes
    @rule()
    def reopen(self) -> None:
        self.book.close()
        self.book = open_quickly(self.path)

    @invariant()
    def tables_follow_the_model(self) -> None:
        assert self.stored() == self.rows

    @invariant()
    def what_is_derived_equals_a_rebuild(self) -> None:
        """The search index, standings and due items; the check knows the file and its keys as well."""
        assert self.book.check() == []

    def teardown(self) -> None:
        self.book.close()
        self.folder.cleanup()


TestAnyHistory = History.TestCase
TestAnyHistory.settings = settings(
    max_examples=56, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
"""More than 2,000 steps, of which most are changes of several rows."""


@pytest.fixture(scope="module")
def grounded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenBook]:
    path = tmp_path_factory.mktemp("grounded") / "book.shuke"
    path.write_bytes(a_ground())
    with closing(open_quickly(path)) as book:
        yield book


@pytest.mark.parametrize("table", TABLES)
def test_every_table_takes_such_rows_inside_a_change_alone(grounded: OpenBook, table: str) -> None:
    row = find(ROWS[table], partial(is_taken, grounded, table), settings=QUICK)
    with pytest.raises(engine.IntegrityError, match="written outside a change"):
        getattr(grounded, table).add(row)


def is_taken(book: OpenBook, table: str, row: Any) -> bool:
    """Whether the table takes this row, which does not stay."""
    try:
        with book.change(T("Try")):
            getattr(book, table).add(row)
            raise TakenBackError
    except TakenBackError:
        return True
    except engine.IntegrityError:
        return False
