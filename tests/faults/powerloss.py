"""Cut the power under the real program, at any moment, thousands of times over.

    python -m tests.faults.powerloss --states 20000
    python -m tests.faults.powerloss --states 2000 --careless     durability switched off: has to fail

Needs strace. The program is recorded once; then a disk is rebuilt as a power cut may have left it, and the
book found there has to hold exactly what it held after one of the commands, none of the acknowledged ones
missing.
"""

import argparse
import hashlib
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from tests.faults.contents import NOTHING, damage_in, sign_of
from tests.faults.disk import Call, Disk
from tests.faults.oracle import Acknowledged, problems
from tests.faults.recording import record
from tests.faults.workloads import CARELESS, PROGRAM, WORKLOADS, Workload, line, made

BOOK = "book.shuke"
WHOLE_CHECK_EVERY = 50
"""The program's own check takes ten times as long as all the rest."""


@dataclass
class Recording:
    """The files before, the calls, and what the book held at first and after each command."""

    files: dict[str, bytes]
    calls: list[Call]
    signs: list[set[str]]


@dataclass
class Found:
    """What the states of one workload came to."""

    states: int = 0
    different: int = 0
    bad: dict[str, list[int]] = field(default_factory=dict)

    def note(self, kind: str, state: int) -> None:
        self.bad.setdefault(kind, []).append(state)

    def __str__(self) -> str:
        kinds = ", ".join(f"{len(states)} {kind} (state {states[0]})" for kind, states in self.bad.items())
        return f"{self.states} states ({self.different} different), {kinds or '0 bad'}"


def recorded(workload: Workload, folder: Path, program: str) -> Recording:
    """Run the workload under strace."""
    book = folder / BOOK
    made(workload, book)
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    calls: list[Call] = []
    signs = [{sign_of(book)} | ({NOTHING, _empty()} if BOOK not in files else set())]
    for number, command in enumerate(workload.commands, start=1):
        _, done = record(line(book, command, program), folder, folder.parent / "trace")
        calls += [*done, Call("ack", at=number)]
        signs.append({sign_of(book)})
    return Recording(files, calls, signs)


def cut(recording: Recording, states: int, place: Path) -> Found:
    """Rebuild that many disks and look at the book of each."""
    found, seen = Found(states), dict[bytes, list[str]]()
    for state in range(states):
        chance = random.Random(state)
        disk = Disk(recording.files)
        for call in recording.calls[: chance.randrange(len(recording.calls) + 1)]:
            disk.apply(call)
        files = disk.after_cut(chance)
        same = _digest(files, disk.acknowledged)
        if same not in seen:
            _lay_out(files, place)
            whole = len(seen) % WHOLE_CHECK_EVERY == 0
            seen[same] = list(wrong(place / BOOK, recording.signs, disk.acknowledged, whole))
        for kind in seen[same]:
            found.note(kind, state)
    found.different = len(seen)
    return found


def wrong(book: Path, signs: list[set[str]], acknowledged: int, whole: bool) -> Iterator[str]:
    """The kinds of harm in what is found."""
    try:
        sign, damaged = sign_of(book), damage_in(book)
    except (engine.DatabaseError, MemoryError, UserError):
        yield "unreadable"
        return
    if damaged:
        yield "damaged"
    if sign not in set().union(*signs):
        yield "by half"
    elif sign not in set().union(*signs[acknowledged:]):
        yield "lost"
    if whole and book.exists() and not damaged and problems(book, Acknowledged()):
        yield "not as the program left it"


def _digest(files: Mapping[str, bytes], acknowledged: int) -> bytes:
    parts = [*(part for name in sorted(files) for part in (name.encode(), files[name]))]
    return hashlib.sha256(b"\0".join([str(acknowledged).encode(), *parts])).digest()


def _lay_out(files: Mapping[str, bytes], place: Path) -> None:
    shutil.rmtree(place)  # looking at a book of an earlier release leaves a copy beside it
    place.mkdir()
    for name, content in files.items():
        (place / name).write_bytes(content)


def _empty() -> str:
    """What a book holds in which nothing was ever written."""
    from storage.opening import open_book

    with tempfile.TemporaryDirectory() as folder:
        open_book(Path(folder) / BOOK).close()
        return sign_of(Path(folder) / BOOK)


def main() -> int:
    parser = argparse.ArgumentParser(description="Cut the power under the program and check the book.")
    parser.add_argument("--states", type=int, default=1000, help="over all workloads")
    parser.add_argument("--only", choices=[*WORKLOADS], action="append")
    parser.add_argument("--careless", action="store_true", help="durability switched off: has to fail")
    given = parser.parse_args()
    names, bad = given.only or [*WORKLOADS], 0
    for name in names:
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "found"
            place.mkdir()
            program = CARELESS if given.careless else PROGRAM
            recording = recorded(WORKLOADS[name], Path(folder) / "run", program)
            found = cut(recording, -(-given.states // len(names)), place)
        seconds = time.monotonic() - began
        sys.stdout.write(f"{name}: {len(recording.calls)} calls, {found}, {seconds:.0f} s\n")
        sys.stdout.flush()
        bad += len(found.bad)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
