"""A short run of the killing, and proof that its oracle would see what it looks for."""

import random
import shlex
import sys
from contextlib import closing
from pathlib import Path

from storage.connection import connect
from storage.opening import open_book
from tests.faults.kill9 import run
from tests.faults.oracle import Acknowledged, problems
from tests.faults.worker import add_customers, log_call


def test_a_killed_writer_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    random.seed(9)
    report = run(6, tmp_path)
    assert report.bad == []
    assert report.killed == 6
    assert report.commits > 0


def test_a_command_may_end_before_it_is_killed(tmp_path: Path) -> None:
    report = run(
        1, tmp_path, f"{shlex.quote(sys.executable)} -c 'print(\"done 1\")' {{book}}", "^(done) (.)$", 60
    )
    assert (report.killed, report.commits, report.bad) == (0, 1, [])
    assert str(report).startswith("1 rounds in ")


def test_the_oracle_sees_what_is_lost_or_there_by_half(tmp_path: Path) -> None:
    path = tmp_path / "book.shuke"
    with closing(open_book(path)) as book:
        add_customers(book)
        log_call(book)
        log_call(book)
        book.undo()
    assert problems(path, Acknowledged({1, 2, 3}, {3})) == []
    with closing(connect(path)) as connection:
        connection.execute("DELETE FROM phones WHERE id = 500")
        connection.execute("INSERT INTO tags (name) VALUES ('茶友')")
        connection.execute("DELETE FROM journal WHERE change_id = 2")
    found = problems(path, Acknowledged({1, 2, 3, 4}, {1, 3}))
    assert [problem for problem in found if "made anew" not in problem] == [
        "change 4 is lost",
        "change 1 is not undone",
        "change 2 is torn",
        "interactions 1 came from nowhere",
        "phones 500 is missing",
        "tags 1 came from nowhere",
    ]
