"""Large steps of the history: the worker takes them back, and keys wait their turn meanwhile."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2 as engine

from core.actions.customers import NewCustomer, NewPhone, edit_customer, write_customers
from core.actions.preferences import set_preference
from core.model.customer import Customer
from core.model.interaction import Outcome
from core.ports import Book
from core.text import T
from gui.history.page import HistoryPage
from gui.theme.theme import ThemeHolder
from gui.today.page import TodayPage
from gui.waiting import KeysKept
from gui.window import Window
from tests.gui.desks import a_desk
from tests.gui.history_bench import fill_book, look_at
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.gui.today_bench import NAMES, fill, shown
from tests.makers import TODAY, a_book

MANY = 1_000


@pytest.fixture
def bench(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> Iterator[Bench[HistoryPage]]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, HistoryPage, fill_book) as made:
        yield made


def import_many(book: Book) -> int:
    """A change of many rows beside the households to call."""
    fill(book)
    news = [
        (NewCustomer(Customer("", f"客户{number}"), (NewPhone("139", f"139{number:08}"),)), None)
        for number in range(MANY)
    ]
    with book.change(T("Import")) as pending:
        write_customers(book, news, TODAY)
    return pending.number


@contextmanager
def beside_today(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, folder: Path
) -> Iterator[tuple[Window, TodayPage, HistoryPage]]:
    """Today and the history in one window, which keeps keys as the program does."""
    book = a_book(folder)
    import_many(book)
    with a_desk(themes, book) as desk:
        keys = KeysKept(qapp)
        desk.session.held.connect(keys.hold)
        today, history = TodayPage(desk), HistoryPage(desk)
        with shown(qtbot, Window(desk, [today, history])) as window:
            yield window, today, history


def test_keys_pressed_while_a_large_step_is_undone_are_written_after_it(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with beside_today(qapp, qtbot, themes, tmp_path) as (window, today, history):
        book, session = history.desk.session.book, history.desk.session
        number = book.history(1)[0].number
        window.open_page("history")
        ticks: list[int] = []
        timer = QTimer(interval=5)
        timer.timeout.connect(lambda: ticks.append(1))
        timer.start()
        QTest.keyClick(history.steps, Key.Key_Return, CONTROL)
        assert history.undoing.work.busy
        window.open_page("today")
        for digit in (Key.Key_2, Key.Key_1):
            QTest.keyClick(today.households, digit)
        assert book.interactions.where(day=TODAY) == []
        qtbot.waitUntil(lambda: not session.is_held, timeout=20_000)
        timer.stop()
        qtbot.waitUntil(lambda: len(book.interactions.where(day=TODAY)) == 2)
        logged = [entry.outcome for entry in book.interactions.where(day=TODAY)]
        assert logged == [Outcome.NO_ANSWER, Outcome.REACHED]
        assert [line.undone for line in book.history() if line.number == number] == [True]
        assert len(book.customers.where()) == len(NAMES)
        assert ticks != []


def test_what_the_user_does_meanwhile_by_mouse_waits_too(bench: Bench[HistoryPage]) -> None:
    session = bench.desk.session
    session.hold()
    session.hold()
    done = session.run(lambda: edit_customer(bench.book, 1, TODAY, note="水"))
    assert done is not None and done.rows == 0
    assert bench.book.customers.get(1).note == "酒"
    session.release()
    assert bench.book.customers.get(1).note == "水"


def test_text_goes_on_into_its_field_until_a_key_has_to_wait(
    bench: Bench[HistoryPage], qapp: QApplication
) -> None:
    keys, waiting = KeysKept(qapp), list[int]()
    keys.kept.connect(waiting.append)
    bench.press(Key.Key_F, CONTROL)
    field = bench.focus
    assert isinstance(field, QLineEdit)
    keys.hold(True)
    QTest.keyClicks(field, "ab")
    assert (field.text(), waiting) == ("ab", [])
    QTest.keyClick(field, Key.Key_Backspace)
    QTest.keyClicks(field, "c")
    assert (field.text(), waiting) == ("ab", [1, 2])
    keys.hold(False)
    bench.qtbot.waitUntil(lambda: field.text() == "ac")
    bench.page.search.tell()


def test_keys_that_are_left_over_wait_for_the_next_work_too(
    bench: Bench[HistoryPage], qapp: QApplication
) -> None:
    keys = KeysKept(qapp)
    bench.press(Key.Key_F, CONTROL)
    field = bench.focus
    assert isinstance(field, QLineEdit)
    keys.hold(True)
    QTest.keyClicks(field, "ab")
    for _ in range(2):
        QTest.keyClick(field, Key.Key_Backspace)
    keys.hold(False)
    keys.hold(True)
    qapp.processEvents()
    assert field.text() == "ab"
    keys.hold(False)
    bench.qtbot.waitUntil(lambda: field.text() == "")
    bench.page.search.tell()


def test_a_step_that_the_worker_cannot_take_back_is_told(
    bench: Bench[HistoryPage], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("gui.at_once.LARGE", 1)
    failed: list[object] = []
    bench.desk.session.failed.connect(failed.append)
    look_at(bench, 5)
    line = bench.page.detail.detail
    assert line is not None
    bench.book.redo(5, on=TODAY)
    bench.press(Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: failed != [], timeout=10_000)
    assert not bench.desk.session.is_held


def test_the_worker_brings_a_step_back(
    bench: Bench[HistoryPage], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("gui.at_once.LARGE", 1)
    look_at(bench, 5)
    bench.page.detail.button.click()
    bench.page.detail.asked.emit()
    qtbot.waitUntil(lambda: not bench.desk.session.is_held, timeout=10_000)
    assert bench.book.customers.get(2).merged_into == 1


def test_ctrl_z_has_a_large_step_done_beside_the_window_and_ctrl_y_too(
    bench: Bench[HistoryPage], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("gui.at_once.LARGE", 1)
    for key, note in ((Key.Key_Z, "茶"), (Key.Key_Y, "酒")):
        bench.press(key, CONTROL)
        assert bench.page.undoing.work.busy
        qtbot.waitUntil(lambda: not bench.desk.session.is_held, timeout=10_000)
        assert bench.book.customers.get(1).note == note


def test_in_a_large_book_a_setting_that_moves_all_dates_is_taken_back_beside_the_window(
    bench: Bench[HistoryPage], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    bench.desk.session.run(lambda: set_preference(bench.book, "gap_gold", 20))
    monkeypatch.setattr("gui.at_once.SMALL", 0)
    bench.press(Key.Key_Z, CONTROL)
    assert bench.page.undoing.work.busy
    qtbot.waitUntil(lambda: not bench.desk.session.is_held, timeout=10_000)
    assert bench.book.preferences().gap_gold == 30


def test_while_another_program_writes_a_large_step_is_left_alone(bench: Bench[HistoryPage]) -> None:
    said: list[object] = []
    bench.desk.session.failed.connect(said.append)
    bench.book.wait_at_most(1)
    with closing(engine.connect(bench.book.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        bench.press(Key.Key_Z, CONTROL)
    assert len(said) == 1
    assert bench.book.customers.get(1).note == "酒"
