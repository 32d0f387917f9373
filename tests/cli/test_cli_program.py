"""The program as it is started: in a process of its own."""

import json
import os
import shlex
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.house.sources import ROOT
from tests.makers import a_book, a_customer

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def started(folder: Path, *words: str, after: str = "") -> "subprocess.CompletedProcess[str]":
    """The program as a user starts it, in a home of its own; `after` is Python run at its end."""
    code = f"import sys, main; status = main.main(sys.argv[1:]); {after or 'pass'}; sys.exit(status)"
    bare = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    environ = {**bare, "XDG_CONFIG_HOME": str(folder), "HOME": str(folder), "LANGUAGE": "en"}
    command = [sys.executable, "-c", code, *words]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8", env=environ, cwd=ROOT)


def test_the_program_lists_without_loading_what_it_does_not_need(tmp_path: Path) -> None:
    with closing(a_book(tmp_path)) as book:
        a_customer(book, "李玉芬")
    heavy = ("PySide6", "openpyxl", "pypinyin", "sqlite_utils", "python_calamine", "gui")
    done = started(
        tmp_path,
        *("--book", str(tmp_path / "book.shuke"), "--json", "list", "customers"),
        after=f"sys.stderr.write(str([name for name in {heavy} if name in sys.modules]))",
    )
    assert (done.returncode, done.stderr) == (0, "[]")
    assert json.loads(done.stdout)["rows"][0]["name"] == "李玉芬"


def test_the_program_refuses_in_one_sentence(tmp_path: Path) -> None:
    done = started(tmp_path, "list", "today")
    assert (done.returncode, done.stdout) == (1, "")
    expected = tmp_path / "Documents" / "Shuke" / "book.shuke"
    assert done.stderr.startswith(f"There is no book at {expected}. ")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_a_window_without_a_screen_is_refused_in_one_sentence(tmp_path: Path) -> None:
    done = started(tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no screen here for the window. Name a command: --help shows them all.\n"


def test_a_reader_that_goes_away_is_no_complaint(tmp_path: Path) -> None:
    with closing(a_book(tmp_path)) as book:
        a_customer(book)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "main.py", "--book", str(tmp_path / "book.shuke"), "list", "customers"]
    done = subprocess.run(command, check=False, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


def test_the_call_sheet_is_printed_without_a_display(tmp_path: Path) -> None:
    with closing(a_book(tmp_path)) as book:
        a_customer(book, "李玉芬")
    out = tmp_path / "today.pdf"
    done = started(tmp_path, "--book", str(tmp_path / "book.shuke"), "print", "today", str(out))
    assert (done.returncode, done.stdout) == (0, "")
    assert out.read_bytes().startswith(b"%PDF")


def test_a_stream_that_is_closed_is_no_mistake(tmp_path: Path) -> None:
    with closing(a_book(tmp_path)) as book:
        a_customer(book)
    program = f"{shlex.quote(sys.executable)} main.py --book {shlex.quote(str(tmp_path / 'book.shuke'))}"
    for words, status in (("list customers >&-", 0), ("log 9 reached 2>&-", 1)):
        done = subprocess.run(f"{program} {words}", check=False, cwd=ROOT, shell=True, capture_output=True)
        assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")
