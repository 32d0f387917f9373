"""One process killed at a moment that nobody chose, and what many such rounds came to."""

import shlex
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


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


class Ended(NamedTuple):
    """What a command wrote until it ended or was killed."""

    out: str
    err: str
    killed: bool


def run_and_kill(command: str, after: float, from_start: bool = True) -> Ended:
    """Kill a command so many seconds from its start or from its first line, unless it ends before."""
    with subprocess.Popen(
        shlex.split(command), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    ) as child:
        assert child.stdout is not None
        first = b"" if from_start else child.stdout.readline()
        try:
            (rest, err), killed = child.communicate(timeout=after), False
        except subprocess.TimeoutExpired:
            child.kill()
            (rest, err), killed = child.communicate(), True
    return Ended((first + rest).decode(), err.decode(), killed)
