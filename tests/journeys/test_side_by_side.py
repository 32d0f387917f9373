"""Several processes at one book: each waits its turn, and nothing of either is lost."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from storage.opening import open_book
from tests.house.sources import ROOT
from tests.journeys.conftest import BOOK300, ON, Shuke, rows_of

READER = """
import sys, time
from pathlib import Path
from storage.connection import connect
cursor = connect(Path(sys.argv[1])).execute("SELECT * FROM customers")
cursor.fetchone()
print("reading", flush=True)
time.sleep(float(sys.argv[2]))
"""
LOG = ("log", "C000001", "reached", "送了挂历")


def test_a_command_writes_beside_an_open_window(shuke: Shuke, book300: Path) -> None:
    with closing(open_book(book300)) as window:
        before = window.version()
        assert window.customer_count() == 323
        assert shuke(book300, *LOG).status == 0
        assert window.version() != before
        assert window.history(1)[0].number == 4


def test_a_command_waits_for_a_read_of_another_process(shuke: Shuke, book300: Path) -> None:
    with reader(book300, seconds=1) as child:
        assert shuke(book300, *LOG).status == 0
        assert child.wait(10) == 0
    assert len(rows_of(book300)["interactions"]) == 1556


def test_a_read_that_does_not_end_is_told_and_nothing_is_written(shuke: Shuke, book300: Path) -> None:
    with reader(book300, seconds=60) as child:
        done = shuke(book300, *LOG)
        child.kill()
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("The book is busy") and done.err.count("\n") == 1
    assert len(rows_of(book300)["interactions"]) == 1555


def test_two_imports_at_once_both_land(shuke: Shuke, book300: Path, tmp_path: Path) -> None:
    command = [sys.executable, "main.py", "--book", str(book300), "--on", ON, "import"]
    imports = [
        subprocess.Popen([*command, str(sheet)], cwd=ROOT, stdout=subprocess.DEVNULL)
        for sheet in (other_contacts(tmp_path, "早"), other_contacts(tmp_path, "晚"))
    ]
    assert [one.wait(60) for one in imports] == [0, 0]
    assert len(rows_of(book300)["interactions"]) == 3 * 1555
    assert shuke(book300, "check").document["problems"] == []


def other_contacts(folder: Path, note: str) -> Path:
    """The log of the book with this word in every row."""
    heading, *rows = (BOOK300 / "contacts.csv").read_text("utf-8-sig").splitlines()
    sheet = folder / f"{note}.csv"
    sheet.write_text("\n".join([f"{heading},备注", *(f"{row},{note}" for row in rows)]), "utf-8")
    return sheet


def reader(book: Path, seconds: float) -> "subprocess.Popen[str]":
    """A process that has begun to read the book and takes its time."""
    command = [sys.executable, "-c", READER, str(book), str(seconds)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None and child.stdout.readline() == "reading\n"
    return child
