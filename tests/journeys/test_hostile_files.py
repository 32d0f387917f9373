"""Files that mean harm or are broken, given to the real program: a sentence or a document, never a crash."""

import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.sources import ROOT
from tests.journeys.conftest import SAMPLES, Shuke
from tests.storage.sheets.hostile import READ, REFUSED

MAKERS = {**REFUSED, **{name: maker for name, (maker, _) in READ.items()}}
GREEDY = ("zip_bomb.xlsx", "opposite_corners.xlsx", "endless_text.xlsx", "deep_nesting.xlsx", "random.csv")
"""Those that ask for most time and memory; the reader of sheets is tried with all of them elsewhere."""

FILES = sorted(path.name for path in SAMPLES.iterdir() if path.is_file())
DONE, TROUBLE, SOME_CAME_BACK = 0, 1, 3


@dataclass(frozen=True)
class Outcome:
    """How a process ended, what it wrote, and the computing time and memory it and its children took."""

    status: int
    out: str
    err: str
    seconds: float
    megabytes: float


@pytest.mark.parametrize("name", GREEDY)
def test_a_hostile_file_costs_little_and_ends_in_words(name: str, tmp_path: Path) -> None:
    file, book = tmp_path / name, tmp_path / "book.shuke"
    file.write_bytes(MAKERS[name]())
    outcome = run(book, "import", str(file), "--dry-run")
    assert (outcome.status, outcome.out) == (TROUBLE, "")
    assert outcome.err.count("\n") == 1 and name in outcome.err
    assert outcome.seconds < 10 and outcome.megabytes < 800
    assert not book.exists()


@pytest.mark.parametrize("name", FILES)
def test_every_sample_is_read_or_refused(name: str, shuke: Shuke, tmp_path: Path) -> None:
    book = tmp_path / "book.shuke"
    done = shuke(book, "import", SAMPLES / name, "--dry-run")
    if done.status == TROUBLE:
        assert done.out == "" and done.err.count("\n") == 1
    else:
        assert done.status == (SOME_CAME_BACK if done.notes("problems") else DONE)
        assert sum(done.verdicts) == done.document["rows"]
    assert not book.exists()


def run(book: Path, *words: str) -> Outcome:
    """One command in a process of its own."""
    out, err = book.with_suffix(".out"), book.with_suffix(".err")
    command = [sys.executable, "main.py", "--lang", "en", "--json", "--book", str(book), *words]
    with out.open("wb") as stdout, err.open("wb") as stderr:
        process = subprocess.Popen(command, cwd=ROOT, stdout=stdout, stderr=stderr)
        timer = threading.Timer(60, process.kill)
        timer.start()
        _, status, used = os.wait4(process.pid, 0)
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    return Outcome(process.returncode, out.read_text("utf-8"), err.read_text("utf-8"), seconds, megabytes)
