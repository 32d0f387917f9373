"""One process killed at a moment that nobody chose, and what many such rounds came to."""

import shlex
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

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


def run_and_kill(command: str, after: float, from_start: bool = True) -> tuple[str, bool]:
    """(what the command said, whether it was killed): it may have ended before its time, in seconds
    from its start or from its first line."""
    with subprocess.Popen(shlex.split(command), cwd=ROOT, stdout=subprocess.PIPE, bufsize=0) as child:
        assert child.stdout is not None
        first = b"" if from_start else child.stdout.readline()
        try:
            rest, killed = child.communicate(timeout=after)[0], False
        except subprocess.TimeoutExpired:
            child.kill()
            rest, killed = child.communicate()[0], True
    return (first + rest).decode(), killed
