"""What the worker reports when whoever had asked is there no more: a new language makes a new window."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.errors import Cancelled
from core.ports import Progress
from core.text import T
from gui.desk import Desk
from gui.jobs import Jobs, settled
from gui.theme.theme import ThemeHolder
from gui.work import Work
from tests.gui.desks import a_desk
from tests.makers import a_book

Task = Callable[[Progress], int]


class Steps:
    """A task that waits to be let go, then tells how far it is."""

    def __init__(self, ends: Callable[[], int]) -> None:
        self.go_on, self._ends = Event(), ends

    def __call__(self, tell: Progress) -> int:
        self.go_on.wait(5)
        tell(1, 3)
        return self._ends()


def a_page_at_work(desk: Desk, task: Task, done: Callable[[int], None]) -> QWidget:
    """A page whose card shows what the worker does."""
    page = QWidget()
    work = Work(desk)
    QVBoxLayout(page).addWidget(work.card)
    work.run(T("Looking up the rows"), task, done)
    return page


def test_progress_and_result_find_no_page_that_has_gone(
    qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    heard: list[int] = []
    with a_desk(themes, a_book(tmp_path)) as desk:
        task = Steps(lambda: 7)
        page = a_page_at_work(desk, task, heard.append)
        with qtbot.captureExceptions() as raised:
            shiboken6.delete(page)
            task.go_on.set()
            qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    assert (raised, heard) == ([], [])


def test_a_fault_of_ours_is_not_lost_with_the_page(qtbot: QtBot) -> None:
    jobs, owner = Jobs(), QWidget()
    task = Steps(lambda: 1 // 0)
    with qtbot.captureExceptions() as raised:
        jobs.start(task, lambda _result: None, owner)
        shiboken6.delete(owner)
        task.go_on.set()
        qtbot.waitUntil(lambda: not jobs.is_busy)
    jobs.close()
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]


@pytest.mark.parametrize("there", [True, False])
def test_a_result_is_handed_to_whoever_is_still_there(qtbot: QtBot, there: bool) -> None:
    jobs, owner, heard = Jobs(), QWidget(), list[int]()
    task = Steps(lambda: 7)
    jobs.start(task, heard.append, owner)
    if not there:
        shiboken6.delete(owner)
    task.go_on.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    jobs.close()
    assert heard == ([7] if there else [])


def test_a_job_that_was_stopped_stays_stopped_when_another_is_started(qtbot: QtBot) -> None:
    jobs, owner, heard = Jobs(), QWidget(), list[object]()
    first, second = Steps(lambda: 1), Steps(lambda: 2)
    jobs.start(settled(first), heard.append, owner).set()
    jobs.start(settled(second), heard.append, owner)
    for task in (first, second):
        task.go_on.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    jobs.close()
    assert isinstance(heard[0], Cancelled)
    assert heard[1:] == [2]
