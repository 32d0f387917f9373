"""A large book is asked by the worker: what a page shows meanwhile, and how it is stopped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.actions.referrals import link_referral
from core.ports import Book
from gui import at_once, question
from gui.birthdays.calendar import MonthView
from gui.birthdays.page import BirthdaysPage
from gui.families.page import FamiliesPage
from gui.reading import Reading
from gui.referrals.page import ReferralsPage
from gui.referrals.tree_view import TreeView
from gui.renewals.page import RenewalsPage
from gui.theme.theme import ThemeHolder
from tests.gui.finding import named
from tests.gui.pages_bench import Bench, Key, a_page_bench
from tests.gui.renewals_bench import fill as with_ends
from tests.gui.slow_library import SlowLibrary
from tests.makers import TODAY, a_customer

ANSWERED_MS = 20_000
ReferralsBench = Bench[ReferralsPage]


@pytest.fixture(autouse=True)
def every_book_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_once, "SMALL", 0)


@pytest.fixture
def library() -> Iterator[SlowLibrary]:
    made = SlowLibrary()
    yield made
    made.may_open.set()


def fill(book: Book) -> None:
    """Xie brought Chen."""
    xie, chen = a_customer(book, "谢宏斌"), a_customer(book, "陈国栋")
    link_referral(book, xie, chen, TODAY, TODAY)


@pytest.fixture
def bench(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, library: SlowLibrary
) -> Iterator[ReferralsBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, ReferralsPage, fill, library=library) as made:
        yield made
        library.may_open.set()


def names(bench: ReferralsBench) -> list[str]:
    return [row.name for row in bench.page.findChildren(TreeView)[0].rows.rows()]


def cover(bench: ReferralsBench) -> QWidget:
    """What lies over the page while it is waited for."""
    found = bench.page.findChildren(Reading)[0].widget(1)
    assert found is not None
    return found


def click(bench: ReferralsBench, words: str) -> None:
    QTest.mouseClick(named(bench.page, words), Qt.MouseButton.LeftButton)


def wait_for_answer(bench: ReferralsBench) -> None:
    bench.qtbot.waitUntil(lambda: bool(names(bench)), timeout=ANSWERED_MS)


def test_a_long_first_answer_is_waited_for_visibly_and_then_has_the_keyboard(
    bench: ReferralsBench, library: SlowLibrary
) -> None:
    bench.qtbot.waitUntil(cover(bench).isVisible)
    assert cover(bench).accessibleName() == "Reading the book In a book of this size that takes a moment"
    assert names(bench) == []
    library.may_open.set()
    wait_for_answer(bench)
    assert names(bench) == ["谢宏斌", "陈国栋"]
    assert not cover(bench).isVisible()
    assert isinstance(bench.focus, TreeView)


def test_a_first_answer_that_is_there_soon_has_the_keyboard_too(
    qapp: QApplication,
    qtbot: QtBot,
    themes: ThemeHolder,
    tmp_path: Path,
    library: SlowLibrary,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(question, "PATIENCE_MS", ANSWERED_MS)
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, with_ends, library=library) as bench:
        assert bench.focus is bench.page
        library.may_open.set()
        qtbot.waitUntil(lambda: bench.focus is bench.page.board.table, timeout=ANSWERED_MS)


def test_what_was_stopped_can_be_asked_for_again(bench: ReferralsBench, library: SlowLibrary) -> None:
    bench.qtbot.waitUntil(cover(bench).isVisible)
    click(bench, "Cancel")
    assert cover(bench).accessibleName() == "This was not read to the end"
    library.may_open.set()
    bench.qtbot.waitUntil(lambda: not bench.desk.jobs.is_busy, timeout=ANSWERED_MS)
    assert names(bench) == []
    click(bench, "Read again")
    wait_for_answer(bench)
    assert not cover(bench).isVisible()


def test_it_can_be_asked_for_again_before_the_worker_has_heard_that_it_was_stopped(
    bench: ReferralsBench, library: SlowLibrary
) -> None:
    bench.qtbot.waitUntil(cover(bench).isVisible)
    click(bench, "Cancel")
    click(bench, "Read again")
    library.may_open.set()
    wait_for_answer(bench)
    assert library.opened == 2


def test_a_failure_is_told_and_the_page_offers_to_read_again(
    bench: ReferralsBench, library: SlowLibrary
) -> None:
    library.fails = True
    with bench.qtbot.waitSignal(bench.desk.session.failed, timeout=ANSWERED_MS):
        library.may_open.set()
    library.fails = False
    click(bench, "Read again")
    wait_for_answer(bench)


def test_what_is_shown_stays_until_the_next_answer(bench: ReferralsBench, library: SlowLibrary) -> None:
    library.may_open.set()
    wait_for_answer(bench)
    library.may_open.clear()
    chen = a_customer(bench.book, "吕健")
    link_referral(bench.book, 1, chen, TODAY, TODAY)
    bench.page.refresh()
    bench.page.refresh()
    bench.qtbot.wait(question.PATIENCE_MS + 100)
    assert names(bench) == ["谢宏斌", "陈国栋"]
    assert not cover(bench).isVisible()
    library.may_open.set()
    bench.qtbot.waitUntil(lambda: len(names(bench)) == 3, timeout=ANSWERED_MS)


def test_whom_another_page_named_is_found_once_the_tree_is_there(
    bench: ReferralsBench, library: SlowLibrary
) -> None:
    bench.page.show_subject(2)
    library.may_open.set()
    wait_for_answer(bench)
    (tree,) = bench.page.findChildren(TreeView)
    assert tree.current_row is not None
    assert tree.current_row.name == "陈国栋"


def test_of_two_months_the_last_one_is_shown(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, library: SlowLibrary
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, BirthdaysPage, fill, library=library) as bench:
        for _ in range(3):
            QTest.keyClick(bench.page, Key.Key_Right)
        library.may_open.set()
        (month,) = bench.page.findChildren(MonthView)
        qtbot.waitUntil(lambda: not bench.desk.jobs.is_busy, timeout=ANSWERED_MS)
        assert month.accessibleName() == "December 2026: 0 birthdays"
        assert library.opened == 3  # this month, the list, and the last of three


def test_suggestions_are_counted_beside_the_page_when_they_are_found(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, library: SlowLibrary
) -> None:
    def twins(book: Book) -> None:
        for _ in range(2):
            a_customer(book, "李玉芬", "15422814830", wechat="yufen_laoshi")

    with a_page_bench(qapp, qtbot, themes, tmp_path, FamiliesPage, twins, library=library) as bench:
        counts: list[str] = []
        bench.page.counted.connect(lambda: counts.append(bench.page.count()))
        library.may_open.set()
        qtbot.waitUntil(lambda: "1" in counts, timeout=ANSWERED_MS)
