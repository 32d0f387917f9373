"""Paper without a window: whole files or none, told in words, from any thread and without a display."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSaveFile
from PySide6.QtWidgets import QApplication

from core.errors import UserError
from core.guest_sheet import GuestSheet
from core.papers import Paper
from core.text import T
from core.visit_sheet import VisitSheet
from gui.printing.paper import QtPaper
from gui.printing.saving import save
from resources.words import Words
from tests.golden.families import EMPTY, FRIDAY, SHEET
from tests.golden.sheet import PRINTED
from tests.house.sources import ROOT

WORDS = Words("en", FRIDAY)
CONTENT = QByteArray(b"new")

COMMAND = """
import sys
from pathlib import Path
from gui.printing.paper import QtPaper, toolkit_without_display
from resources.words import Words
from tests.golden.families import FRIDAY, SHEET
from tests.golden.sheet import PRINTED
paper = QtPaper(lambda: PRINTED, toolkit_without_display("shuke"))
sys.exit(paper.print_call_sheet(SHEET, Words("zh_CN", FRIDAY), Path(sys.argv[1])))
"""


@pytest.fixture
def paper(qapp: QApplication) -> Paper:
    return QtPaper(lambda: PRINTED)


def told(path: Path) -> UserError:
    """The failure of writing there."""
    with pytest.raises(UserError) as failure:
        save(path, CONTENT)
    return failure.value


def test_it_tells_how_many_pages_it_wrote(paper: Paper, tmp_path: Path) -> None:
    out = tmp_path / "today.pdf"
    assert paper.print_call_sheet(SHEET, WORDS, out) == 2
    assert out.read_bytes().startswith(b"%PDF-")
    assert paper.print_call_sheet(EMPTY, WORDS, out) == 1


def test_every_kind_of_sheet_becomes_a_file(paper: Paper, tmp_path: Path) -> None:
    visits, guests = tmp_path / "visits.pdf", tmp_path / "guests.pdf"
    assert paper.print_visits(VisitSheet(FRIDAY, "南安市", SHEET.bands, ""), WORDS, visits) == 2
    door = GuestSheet(T("Sign-in sheet"), "答谢会", FRIDAY, "", "", (), sign_in=True, own_name="")
    assert paper.print_guests(door, WORDS, guests) == 1
    assert all(out.read_bytes().startswith(b"%PDF-") for out in (visits, guests))


def test_only_the_owner_may_read_the_phones(paper: Paper, tmp_path: Path) -> None:
    out = tmp_path / "today.pdf"
    paper.print_call_sheet(SHEET, WORDS, out)
    assert os.name == "nt" or out.stat().st_mode & 0o077 == 0


def test_it_prints_from_a_worker(paper: Paper, tmp_path: Path) -> None:
    with ThreadPoolExecutor(max_workers=1) as worker:
        job = worker.submit(paper.print_call_sheet, SHEET, WORDS, tmp_path / "today.pdf")
        assert job.result(timeout=60) == 2


def test_a_command_prints_without_a_display(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    without = {name: value for name, value in os.environ.items() if name not in screens}
    out = tmp_path / "today.pdf"
    done = subprocess.run([sys.executable, "-c", COMMAND, out], cwd=ROOT, env=without, check=False)
    assert done.returncode == 2
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_missing_folder_is_told_of(paper: Paper, tmp_path: Path) -> None:
    out = tmp_path / "missing" / "today.pdf"
    with pytest.raises(UserError) as failure:
        paper.print_call_sheet(SHEET, WORDS, out)
    assert failure.value.what.msgid == "The folder does not exist"
    assert failure.value.where is not None
    assert failure.value.where.values == {"file": str(out)}


def test_a_folder_of_that_name_is_told_of(tmp_path: Path) -> None:
    assert told(tmp_path).what.msgid == "A folder has this name"


def test_a_name_that_the_disk_refuses_is_told_of(tmp_path: Path) -> None:
    assert told(tmp_path / f"{'a' * 300}.pdf").what.msgid.startswith("The file cannot be written")


def test_a_full_disk_leaves_the_old_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(QSaveFile, "write", lambda *_: 1)
    (tmp_path / "today.pdf").write_bytes(b"old")
    assert told(tmp_path / "today.pdf").what.msgid == "The disk is full"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("today.pdf", b"old")]


def test_a_file_that_cannot_be_moved_into_place_is_told_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QSaveFile, "commit", lambda _: False)
    assert told(tmp_path / "today.pdf").fix is not None
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "today.pdf").write_bytes(b"old")
    save(tmp_path / "today.pdf", CONTENT)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("today.pdf", b"new")]
