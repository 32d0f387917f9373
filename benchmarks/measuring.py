"""Runs the two sides of a work in turn, each in a fresh process, and makes one figure of the medians."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[1]
ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Work:
    """What is measured: the module with its two sides, the ratio aimed at, and what it needs.

    `of_memory` compares peaks of memory instead of seconds.
    """

    name: str
    module: str
    goal: float
    needs_book: bool = True
    of_memory: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Seconds are None where memory is compared, the peak where it is unknown."""

    work: str
    ours_s: float | None
    baseline_s: float | None
    ratio: float | None
    goal: float
    peak_mb: float | None

    def as_json(self) -> dict[str, object]:
        """The fields by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class _Run:
    seconds: float
    peak_mb: float | None


def measure(work: Work, folder: Path, rounds: int = ROUNDS) -> Figure:
    """Both sides in turn, `rounds` times each. The first of several does not count: as on a machine in
    use, what Python compiles and the system reads from the disk shall be there already."""
    pairs = [_both(work, folder) for _ in range(rounds)]
    ours, baselines = zip(*(pairs[1:] or pairs), strict=True)
    peaks = _median(ours, _peak), _median(baselines, _peak)
    seconds = _median(ours, _seconds), _median(baselines, _seconds)
    compared = peaks if work.of_memory else seconds
    ratio = compared[0] / compared[1] if compared[0] is not None and compared[1] else None
    told = (None, None) if work.of_memory else seconds
    return Figure(work.name, *told, ratio, work.goal, peaks[0])


def in_a_process(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """One of our modules in an interpreter of its own, without a display."""
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def _both(work: Work, folder: Path) -> tuple[_Run, _Run]:
    return _run(work, "ours", folder), _run(work, "baseline", folder)


def _run(work: Work, side: str, folder: Path) -> _Run:
    began = perf_counter()
    with in_a_process(folder, "benchmarks.child", work.module, side, str(folder)) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        passed = perf_counter() - began
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, f"{work.name}: {side}")
    told = json.loads(line)
    return _Run(passed if told["seconds"] is None else told["seconds"], told["peak_mb"])


def _median(runs: tuple[_Run, ...], figure: Callable[[_Run], float | None]) -> float | None:
    found = [value for run in runs if (value := figure(run)) is not None]
    return median(found) if found else None


def _seconds(run: _Run) -> float:
    return run.seconds


def _peak(run: _Run) -> float | None:
    return run.peak_mb
