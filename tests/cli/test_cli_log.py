"""The log and the temporary folder: no name, no number, no note, and nothing of a crash is left."""

import os
import stat
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli import log as logging
from cli.faults import fault_hook, watch
from cli.log import Log
from cli.temporary import LOCK, keep_temporary_files
from core.errors import UserError
from core.text import T
from resources.words import Words
from tests.makers import TODAY

CANARIES = ("李玉芬", "13800138000", "怕冷")


@pytest.fixture
def hooks() -> Iterator[None]:
    """The interpreter's hooks as they were."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process's own temporary folder as it was."""
    monkeypatch.setattr(tempfile, "tempdir", None)
    for name in ("TMPDIR", "TEMP"):
        monkeypatch.setenv(name, os.environ.get(name, ""))


def fail() -> None:
    name, phone, note = CANARIES
    raise ValueError(f"{name} {phone} {note}")


def test_nothing_of_a_customer_reaches_the_log(tmp_path: Path, hooks: None) -> None:
    log = Log(tmp_path / "state" / "shuke.log")
    watch(log, fault_hook(log, Words("en", TODAY), lambda _error: None))
    try:
        fail()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    thread = threading.Thread(target=fail, name=CANARIES[0])
    thread.start()
    thread.join()
    written = log.path.read_text("utf-8")
    assert written.count("builtins.ValueError") == 2
    assert not any(canary in written for canary in CANARIES)
    assert stat.S_IMODE(log.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.path.parent.stat().st_mode) == 0o700


def test_a_failure_of_the_disk_is_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log, told = Log(tmp_path / "shuke.log"), UserError(T("The disk is full"), fix=T("Free some space"))
    fault_hook(log, Words("en", TODAY), lambda _error: told)(OSError, OSError(CANARIES[0]), None)
    assert capsys.readouterr().err == "The disk is full. Free some space.\n"
    assert log.path.read_text("utf-8").endswith(" told OSError\n")


def test_a_long_log_is_begun_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging, "MOST_BYTES", 10)
    log = Log(tmp_path / "shuke.log")
    for line in ("first", "second", "third"):
        log.note(line)
    assert log.path.read_text().endswith("third\n")
    assert (tmp_path / "shuke.1.log").read_text().endswith("second\n")


def test_temporary_files_lie_in_a_folder_of_our_own(tmp_path: Path, temporary: None) -> None:
    keep_temporary_files(tmp_path / "temp")
    own = Path(tempfile.gettempdir())
    assert own.parent == tmp_path / "temp"
    assert os.environ["TMPDIR"] == str(own)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (own, own.parent)] == [0o700, 0o700]


def test_what_a_crash_left_is_taken_away_and_what_is_in_use_stays(tmp_path: Path, temporary: None) -> None:
    folder = tmp_path / "temp"
    for name in ("crashed", "begun"):
        (folder / name).mkdir(parents=True)
    (folder / "crashed" / LOCK).touch()
    (folder / "crashed" / "names.csv").write_text("李玉芬", "utf-8")
    (folder / "old").mkdir()
    os.utime(folder / "old", (0, time.time() - 3600))
    keep_temporary_files(folder)
    in_use = Path(tempfile.gettempdir())
    keep_temporary_files(folder)
    assert {path.name for path in folder.iterdir()} == {
        "begun",
        in_use.name,
        Path(tempfile.gettempdir()).name,
    }


def test_without_a_place_the_system_s_own_folder_serves(tmp_path: Path, temporary: None) -> None:
    (tmp_path / "file").touch()
    keep_temporary_files(tmp_path / "file" / "temp")
    assert not Path(tempfile.gettempdir()).is_relative_to(tmp_path / "file")
