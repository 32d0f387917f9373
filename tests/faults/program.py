"""The real program, killed while it imports, logs and takes back: each command a process of its own.

A command acknowledges what it wrote by the JSON document that it prints at its end.
"""

import json
import random
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from core.importing.fields import SheetKind
from storage.book import OpenBook
from storage.opening import open_book
from tests.faults.killing import ROOT, Report, run_and_kill
from tests.faults.oracle import Acknowledged, problems
from tests.storage.examples import raw

SAMPLES = ROOT / "tests" / "samples" / "book300"
CUSTOMERS = f"import {SAMPLES / 'customers.csv'} --duplicates keep"
PURCHASES = f"import {SAMPLES / 'purchases.csv'}"
CONTACTS = f"import {SAMPLES / 'contacts.csv'}"
LOG = "log C000001 reached 送了挂历"
ROUNDS = (PURCHASES, CONTACTS, LOG, CUSTOMERS, "undo", LOG)
ROUNDS_A_BOOK = 18
LONGEST = 1.6
"""Seconds in which an import is done on a slow computer."""

TABLES = {
    SheetKind.CUSTOMERS: "customers",
    SheetKind.PURCHASES: "purchases",
    SheetKind.INTERACTIONS: "interactions",
}
ADDED = "SELECT count(*) FROM journal WHERE change_id = ? AND kind = ? AND image IS NULL"


def run_program(rounds: int, folder: Path, longest: float = LONGEST) -> Report:
    """Kill `rounds` commands, each after at most `longest` seconds, and look at the book each time."""
    report, began = Report(rounds), time.monotonic()
    known = Acknowledged()
    for number in range(rounds):
        if number % ROUNDS_A_BOOK == 0:
            known, book = Acknowledged(), folder / f"{number}.shuke"
            _note(known, CUSTOMERS, _main(book, CUSTOMERS).stdout)
        command = ROUNDS[number % len(ROUNDS)]
        ended = run_and_kill(_line(book, command), random.uniform(0, longest))
        report.commits += _note(known, command, ended.out)
        report.killed += ended.killed
        found = [*_mistakes(ended.err), *wrong(book, known)]
        report.bad.extend(f"round {number}, {command}: {problem}" for problem in found)
    report.seconds = time.monotonic() - began
    return report


def wrong(path: Path, known: Acknowledged) -> list[str]:
    """What the program itself finds first, then what the oracle does, then imports that are there by half."""
    check = _main(path, "check")
    found = [] if check.returncode == 0 else [f"check ends with {check.returncode}: {check.stderr}"]
    found += problems(path, known)
    with closing(open_book(path)) as book:
        return [*found, *_half_imports(book)]


def _mistakes(err: str) -> list[str]:
    """Lines that no user should read: a fault of ours, told or raw."""
    return [line for line in err.splitlines() if "made a mistake" in line or "Traceback" in line]


def _half_imports(book: OpenBook) -> Iterator[str]:
    """Every row of these files becomes a record, all of them in one change."""
    for batch in book.import_batches.where():
        table = TABLES[SheetKind(batch.kind)]
        ((added,),) = raw(book).execute(ADDED, [batch.change, table]).fetchall()
        if added != batch.rows:
            yield f"change {batch.change} has {added} of {batch.rows} {table}"


def _note(known: Acknowledged, command: str, said: str) -> int:
    """Remember what the document on stdout acknowledges; a process killed before its end says nothing."""
    change = json.loads(said)["change"] if said.endswith("\n") else None
    if change is not None:
        (known.undone if command == "undo" else known.changes).add(change)
    return change is not None


def _line(book: Path, command: str) -> str:
    program = f"{shlex.quote(sys.executable)} main.py --book {shlex.quote(str(book))} --on 2025-06-30 --json"
    return f"{program} {command}"


def _main(book: Path, command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(shlex.split(_line(book, command)), cwd=ROOT, capture_output=True, text=True)
