"""Kill a writer at a random moment, again and again, and look at what it leaves.

    python -m tests.faults.kill9 --rounds 500
    python -m tests.faults.kill9 --rounds 200 --via main
    python -m tests.faults.kill9 --command "python writer.py {book}"

With `--via main` the real program is killed, a process for each command (see `program`). Any other
command is given the book for `{book}` and acknowledges each commit on its standard output by a line that
`--acknowledged` matches: `change` or `undo`, and the number of the change.
"""

import argparse
import random
import re
import shlex
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.faults import program
from tests.faults.killing import Report, run_and_kill
from tests.faults.oracle import Acknowledged, problems

WORKER = f"{shlex.quote(sys.executable)} -m tests.faults.worker {{book}}"
ACKNOWLEDGED = r"^(change|undo) (\d+)$"
LONGEST = 0.6
ROUNDS_A_BOOK = 10
"""Then a new one is begun: checking a large book takes longer than killing."""


def run(
    rounds: int,
    folder: Path,
    command: str = WORKER,
    acknowledged: str = ACKNOWLEDGED,
    longest: float = LONGEST,
) -> Report:
    """Kill the command `rounds` times, each after at most `longest` seconds: by turns from its start,
    to hit the opening, and from its first commit, to hit the writing."""
    report, began = Report(), time.monotonic()
    known = Acknowledged()
    for number in range(rounds):
        if number % ROUNDS_A_BOOK == 0:
            known, book = Acknowledged(), folder / f"{number}.shuke"
        line = command.format(book=shlex.quote(str(book)))
        ended = run_and_kill(line, random.uniform(0, longest), from_start=number % 2 == 0)
        report.commits += _note(known, re.findall(acknowledged, ended.out, re.MULTILINE))
        report.killed += ended.killed
        report.bad.extend(f"round {number}: {line}" for line in ended.err.splitlines())
        report.bad.extend(f"round {number}: {problem}" for problem in problems(book, known))
    report.rounds, report.seconds = rounds, time.monotonic() - began
    return report


def _note(known: Acknowledged, commits: Sequence[tuple[str, str]]) -> int:
    known.changes.update(int(number) for done, number in commits if done == "change")
    known.undone.update(int(number) for done, number in commits if done == "undo")
    return len(commits)


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill a writer at random moments and check the book.")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--via", choices=["worker", "main"], default="worker")
    parser.add_argument("--command", default=WORKER)
    parser.add_argument("--acknowledged", default=ACKNOWLEDGED)
    parser.add_argument("--longest", type=float, help="seconds until the kill at most")
    parser.add_argument("--seed", type=int, default=None, help="repeat the moments of an earlier run")
    given = parser.parse_args()
    random.seed(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        if given.via == "main":
            report = program.run_program(given.rounds, Path(folder), given.longest or program.LONGEST)
        else:
            longest = given.longest or LONGEST
            report = run(given.rounds, Path(folder), given.command, given.acknowledged, longest)
    sys.stdout.write(f"{report}\n")
    return 1 if report.bad else 0


if __name__ == "__main__":
    sys.exit(main())
