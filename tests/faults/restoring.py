"""Kill the program while it backs up and restores, again and again: there is always a whole book, and a
copy only ever bears its name when it is whole.

    python -m tests.faults.restoring --rounds 200
"""

import argparse
import random
import shlex
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from core.errors import UserError
from storage.backups.listing import is_whole, lines
from storage.opening import open_book
from tests.faults.flips import a_filled_book
from tests.faults.killing import Report, run_and_kill

COMMANDS = ("backup", "restore {copy}", "restore {kept}", "backup {second}")
LONGEST = 1.2
"""Seconds in which any of them is done on a slow computer."""


def run(
    rounds: int, folder: Path, longest: float = LONGEST, make: Callable[[Path], Path] = a_filled_book
) -> Report:
    """Kill `rounds` commands on a book that holds one of two states, and look which it holds."""
    report, began = Report(rounds), time.monotonic()
    book, copy, kept = a_book_with_two_states(folder, make)
    states = {_state(path) for path in (copy, kept)}
    for number in range(rounds):
        command = COMMANDS[number % len(COMMANDS)]
        names = {"copy": copy, "kept": kept, "second": folder / "second"}
        words = command.format(**{name: shlex.quote(str(path)) for name, path in names.items()})
        line = f"{shlex.quote(sys.executable)} main.py --book {shlex.quote(str(book))} {words}"
        ended = run_and_kill(line, random.uniform(0, longest))
        report.killed += ended.killed
        report.commits += not ended.killed
        report.bad.extend(f"round {number}, {command}: {problem}" for problem in _wrong(book, folder, states))
    report.seconds = time.monotonic() - began
    return report


def a_book_with_two_states(
    folder: Path, make: Callable[[Path], Path] = a_filled_book
) -> tuple[Path, Path, Path]:
    """A book, and a copy of each of the two states that it may be in, in a folder apart."""
    path = make(folder / "book.shuke")
    with closing(open_book(path)) as book:
        later = shutil.copyfile(book.back_up(folder / "apart"), folder / "later.shuke")
        book.undo()
        earlier = shutil.copyfile(book.back_up(folder / "apart"), folder / "earlier.shuke")
    return path, later, earlier


def _wrong(book: Path, folder: Path, states: set[tuple[int, ...]]) -> Iterator[str]:
    """What must not be: no book, a book by halves, a copy that bears a name and is not whole."""
    try:
        if _state(book) not in states:
            yield "the book holds neither state"
    except UserError as error:
        yield f"the book can’t be opened: {error.what.msgid}"
    for place in (folder / "backups", folder / "second"):
        for line in lines(place, book.stem):
            if line.holds is None or not is_whole(line.path):
                yield f"{line.path.name} is no whole copy"


def _state(path: Path) -> tuple[int, ...]:
    """What a whole book holds, in counts."""
    with closing(open_book(path)) as book:
        if book.check():
            raise AssertionError(f"{path.name} is not whole")
        return (book.customer_count(), len(book.purchases.where()), len(book.interactions.where()))


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill backups and restores at random moments.")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--longest", type=float, default=LONGEST, help="seconds until the kill at most")
    parser.add_argument("--seed", type=int, default=None, help="repeat the moments of an earlier run")
    given = parser.parse_args()
    random.seed(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        report = run(given.rounds, Path(folder), given.longest)
    sys.stdout.write(f"{report}\n")
    return 1 if report.bad else 0


if __name__ == "__main__":
    sys.exit(main())
