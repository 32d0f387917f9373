"""The real program killed for a while, and proof that a half import would be seen."""

import random
from contextlib import closing
from pathlib import Path

from core.importing.fields import SheetKind
from core.model.setting import ImportBatch
from core.text import T
from storage.connection import connect
from storage.opening import open_book
from tests.faults.oracle import Acknowledged
from tests.faults.program import run_program, wrong
from tests.faults.worker import BATCH, add_customers


def test_the_program_killed_at_any_moment_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    random.seed(9)
    report = run_program(6, tmp_path)
    assert report.bad == []
    assert report.killed > 0


def test_a_command_that_is_not_killed_is_acknowledged(tmp_path: Path) -> None:
    report = run_program(1, tmp_path, longest=60)
    assert (report.killed, report.commits, report.bad) == (0, 1, [])


def test_an_import_that_is_there_by_half_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    with closing(open_book(path)) as book:
        number = add_customers(book)
        with book.change(T("Import")):
            book.import_batches.add(ImportBatch(number, "list.csv", "", SheetKind.CUSTOMERS, "", BATCH))
    assert wrong(path, Acknowledged({number})) == []
    with closing(connect(path)) as connection:
        connection.execute("UPDATE import_batches SET rows = rows + 1")
    assert f"change {number} has {BATCH} of {BATCH + 1} customers" in wrong(path, Acknowledged())
