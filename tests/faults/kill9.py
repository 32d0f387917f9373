"""Kill a writer at a random moment, again and again, and look at what it leaves.

    python -m tests.faults.kill9 --rounds 500
    python -m tests.faults.kill9 --command "main.py --book {book} import list.xlsx"

A command is given the book for `{book}` and acknowledges each commit on its standard output by a line
that `--acknowledged` matches: `change` or `undo`, and the number of the change.
"""

import argparse
import random
import re
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.oracle import Acknowledged, problems

ROOT = Path(__file__).parents[2]
WORKER = f"{shlex.quote(sys.executable)} -m tests.faults.worker {{book}}"
ACKNOWLEDGED = r"^(change|undo) (\d+)$"
ROUNDS_A_BOOK = 10
"""Then a new one is begun: checking a large book takes longer than killing."""


@dataclass
class Report:
    """What many rounds came to."""

    rounds: int = 0
    killed: int = 0
    commits: int = 0
    seconds: float = 0
    bad: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        pace = self.rounds / self.seconds * 60
        lines = f"{self.rounds} rounds in {self.seconds:.0f} s ({pace:.0f} a minute), {self.killed} killed"
        return "\n".join([f"{lines}, {self.commits} commits acknowledged, {len(self.bad)} bad", *self.bad])


def run(
    rounds: int, folder: Path, command: str = WORKER, acknowledged: str = ACKNOWLEDGED, longest: float = 0.6
) -> Report:
    """Kill the command `rounds` times, each after at most `longest` seconds: by turns from its start,
    to hit the opening, and from its first commit, to hit the writing."""
    report, began = Report(), time.monotonic()
    known = Acknowledged()
    for number in range(rounds):
        if number % ROUNDS_A_BOOK == 0:
            known, book = Acknowledged(), folder / f"{number}.shuke"
        line = command.format(book=shlex.quote(str(book)))
        said, killed = _killed(line, random.uniform(0, longest), from_start=number % 2 == 0)
        report.commits += _note(known, re.findall(acknowledged, said, re.MULTILINE))
        report.killed += killed
        report.bad.extend(f"round {number}: {problem}" for problem in problems(book, known))
    report.rounds, report.seconds = rounds, time.monotonic() - began
    return report


def _killed(command: str, after: float, from_start: bool) -> tuple[str, bool]:
    """(what the command said, whether it was killed): it may have ended before its time."""
    with subprocess.Popen(shlex.split(command), cwd=ROOT, stdout=subprocess.PIPE, bufsize=0) as child:
        assert child.stdout is not None
        first = b"" if from_start else child.stdout.readline()
        try:
            rest, killed = child.communicate(timeout=after)[0], False
        except subprocess.TimeoutExpired:
            child.kill()
            rest, killed = child.communicate()[0], True
    return (first + rest).decode(), killed


def _note(known: Acknowledged, commits: Sequence[tuple[str, str]]) -> int:
    known.changes.update(int(number) for done, number in commits if done == "change")
    known.undone.update(int(number) for done, number in commits if done == "undo")
    return len(commits)


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill a writer at random moments and check the book.")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--command", default=WORKER)
    parser.add_argument("--acknowledged", default=ACKNOWLEDGED)
    parser.add_argument("--longest", type=float, default=0.6, help="seconds until the kill at most")
    parser.add_argument("--seed", type=int, default=None, help="repeat the moments of an earlier run")
    given = parser.parse_args()
    random.seed(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        report = run(given.rounds, Path(folder), given.command, given.acknowledged, given.longest)
    sys.stdout.write(f"{report}\n")
    return 1 if report.bad else 0


if __name__ == "__main__":
    sys.exit(main())
