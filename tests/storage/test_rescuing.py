"""A rescue reads around what is dead, keeps the rest, and makes a whole book of it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from core.demo.filling import fill_with_demo
from core.errors import UserError
from storage.backups import rescuing, salvaging
from storage.backups.rescuing import rescue
from storage.backups.salvaging import journal_rows, last_key, salvaged
from storage.connection import connect
from storage.opening import open_book
from storage.tables import TABLES
from tests.storage.examples import TODAY, sha256

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small book with something in many of its tables."""
    path = tmp_path_factory.mktemp("whole") / "book.shuke"
    with closing(open_book(path)) as book:
        fill_with_demo(book, 150, 1, TODAY)
    return path


@pytest.fixture
def damaged(whole: Path, tmp_path: Path) -> Path:
    """A copy to be damaged."""
    path = tmp_path / "damaged.shuke"
    path.write_bytes(whole.read_bytes())
    return path


def rows(path: Path, table: str) -> set[tuple[object, ...]]:
    with closing(connect(path)) as connection:
        return set(connection.execute(f"SELECT * FROM {table}").fetchall())


def run_sql(path: Path, statement: str, *values: object) -> None:
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(statement, values)


def kill_page(path: Path, number: int) -> None:
    """Fill a page (counted from 1) with something that is none."""
    content = bytearray(path.read_bytes())
    content[(number - 1) * PAGE : number * PAGE] = b"\xa5" * PAGE
    path.write_bytes(content)


def leaf_of(path: Path, table: str, place: int) -> int:
    """A page that holds rows of the table, found by what stands in one of them."""
    content = path.read_bytes()
    with closing(connect(path)) as connection:
        found = connection.execute(f"SELECT number, name FROM {table} ORDER BY id").fetchall()
    number, name = found[place]
    record = f"{number}{name}".encode()
    return next(
        at + 1 for at in range(len(content) // PAGE) if record in content[at * PAGE : (at + 1) * PAGE]
    )


def checked(path: Path) -> list[str]:
    with closing(open_book(path)) as book:
        return [problem.msgid for problem in book.check()]


def test_a_whole_book_comes_out_whole(whole: Path, tmp_path: Path) -> None:
    before = sha256(whole)
    rescued = rescue(whole, tmp_path / "out" / "new.shuke")
    for table in (*TABLES, "changes", "journal"):
        assert rows(tmp_path / "out" / "new.shuke", table) == rows(whole, table)
    assert (rescued.counts["customers"], rescued.stand_ins, rescued.dropped) == (150, 0, 0)
    assert (checked(tmp_path / "out" / "new.shuke"), sha256(whole)) == ([], before)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["new.shuke", "new.shuke-journal"]


def test_around_a_dead_page_everything_comes_out(damaged: Path, whole: Path, tmp_path: Path) -> None:
    kill_page(damaged, leaf_of(whole, "customers", 75))
    out = tmp_path / "new.shuke"
    rescued = rescue(damaged, out)
    there = rows(out, "customers") & rows(whole, "customers")
    assert 100 <= len(there) < 150
    assert rescued.stand_ins > 0
    assert rescued.dropped == 0
    assert rows(out, "purchases") == rows(whole, "purchases")
    assert checked(out) == []


def test_blank_cards_stand_in_for_lost_ones(damaged: Path, tmp_path: Path) -> None:
    run_sql(damaged, "DELETE FROM customers WHERE id = 7")
    run_sql(damaged, "DELETE FROM households WHERE id = (SELECT household_id FROM customers WHERE id = 9)")
    rescued = rescue(damaged, tmp_path / "new.shuke")
    with closing(open_book(tmp_path / "new.shuke")) as book:
        blank = book.customers.get(7)
        home = book.households.get(book.customers.get(9).household_id)
    assert (blank.name, blank.number, blank.needs_verification) == ("?", "?7", True)
    assert home.primary_id > 0
    assert rescued.stand_ins == 2


def test_rows_that_hang_on_what_is_lost_go(damaged: Path, tmp_path: Path) -> None:
    run_sql(damaged, "DELETE FROM owned_items WHERE id = 1")
    rescued = rescue(damaged, tmp_path / "new.shuke")
    assert rescued.dropped > 0
    assert checked(tmp_path / "new.shuke") == []


def test_a_change_of_which_a_part_is_lost_can_no_longer_be_undone(damaged: Path, tmp_path: Path) -> None:
    run_sql(damaged, "DELETE FROM journal WHERE kind = 'customers' AND row_id = 3")
    rescue(damaged, tmp_path / "new.shuke")
    with closing(open_book(tmp_path / "new.shuke")) as book:
        assert book.history() == []
        assert book.customer_count() == 150


def test_a_lost_header_is_written_anew(damaged: Path, whole: Path, tmp_path: Path) -> None:
    content = bytearray(damaged.read_bytes())
    content[:100] = bytes(100)
    damaged.write_bytes(content)
    rescue(damaged, tmp_path / "new.shuke")
    assert rows(tmp_path / "new.shuke", "customers") == rows(whole, "customers")


def test_a_broken_letter_costs_no_row(damaged: Path, tmp_path: Path) -> None:
    run_sql(damaged, "UPDATE customers SET name = CAST(x'e78eff' AS TEXT) WHERE id = 4")
    rescue(damaged, tmp_path / "new.shuke")
    with closing(open_book(tmp_path / "new.shuke")) as book:
        assert "\ufffd" in book.customers.get(4).name


def test_an_interrupted_change_is_taken_back_in_the_copy(damaged: Path, tmp_path: Path) -> None:
    journal = damaged.with_name("damaged.shuke-journal")
    journal.write_bytes(bytes(600))
    rescue(damaged, tmp_path / "new.shuke")
    assert journal.read_bytes() == bytes(600)


def test_a_book_of_an_earlier_release_lacks_columns(damaged: Path, tmp_path: Path) -> None:
    run_sql(damaged, "ALTER TABLE customers DROP COLUMN place_met")
    run_sql(damaged, "ALTER TABLE customers DROP COLUMN total")
    rescue(damaged, tmp_path / "new.shuke")
    with closing(open_book(tmp_path / "new.shuke")) as book:
        assert (book.customers.get(5).place_met, book.customers.get(5).total) == ("", None)


def test_a_table_that_is_gone_costs_only_itself(damaged: Path, whole: Path, tmp_path: Path) -> None:
    run_sql(damaged, "DROP TABLE wishes")
    rescue(damaged, tmp_path / "new.shuke")
    assert rows(tmp_path / "new.shuke", "wishes") == set()
    assert rows(tmp_path / "new.shuke", "customers") == rows(whole, "customers")


def test_columns_that_cannot_be_told_are_none(monkeypatch: pytest.MonkeyPatch, whole: Path) -> None:
    def dead(_connection: engine.Connection, _table: str) -> list[tuple[str, str, bool]]:
        raise MemoryError

    monkeypatch.setattr(rescuing, "_described", dead)
    with closing(connect(whole)) as connection:
        assert rescuing._columns(connection, "customers") == []


@pytest.mark.parametrize("content", [b"", b"\x5a" * 20_000])
def test_where_nothing_can_be_read_nothing_is_made(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "damaged.shuke").write_bytes(content)
    with pytest.raises(UserError, match="Nothing in this file"):
        rescue(tmp_path / "damaged.shuke", tmp_path / "new.shuke")
    assert [path.name for path in tmp_path.iterdir()] == ["damaged.shuke"]


def test_nothing_is_written_over_and_nothing_is_read_from_nowhere(damaged: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="of this name already"):
        rescue(damaged, damaged)
    with pytest.raises(UserError, match="no such file"):
        rescue(tmp_path / "absent.shuke", tmp_path / "new.shuke")


class Dying:
    """Stands for a connection to a table of the keys 0 to 99, some of which cannot be read."""

    def __init__(self, dead: set[int]) -> None:
        self._dead = dead

    def execute(self, _query: str, values: list[int]) -> Iterator[tuple[int, ...]]:
        for key in range(values[-2], min(values[-1], 99) + 1):
            if key in self._dead:
                raise engine.DatabaseError("dead")
            yield (key,)


@pytest.mark.parametrize("dead", [set(), {0}, {99}, {50}, {3, 4, 5, 70}, set(range(100)), {0, 99}])
def test_only_the_dead_keys_are_lost(dead: set[int]) -> None:
    found = {key for (key,) in salvaged(Dying(dead), "", (), (0, 120))}
    assert found == set(range(100)) - dead


def test_keys_out_of_order_count_as_dead() -> None:
    class Circle(Dying):
        def execute(self, _query: str, values: list[int]) -> Iterator[tuple[int, ...]]:
            yield from ((values[-2],), (values[-2] - 1,))

    assert {key for (key,) in salvaged(Circle(set()), "", (), (5, 9))} == {5, 6, 7, 8, 9}


def test_a_change_that_cannot_be_read_is_read_row_by_row(whole: Path) -> None:
    with closing(connect(whole)) as connection:
        truth = set(connection.execute("SELECT change_id, kind, row_id, image, undone FROM journal"))
        found = set(journal_rows(Fragile(connection), list(TABLES), 1))
    assert found == truth


class Fragile:
    """A connection on which no query for changes succeeds."""

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection

    def execute(self, query: str, values: object = ()) -> engine.Cursor:
        if query.startswith("SELECT change_id"):
            raise engine.DatabaseError("dead")
        return self._connection.execute(query, values)


def test_the_last_key_is_guessed_where_nothing_tells_it(whole: Path, damaged: Path) -> None:
    with closing(connect(whole)) as connection:
        assert last_key(connection, "customers") == 150
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        assert last_key(connection, "nothing") == pages * salvaging.ROWS_A_PAGE


def test_a_disk_that_fills_while_rescuing_is_told_as_such(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_target: engine.Connection) -> None:
        error = engine.OperationalError("database or disk is full")
        error.sqlite_errorcode = engine.SQLITE_FULL
        raise error

    monkeypatch.setattr(rescuing, "mend_history", full)
    with pytest.raises(UserError, match="disk is full"):
        rescue(whole, tmp_path / "new.shuke")
