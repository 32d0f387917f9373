"""Looking after the open book: damage, its place, other computers, a second start, faults of ours."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from core.changes import Changes
from core.errors import BookError, BusyError, Trouble, UserError
from core.reports import Report, report_of
from core.screens.file_notes import Note
from core.text import T
from gui.caretaker import Caretaker, Upkeep
from gui.crash import CrashWindow
from gui.desk import Desk
from gui.faults import Faults
from gui.instance import Instance
from gui.theme.theme import ThemeHolder
from resources.words import Words
from storage.backups.disk import DiskBackups
from storage.connection import connect
from storage.faults import explained
from tests.gui.desks import a_desk
from tests.gui.finding import named
from tests.house.sources import ROOT
from tests.makers import TODAY, a_book, a_customer


@pytest.fixture
def desk(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "Dropbox").mkdir()
    a_book(tmp_path).close()
    (tmp_path / "book.shuke").rename(tmp_path / "Dropbox" / "book.shuke")
    with a_desk(themes, a_book(tmp_path / "Dropbox")) as made:
        yield made


class Remembered:
    """What is remembered of the last look at the whole, and a clock to turn."""

    def __init__(self, last: date | None) -> None:
        self.last, self.done = last, list[date]()
        self.now = datetime.now().astimezone()

    def upkeep(self, here: Path) -> Upkeep:
        return Upkeep(here, lambda: self.last, self.done.append, lambda: self.now)


def care(desk: Desk, last: date | None = TODAY) -> tuple[Caretaker, Remembered]:
    memory = Remembered(last)
    return Caretaker(desk.session, desk.jobs, desk.library, memory.upkeep(Path("/here"))), memory


def test_the_first_look_tells_of_the_place_and_says_that_it_is_open(qtbot: QtBot, desk: Desk) -> None:
    caretaker, memory = care(desk)
    with qtbot.waitSignal(caretaker.noted) as told:
        caretaker.begin()
    (notes,) = told.args
    assert [note.what.values for note in notes] == [{"service": "Dropbox"}]
    with closing(connect(desk.session.book.path)) as connection:
        assert connection.execute("SELECT count(*) FROM lease").fetchone() == (1,)
    assert memory.done == []


def test_damage_is_noticed_and_stops_every_change(qtbot: QtBot, desk: Desk) -> None:
    book = desk.session.book
    a_customer(book, note="茶" * 9000)
    content = book.path.read_bytes()
    book.path.write_bytes(content[:-8192] + b"\x5a" * 8192)
    caretaker, _ = care(desk)
    with qtbot.waitSignal(caretaker.damaged) as told:
        caretaker.begin()
    assert told.args[0].trouble is Trouble.DAMAGED
    assert desk.session.run(lambda: set_preference(book, "quota", 30)) is None


@pytest.mark.parametrize(("last", "looks"), [(TODAY - timedelta(days=7), 1), (None, 1), (TODAY, 0)])
def test_every_week_the_whole_is_looked_at_when_it_is_quiet(
    qtbot: QtBot, desk: Desk, last: date | None, looks: int
) -> None:
    caretaker, memory = care(desk, last)
    told: list[list[Note]] = []
    caretaker.noted.connect(told.append)
    look_after(caretaker, memory, desk, qtbot)  # copies first
    desk.session.heard(Changes(1, T("Log")))
    for minutes in (4, 4, 1):
        look_after(caretaker, memory, desk, qtbot, minutes)
    assert (memory.done, len(told)) == ([TODAY] * looks, looks)


def look_after(caretaker: Caretaker, memory: Remembered, desk: Desk, qtbot: QtBot, minutes: int = 0) -> None:
    """Let so much time pass, then look, and wait for the worker."""
    memory.now += timedelta(minutes=minutes)
    caretaker.look()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=30_000)


def test_a_book_that_takes_no_changes_is_left_alone(qtbot: QtBot, desk: Desk) -> None:
    a_customer(desk.session.book)
    caretaker, memory = care(desk, None)
    desk.session.book.refuse(BookError(Trouble.ELSEWHERE, T("Open elsewhere")))
    look_after(caretaker, memory, desk, qtbot, 60)
    assert memory.done == []
    assert not DiskBackups(desk.session.book.path).folder.exists()


def test_whoever_takes_the_book_over_is_respected(qtbot: QtBot, desk: Desk) -> None:
    caretaker, memory = care(desk)
    with qtbot.waitSignal(caretaker.noted):
        caretaker.begin()
    with closing(connect(desk.session.book.path)) as connection:
        connection.execute("UPDATE lease SET machine = '前台-PC', seen = ?", [datetime.now(UTC).isoformat()])
    memory.now += timedelta(minutes=5)
    with qtbot.waitSignal(desk.session.failed):
        caretaker.look()
    assert isinstance(desk.session.book.refusal, BookError)
    assert desk.session.book.refusal.trouble is Trouble.ELSEWHERE


def test_what_a_command_writes_beside_the_window_is_noticed(qtbot: QtBot, desk: Desk) -> None:
    customer = a_customer(desk.session.book, "陈国栋", number="7")
    desk.session.heard(Changes(1, T("Add")))
    command = [
        sys.executable,
        "main.py",
        "--book",
        str(desk.session.book.path),
        "log",
        "7",
        "reached",
        "挂历",
    ]
    with qtbot.waitSignal(desk.session.changed, timeout=20_000):
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert [row.note for row in desk.session.book.interactions.where(customer_id=customer)] == ["挂历"]


def test_reading_commands_beside_the_window_change_no_byte(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk.session.book, "陈国栋")
    before = desk.session.book.path.read_bytes()
    for words in (("list", "customers"), ("list", "today"), ("export", "all", str(tmp_path / "all.xlsx"))):
        command = [sys.executable, "main.py", "--book", str(desk.session.book.path), *words]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert desk.session.book.path.read_bytes() == before


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    book = tmp_path / "book.shuke"
    first, second = Instance(tmp_path, book), Instance(tmp_path, book)
    assert first.is_first() and not second.is_first()
    first.listen()
    with qtbot.waitSignal(first.raised):
        assert second.call()
    assert Instance(tmp_path, tmp_path / "other.shuke").is_first()
    first.release()
    assert second.is_first()


def test_a_first_window_that_does_not_answer_is_not_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    assert not Instance(tmp_path, tmp_path / "nobody.shuke").call()


CANARIES = ("李玉芬", "13800138000")


def fail() -> None:
    raise ValueError(" ".join(CANARIES))


def a_report() -> Report:
    try:
        fail()
    except ValueError as error:
        return report_of(ValueError, error.__traceback__, "Linux")
    raise AssertionError


def test_a_fault_is_shown_once_without_anybody_s_data(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    kept: list[Report] = []

    def record(_kind: type[BaseException], _trace: object) -> Report:
        kept.append(a_report())
        return kept[-1]

    faults = Faults(record, CANARIES.index, lambda _error: None)
    tell = faults.hook(desk.session, desk.themes, lambda: desk.words, qapp)
    for _ in range(2):
        tell(ValueError, ValueError(CANARIES[0]), None)
    shown = [widget for widget in qapp.topLevelWidgets() if isinstance(widget, CrashWindow)]
    assert (len(kept), len(shown)) == (2, 1)
    report = shown[0].findChild(QPlainTextEdit)
    assert isinstance(report, QPlainTextEdit)
    assert "builtins.ValueError" in report.toPlainText()
    assert not any(canary in report.toPlainText() for canary in CANARIES)
    shown[0].accept()


def test_a_failure_of_the_disk_is_told_on_the_page(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    lines: list[str] = []
    path = desk.session.book.path
    faults = Faults(lambda *_fault: a_report(), lines.append, lambda error: explained(error, path))
    tell = faults.hook(desk.session, desk.themes, lambda: desk.words, qapp)
    with qtbot.waitSignal(desk.session.failed):
        tell(MemoryError, MemoryError(), None)
    assert lines == ["told MemoryError"]


def test_a_locked_book_is_told_unless_our_own_worker_has_it(qapp: QApplication, desk: Desk) -> None:
    failures: list[UserError] = []
    desk.session.failed.connect(failures.append)
    tell = Faults(lambda *_fault: a_report(), str, lambda _error: None).hook(
        desk.session, desk.themes, lambda: desk.words, qapp
    )
    busy = BusyError(Trouble.BUSY, T("The book is busy"))
    desk.session.hold()
    tell(BusyError, busy, None)
    assert failures == []
    desk.session.release()
    tell(BusyError, busy, None)
    assert failures == [busy]


def test_the_toolkit_s_complaints_are_noted_without_their_words(qapp: QApplication) -> None:
    lines: list[str] = []
    faults = Faults(lambda *_fault: a_report(), lines.append, lambda _error: None)

    def ignore(_kind: QtMsgType, _context: QMessageLogContext, _words: str) -> None:
        """The tests' own handler stands here otherwise."""

    before = qInstallMessageHandler(ignore)
    faults.listen_to_toolkit()
    qWarning(CANARIES[0])
    qInstallMessageHandler(before)
    assert len(lines) == 1 and lines[0].startswith("toolkit QtWarningMsg")
    assert CANARIES[0] not in lines[0]


def test_a_report_is_saved_and_copied_as_it_is_shown(
    qtbot: QtBot, qapp: QApplication, themes: ThemeHolder, tmp_path: Path
) -> None:
    window = CrashWindow(themes, Words("en", TODAY), a_report())
    qtbot.addWidget(window)
    assert window.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == f"{a_report().text}\n"
    assert not window.save(tmp_path / "none" / "report.txt")
    assert named(window, "Copy").isEnabled()
