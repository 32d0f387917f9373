"""Today of a large book: read by the worker while another page is looked at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.customers import edit_customer
from core.errors import BusyError, Trouble
from core.ports import Book
from core.text import T
from gui import at_once
from gui.tables.household_delegate import HouseholdDelegate, HouseholdRow
from gui.theme.theme import ThemeHolder
from gui.today import ahead, page
from gui.today.page import TodayPage
from tests.gui.pages_bench import Bench, a_page_bench
from tests.gui.slow_library import SlowLibrary
from tests.gui.today_bench import fill
from tests.makers import TODAY

TodayBench = Bench[TodayPage]
READ_MS = 20_000
A_WHILE_MS = ahead.PAUSE_MS + 300


@pytest.fixture(autouse=True)
def every_book_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_once, "SMALL", 0)


@pytest.fixture
def library() -> Iterator[SlowLibrary]:
    made = SlowLibrary()
    made.may_open.set()
    yield made
    made.may_open.set()


@pytest.fixture
def bench(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, library: SlowLibrary
) -> Iterator[TodayBench]:
    """The customers are looked at."""
    with a_page_bench(qapp, qtbot, themes, tmp_path, TodayPage, fill, library=library) as made:
        made.window.open_page("customers")
        yield made
        library.may_open.set()


def rename(bench: TodayBench, name: str) -> None:
    """The first of the list is called something else from now on."""
    bench.desk.session.run(lambda: edit_customer(bench.book, 1, TODAY, name=name))


def first(bench: TodayBench) -> str:
    return bench.page.households.rows.rows()[0].name


def never(_book: Book, _on: object) -> None:
    """In the place of the question that a page asks when it is turned to."""
    raise AssertionError("asked for again")


def test_what_was_read_ahead_is_there_when_today_is_turned_to(
    bench: TodayBench, library: SlowLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename(bench, "Zoe")
    rename(bench, "Yul")
    bench.qtbot.waitUntil(lambda: first(bench) == "Yul", timeout=READ_MS)
    assert library.opened == 1
    monkeypatch.setattr(page, "today_list", never)
    bench.window.open_page(TodayPage.key)
    assert first(bench) == "Yul"


def test_the_number_beside_today_is_right_before_it_is_turned_to(bench: TodayBench) -> None:
    with bench.qtbot.waitSignal(bench.page.counted, timeout=READ_MS):
        bench.desk.session.run(lambda: edit_customer(bench.book, 1, TODAY, do_not_contact=True))
    assert bench.page.count() == "6"


def test_today_is_not_waited_for(bench: TodayBench, library: SlowLibrary) -> None:
    library.may_open.clear()
    rename(bench, "Zoe")
    bench.qtbot.wait(A_WHILE_MS)
    bench.window.open_page(TodayPage.key)
    assert first(bench) == "Zoe"
    library.may_open.set()
    bench.qtbot.waitUntil(lambda: not bench.desk.jobs.is_busy, timeout=READ_MS)
    assert first(bench) == "Zoe"


def test_what_has_changed_since_it_was_asked_for_is_not_shown(
    bench: TodayBench, library: SlowLibrary
) -> None:
    library.may_open.clear()
    rename(bench, "Zoe")
    bench.qtbot.wait(A_WHILE_MS)
    rename(bench, "Yul")
    library.may_open.set()
    bench.qtbot.waitUntil(lambda: first(bench) != "Ann", timeout=READ_MS)
    assert first(bench) == "Yul"
    assert library.opened == 2


def test_what_changes_after_it_was_read_is_read_again(bench: TodayBench) -> None:
    rename(bench, "Zoe")
    bench.qtbot.waitUntil(lambda: first(bench) == "Zoe", timeout=READ_MS)
    rename(bench, "Yul")
    bench.window.open_page(TodayPage.key)
    assert first(bench) == "Yul"


def test_what_cannot_be_read_ahead_is_read_when_today_is_turned_to(
    bench: TodayBench, library: SlowLibrary
) -> None:
    failed: list[object] = []
    bench.desk.session.failed.connect(failed.append)
    library.fails = True
    rename(bench, "Zoe")
    bench.qtbot.waitUntil(lambda: library.opened == 1 and not bench.desk.jobs.is_busy, timeout=READ_MS)
    assert (first(bench), failed) == ("Ann", [])
    bench.window.open_page(TodayPage.key)
    assert first(bench) == "Zoe"


def test_nobody_is_disturbed_while_somebody_else_writes(
    bench: TodayBench, library: SlowLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_book: Book) -> bool:
        raise BusyError(Trouble.BUSY, T("Nothing to undo"))

    monkeypatch.setattr(ahead, "is_answered_at_once", locked)
    rename(bench, "Zoe")
    bench.qtbot.wait(A_WHILE_MS)
    assert (library.opened, first(bench)) == (0, "Ann")
    bench.window.open_page(TodayPage.key)
    assert first(bench) == "Zoe"


def test_a_small_book_is_read_when_today_is_turned_to(
    bench: TodayBench, library: SlowLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_once, "SMALL", 1_000)
    rename(bench, "Zoe")
    bench.qtbot.wait(A_WHILE_MS)
    assert (library.opened, first(bench)) == (0, "Ann")
    bench.window.open_page(TodayPage.key)
    assert first(bench) == "Zoe"


def test_a_day_that_was_never_seen_is_painted_ahead_once(
    bench: TodayBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []

    def paint(_delegate: object, _painter: object, _rect: object, row: HouseholdRow, _index: object) -> None:
        painted.append(row.name)

    monkeypatch.setattr(HouseholdDelegate, "paint_row", paint)
    rename(bench, "Zoe")
    bench.qtbot.waitUntil(lambda: first(bench) == "Zoe", timeout=READ_MS)
    assert painted == []
    bench.page.resize(bench.page.width(), bench.page.height() + 1)
    rename(bench, "Yul")
    bench.qtbot.waitUntil(lambda: first(bench) == "Yul", timeout=READ_MS)
    assert painted[0] == "Yul"
