"""What a command costs, children included.

A process is charged with the memory of whoever started it, and the tests grow large: a small process stands
between them and the command.
"""

import json
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.house.sources import ROOT

_MOST_WAIT_S = 60


@dataclass(frozen=True)
class Outcome:
    """How a command ended, what it wrote, and the computing time and memory it and its children took."""

    status: int
    out: str
    err: str
    seconds: float
    megabytes: float


def outcome_of(folder: Path, *words: str | Path) -> Outcome:
    """Runs Python with these words; its two streams and its figures are kept in `folder`."""
    out, err, figures = (folder / name for name in ("stdout", "stderr", "figures"))
    with out.open("wb") as stdout, err.open("wb") as stderr:
        subprocess.run(
            [sys.executable, "-m", "tests.costs", figures, sys.executable, *words],
            cwd=ROOT,
            stdout=stdout,
            stderr=stderr,
            check=True,
        )
    status, seconds, megabytes = json.loads(figures.read_text())
    return Outcome(status, out.read_text("utf-8"), err.read_text("utf-8"), seconds, megabytes)


def _count(figures: str, command: list[str]) -> None:
    status = subprocess.run(command, timeout=_MOST_WAIT_S, check=False).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    Path(figures).write_text(json.dumps([status, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))


if __name__ == "__main__":
    _count(sys.argv[1], sys.argv[2:])
