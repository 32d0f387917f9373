"""Let the system's calls fail under the real program: the disk reports errors, or says that it is full.

    python -m tests.faults.ioerrors --rounds 500

Needs strace, which makes one call fail, or every one from some point on. The program has to end in one
sentence, the book has to hold what it held after one of the commands, and nothing acknowledged is missing.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.contents import sign_of
from tests.faults.killing import ROOT
from tests.faults.powerloss import BOOK, wrong
from tests.faults.workloads import WORKLOADS, Workload, line, made

CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "pread64", "openat")
ERRORS = ("EIO", "ENOSPC")
LAST_CALL = 60
COMMANDS = 2
"""Of each workload; a fault in the second one meets a book that has just been written to."""
RAW = ("Traceback", "made a mistake")


@dataclass
class Told:
    """What the rounds came to: how the program ended, and every round in which something is wrong."""

    ends: Counter[str] = field(default_factory=Counter)
    bad: list[str] = field(default_factory=list)


@dataclass
class Stage:
    """A workload with the state of its folder before it, and what the book holds after each command."""

    workload: Workload
    folder: Path
    signs: list[set[str]]


def staged(workload: Workload, folder: Path) -> Stage:
    """Run the workload once without faults."""
    before, book = folder / "before", folder / "run" / BOOK
    made(workload, before / BOOK)
    shutil.copytree(before, folder / "run")
    signs = [{sign_of(book)}]
    for command in workload.commands[:COMMANDS]:
        subprocess.run(line(book, command), cwd=ROOT, check=True, capture_output=True)
        signs.append({sign_of(book)})
    return Stage(workload, folder, signs)


def fail_once(stage: Stage, number: int, told: Told) -> None:
    """One round: every command of the workload with one fault, then a look at the book."""
    chance = random.Random(number)
    run = stage.folder / "run"
    shutil.rmtree(run)
    shutil.copytree(stage.folder / "before", run)
    call, error = chance.choice(CALLS), chance.choice(ERRORS)
    when = f"{chance.randrange(1, LAST_CALL)}{chance.choice(['', '+'])}"
    acknowledged = 0
    for place, command in enumerate(stage.workload.commands[:COMMANDS], start=1):
        done = _with_fault(run, line(run / BOOK, command), f"{call}:error={error}:when={when}")
        raw = [word for word in RAW if word in done.stderr]
        told.bad += [f"round {number}, {call} {error} {when}: {done.stderr[-300:]}" for _ in raw]
        told.ends[_end(done)] += 1
        if done.returncode:
            break
        acknowledged = place
    for kind in wrong(run / BOOK, stage.signs, acknowledged, whole=True):
        told.bad.append(f"round {number}, {call} {error} {when}: {kind}")


def _with_fault(run: Path, command: list[str], fault: str) -> "subprocess.CompletedProcess[str]":
    """Only calls on the book and its journal fail: the interpreter has to start."""
    watched = [word for name in (BOOK, f"{BOOK}-journal") for word in ("-P", str(run / name))]
    name = fault.split(":")[0]
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", *watched, "-e", f"trace={name}"]
    whole = [*strace, "-e", f"inject={fault}", *command]
    return subprocess.run(whole, cwd=ROOT, capture_output=True, text=True, check=False)


def _end(done: "subprocess.CompletedProcess[str]") -> str:
    return "done" if done.returncode == 0 else done.stderr.strip().split(": ")[0].split(". ")[0][:60]


def main() -> int:
    parser = argparse.ArgumentParser(description="Let calls on the book's files fail under the program.")
    parser.add_argument("--rounds", type=int, default=100)
    given = parser.parse_args()
    told, began = Told(), time.monotonic()
    names = [name for name in WORKLOADS if name not in ("new", "restore")]
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            stage = staged(WORKLOADS[name], Path(folder))
            for number in range(-(-given.rounds // len(names))):
                fail_once(stage, number, told)
    seconds = time.monotonic() - began
    sys.stdout.write(f"{given.rounds} rounds in {seconds:.0f} s, {len(told.bad)} bad\n")
    sys.stdout.writelines(f"{count:5} {end}\n" for end, count in told.ends.most_common())
    sys.stdout.writelines(f"{bad}\n" for bad in told.bad)
    return 1 if told.bad else 0


if __name__ == "__main__":
    sys.exit(main())
