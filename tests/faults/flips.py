"""Damage a book as a dying disk does, and see whether the next check notices and what a rescue brings out.

    python -m tests.faults.flips --rounds 300
    python -m tests.faults.flips --rounds 300 --book big.shuke

By turns one bit is turned, a page is filled with noise, and a sector of 512 bytes is emptied.
"""

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import UserError
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from storage.backups.rescuing import rescue
from storage.connection import connect
from storage.opening import open_book
from storage.sheets.reading import read_file
from storage.tables import TABLES
from tests.faults.program import SAMPLES
from tests.makers import TODAY

PAGE, SECTOR = 4096, 512
SHEETS = ("customers.csv", "purchases.csv", "contacts.csv")

Rows = set[tuple[object, ...]]


def one_bit(content: bytearray) -> None:
    content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def one_page(content: bytearray) -> None:
    at = random.randrange(len(content) // PAGE) * PAGE
    content[at : at + PAGE] = random.randbytes(PAGE)


def one_sector(content: bytearray) -> None:
    at = random.randrange(len(content) // SECTOR) * SECTOR
    content[at : at + SECTOR] = bytes(SECTOR)


DAMAGES: dict[str, Callable[[bytearray], None]] = {"bit": one_bit, "page": one_page, "sector": one_sector}


@dataclass
class Flips:
    """What came of many damaged books. `seen` counts by kind of damage and what became of it; `shares`
    are the rows that a rescue brought out unchanged, of all."""

    rows: int
    seen: Counter[tuple[str, str]] = field(default_factory=Counter)
    shares: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [f"{kind}, {end}: {count}" for (kind, end), count in sorted(self.seen.items())]
        if self.shares:
            mean, worst = sum(self.shares) / len(self.shares), min(self.shares)
            none = sum(share == 0 for share in self.shares)
            lines.append(
                f"rescued of {self.rows} rows in {len(self.shares)} damaged books:"
                f" {mean:.2%} on the average, {worst:.2%} in the worst, nothing at all in {none}"
            )
        return "\n".join(lines)


def run(rounds: int, folder: Path, book: Path | None = None) -> Flips:
    """Damage the book `rounds` times, each time from its whole state."""
    whole = book or a_filled_book(folder / "whole.shuke")
    content, truth = whole.read_bytes(), all_rows(whole)
    flips = Flips(len(truth))
    for number in range(rounds):
        kind = list(DAMAGES)[number % len(DAMAGES)]
        damaged = bytearray(content)
        DAMAGES[kind](damaged)
        copy, out = folder / "damaged.shuke", folder / f"out{number}.shuke"
        copy.write_bytes(damaged)
        share = rescued_share(copy, out, truth)
        noticed = is_noticed(copy)
        flips.seen[kind, "noticed" if noticed else "harmless" if share == 1 else "silent"] += 1
        if noticed:
            flips.shares.append(share)
    return flips


def rescued_share(damaged: Path, out: Path, truth: Rows) -> float:
    """How much of the rows stands unchanged in the rescued book, which has to be a whole one."""
    try:
        rescue(damaged, out)
    except UserError:
        return 0
    with closing(open_book(out)) as book:
        problems = book.check()
        if problems:
            raise AssertionError(f"a rescued book is not whole: {problems}")
    share = len(all_rows(out) & truth) / len(truth)
    out.unlink()
    return share


def is_noticed(path: Path) -> bool:
    """Whether opening or checking the book tells that something is wrong."""
    try:
        with closing(open_book(path)) as book:
            return bool(book.check())
    except UserError:
        return True


def all_rows(path: Path) -> Rows:
    """Every row of the user's tables, under the name of its table."""
    with closing(connect(path)) as connection:
        return {
            (table, *row)
            for table in TABLES
            for row in connection.execute(f"SELECT * FROM {table}").fetchall()
        }


def a_filled_book(path: Path) -> Path:
    """A small one, filled from the sample sheets, with its history."""
    with closing(open_book(path)) as book:
        for sheet in SHEETS:
            import_file(book, read_file(SAMPLES / sheet), ImportChoices(), TODAY)
    return path


def main() -> int:
    parser = argparse.ArgumentParser(description="Damage a book at random places and rescue it.")
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--book", type=Path, help="a whole book, instead of a small one made for it")
    parser.add_argument("--seed", type=int, default=None, help="repeat the places of an earlier run")
    given = parser.parse_args()
    random.seed(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        flips = run(given.rounds, Path(folder), given.book)
    sys.stdout.write(f"{flips}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
