"""What the real program is made to do while the disk fails under it: a book, then commands on it."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.killing import ROOT
from tests.faults.program import CUSTOMERS, PURCHASES
from tests.museum.books import BOOKS, a_book_of

PROGRAM = "import sys, main; sys.exit(main.main(sys.argv[1:]))"
CARELESS = (
    """
import sys, storage.connection as connection
connection.PRAGMAS = ("PRAGMA synchronous = OFF", *connection.PRAGMAS[1:])
"""
    + PROGRAM
)
"""The same program with durability switched off: what does not notice it proves nothing."""

PEOPLE = "demo --customers 20"
LOG = "log 1 reached 送了挂历"


@dataclass(frozen=True)
class Workload:
    """`before` makes the book, `prepare` changes its file by hand, `commands` are what is watched."""

    before: Sequence[str]
    commands: Sequence[str]
    prepare: Callable[[Path], None] | None = None


def take_from_museum(book: Path) -> None:
    """A book of the first release."""
    a_book_of(BOOKS[0], book.parent).rename(book)


def back_up(book: Path) -> None:
    """Leave a backup beside the book, and an entry that it lacks."""
    shuke(book, f"backup {book.parent}/kept").check_returncode()
    copy = next((book.parent / "kept").iterdir())
    copy.rename(book.with_name("backup.shuke"))
    (book.parent / "kept").rmdir()
    shuke(book, LOG).check_returncode()


WORKLOADS = {
    "new": Workload([], [PEOPLE, LOG]),
    "log": Workload([PEOPLE], [LOG] * 8),
    "import": Workload([CUSTOMERS], [PURCHASES]),
    "undo": Workload([PEOPLE, LOG], ["undo", "redo", "undo 1", "redo"]),
    "merge": Workload([PEOPLE], ["merge 1 2", "undo", "merge 3 4"]),
    "migration": Workload([], [LOG.replace("1", "C000001")] * 2, take_from_museum),
    "restore": Workload([PEOPLE], ["restore {folder}/backup.shuke", LOG], back_up),
}


def made(workload: Workload, book: Path) -> None:
    """Make the book as it is before the workload."""
    book.parent.mkdir(parents=True, exist_ok=True)
    for command in workload.before:
        shuke(book, command).check_returncode()
    if workload.prepare is not None:
        workload.prepare(book)


def line(book: Path, command: str, program: str = PROGRAM) -> list[str]:
    """The command line of a command on a book."""
    words = command.format(folder=book.parent).split(" ")
    return [sys.executable, "-c", program, "--book", str(book), "--on", "2025-06-30", "--json", *words]


def shuke(book: Path, command: str) -> "subprocess.CompletedProcess[str]":
    """Run a command on a book to its end."""
    return subprocess.run(line(book, command), cwd=ROOT, capture_output=True, text=True, check=False)
