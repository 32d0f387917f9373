"""The program as it is started with a window, in a process of its own, from opening to closing."""

import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from storage.connection import connect
from tests.house.sources import ROOT
from tests.makers import a_book, a_customer

CODE = """
import sys, main
from PySide6.QtCore import QTimer
from gui.application import Application
run = Application.run
def run_for_a_moment(application):
    sys.stderr.write("shown\\n")
    sys.stderr.flush()
    QTimer.singleShot(SECONDS * 1000, application.toolkit.quit)
    return run(application)
Application.run = run_for_a_moment
sys.exit(main.main(sys.argv[1:]))
"""


def start(folder: Path, seconds: int = 2) -> "subprocess.Popen[str]":
    """The window on the book of this folder, in a home of its own."""
    environ = {
        **os.environ,
        "HOME": str(folder),
        "LANGUAGE": "en",
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    command = [
        sys.executable,
        "-c",
        CODE.replace("SECONDS", str(seconds)),
        "--book",
        str(folder / "book.shuke"),
    ]
    return subprocess.Popen(command, cwd=ROOT, env=environ, stderr=subprocess.PIPE, text=True)


def test_a_window_opens_holds_the_book_and_lets_it_go(tmp_path: Path) -> None:
    with closing(a_book(tmp_path)) as book:
        a_customer(book, "陈国栋")
    first = start(tmp_path)
    assert first.communicate(timeout=60)[1] == "shown\n"
    assert first.returncode == 0
    with closing(connect(tmp_path / "book.shuke")) as connection:
        assert connection.execute("SELECT count(*) FROM lease").fetchone() == (0,)
    log = tmp_path / "state" / "shuke" / "shuke.log"
    assert not log.exists() or "陈国栋" not in log.read_text("utf-8")


def test_a_second_start_ends_at_once(tmp_path: Path) -> None:
    a_book(tmp_path).close()
    first = start(tmp_path, seconds=60)
    deadline = time.monotonic() + 30
    while not list((tmp_path / "state" / "shuke").glob("*.sock")) and time.monotonic() < deadline:
        time.sleep(0.05)
    second = start(tmp_path)
    assert (second.communicate(timeout=30)[1], second.returncode) == ("", 0)
    assert first.poll() is None
    first.kill()
    assert first.communicate()[1] == "shown\n"
