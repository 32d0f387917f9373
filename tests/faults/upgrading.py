"""Kill the upgrade of an old book at a random moment, again and again, and look at what it leaves.

    python -m tests.faults.upgrading --rounds 500

Each upgrade is a fork of this process, in which all that it needs is loaded already: what is killed is
the work on the file.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from storage.backups.places import folder_of
from storage.connection import connect
from storage.identity import VERSION
from storage.opening import open_book
from tests.faults.killing import Report
from tests.museum.books import BOOKS, a_book_of

Schema = list[tuple[str, ...]]


def run_upgrades(rounds: int, folder: Path) -> Report:
    """Kill `rounds` upgrades, each within the time that one takes, and look at the book each time.

    Those that had got as far as the new schema count as commits.
    """
    report, began = Report(rounds), time.monotonic()
    schemas = schemas_of(folder / "example")
    longest = _time_of_one(folder / "example")
    for number in range(rounds):
        path = _fresh(folder / "round")
        child = _begin(path)
        time.sleep(random.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        ended = _end(child)
        report.killed += ended == -signal.SIGKILL
        report.commits += _version(path) == VERSION
        found = [*wrong(path, schemas), *([] if ended in (0, -signal.SIGKILL) else [f"it ends with {ended}"])]
        report.bad.extend(f"round {number}: {problem}" for problem in found)
    report.seconds = time.monotonic() - began
    return report


def wrong(path: Path, schemas: dict[int, Schema]) -> list[str]:
    """What must not be: a schema between old and new, a new one without a copy, a book that is hurt."""
    version = _version(path)
    found = []
    if _schema(path) != schemas[version]:
        found.append(f"the schema is not that of version {version}")
    if version == VERSION and not any(_is_from_before(copy, schemas) for copy in _copies(path)):
        found.append("there is no copy from before")
    if not found:
        with closing(open_book(path)) as book:
            found += [problem.msgid for problem in book.check()]
    return found


def schemas_of(folder: Path) -> dict[int, Schema]:
    """What the tables are to be before and after."""
    path = _fresh(folder)
    before = {_version(path): _schema(path)}
    open_book(path).close()
    return before | {VERSION: _schema(path)}


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return a_book_of(BOOKS[0], folder)


def _copies(path: Path) -> list[Path]:
    return list(folder_of(path).glob("*.shuke"))


def _is_from_before(copy: Path, schemas: dict[int, Schema]) -> bool:
    """Whether a copy is a whole book of an earlier version."""
    try:
        whole = _ask(copy, "PRAGMA integrity_check") == [("ok",)]
        return whole and _version(copy) < VERSION and _schema(copy) == schemas[_version(copy)]
    except engine.DatabaseError:
        return False


def _version(path: Path) -> int:
    return int(_ask(path, "PRAGMA user_version")[0][0])


def _schema(path: Path) -> Schema:
    """The tables of a book; the note that a copy carries is none of them."""
    question = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name <> 'backup_note'"
    return _ask(path, f"{question} ORDER BY type, name")


def _ask(path: Path, question: str) -> Schema:
    with closing(connect(path)) as connection:
        found: Schema = connection.execute(question).fetchall()
        return found


def _begin(path: Path) -> int:
    """Upgrade in a process of its own; return its id."""
    child = os.fork()
    if not child:
        try:
            open_book(path).close()
            os._exit(0)
        finally:
            os._exit(1)
    return child


def _end(child: int) -> int:
    """Wait for the process; return its exit status, negative for the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _time_of_one(folder: Path) -> float:
    """Seconds that an upgrade takes when nobody kills it."""
    path, began = _fresh(folder), time.monotonic()
    _end(_begin(path))
    return time.monotonic() - began


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill an upgrade at random moments and check the book.")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=None, help="repeat the moments of an earlier run")
    given = parser.parse_args()
    random.seed(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        report = run_upgrades(given.rounds, Path(folder))
    sys.stdout.write(f"{report}\n")
    return 1 if report.bad else 0


if __name__ == "__main__":
    sys.exit(main())
