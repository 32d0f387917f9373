"""One key an answer: the digits, the note and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import UserError
from core.model.interaction import Kind, Outcome
from core.text import T
from gui.theme.theme import ThemeHolder
from gui.today.keys import DIGITS
from gui.today.note_line import NoteLine
from tests.gui.today_bench import NAMES, Bench, a_bench
from tests.makers import TODAY

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Bench]:
    with a_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


@pytest.mark.parametrize("digit", [1, 2, 4, 5, 6])
def test_one_key_logs_and_goes_to_the_next_household(bench: Bench, digit: int) -> None:
    assert bench.selected == "Ann"
    bench.press(Key(Key.Key_0 + digit))
    assert (bench.selected, bench.done_names) == ("Bob", ["Ann"])
    assert [entry.outcome for entry in bench.logged()] == [DIGITS[digit]]


def test_six_households_take_six_keys(bench: Bench) -> None:
    for key in (Key.Key_1, Key.Key_2, Key.Key_4, Key.Key_5, Key.Key_6, Key.Key_1):
        bench.press(key)
    assert bench.done_names == list(NAMES[:6])
    assert bench.open_names == [NAMES[6]]


class PaintedFirst(QObject):
    """Notes at every painting how much has been written by then."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.written: list[int] = []
        self._bench = bench
        bench.page.households.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.written.append(len(self._bench.logged()))
        return False


def test_the_next_household_is_seen_before_the_disk_has_written(bench: Bench) -> None:
    seen = PaintedFirst(bench)
    bench.press(Key.Key_1)
    assert seen.written[0] == 0
    assert len(bench.logged()) == 1


def test_the_list_after_a_key_is_what_the_book_would_answer(bench: Bench) -> None:
    bench.press(Key.Key_2)
    shown = bench.page.households.rows.rows()
    bench.page.refresh()
    assert bench.page.households.rows.rows() == shown


def test_digits_log_while_an_input_method_is_composing(bench: Bench) -> None:
    composing = QInputMethodEvent("ni'h", [])
    QApplication.sendEvent(bench.page.households, composing)
    bench.press(Key.Key_1)
    assert bench.done_names == ["Ann"]
    assert not bench.page.households.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_last_household_leaves_the_one_before_it(bench: Bench) -> None:
    bench.press(Key.Key_End)
    bench.press(Key.Key_1)
    assert bench.selected == NAMES[5]


def test_a_household_that_is_done_takes_no_answer(bench: Bench) -> None:
    bench.press(Key.Key_1)
    bench.press(Key.Key_End)
    assert bench.selected == "Ann"
    for key in (Key.Key_1, Key.Key_3, Key.Key_Return):
        bench.press(key)
    assert len(bench.logged()) == 1
    assert not isinstance(bench.focus, NoteLine)


def test_enter_opens_the_note_and_enter_logs_it(bench: Bench) -> None:
    bench.press(Key.Key_Return)
    bench.type("2 of them want tea")
    bench.press(Key.Key_Return)
    assert [(entry.outcome, entry.note) for entry in bench.logged()] == [
        (Outcome.REACHED, "2 of them want tea")
    ]
    assert (bench.selected, bench.focus) == ("Bob", bench.page.households)


def test_control_and_a_digit_log_the_note_with_another_outcome(bench: Bench) -> None:
    bench.press(Key.Key_Return)
    bench.type("sent the price")
    bench.press(Key.Key_5, CONTROL)
    assert [(entry.outcome, entry.kind, entry.note) for entry in bench.logged()] == [
        (Outcome.MESSAGE, Kind.WECHAT, "sent the price")
    ]


def test_esc_leaves_the_note_and_keeps_its_words(bench: Bench) -> None:
    bench.press(Key.Key_Return)
    bench.type("half a")
    bench.press(Key.Key_Escape)
    assert (bench.selected, bench.focus) == ("Ann", bench.page.households)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Return)
    assert isinstance(bench.focus, NoteLine) and bench.focus.text() == ""
    bench.press(Key.Key_Escape)
    bench.press(Key.Key_Up)
    bench.press(Key.Key_Return)
    bench.type(" word")
    bench.press(Key.Key_Return)
    assert [entry.note for entry in bench.logged()] == ["half a word"]


def test_words_kept_for_a_household_go_with_a_digit_too(bench: Bench) -> None:
    bench.press(Key.Key_Return)
    bench.type("rang twice")
    bench.press(Key.Key_Escape)
    bench.press(Key.Key_2)
    assert [entry.note for entry in bench.logged()] == ["rang twice"]


def test_undo_brings_the_household_back_and_selects_it(bench: Bench) -> None:
    bench.press(Key.Key_2)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Z, CONTROL)
    assert (bench.selected, bench.done_names, bench.logged()) == ("Ann", [], [])


def test_redo_logs_again(bench: Bench) -> None:
    bench.press(Key.Key_2)
    bench.press(Key.Key_Z, CONTROL)
    bench.press(Key.Key_Y, CONTROL)
    assert bench.done_names == ["Ann"]


def test_a_write_that_fails_brings_the_household_and_its_note_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_label: object) -> None:
        raise UserError(T("The disk is full"), fix=T("Free some space"))

    monkeypatch.setattr(bench.book, "change", full)
    bench.press(Key.Key_Return)
    bench.type("not lost")
    bench.press(Key.Key_Return)
    assert (bench.selected, bench.done_names) == ("Ann", [])
    monkeypatch.undo()
    bench.press(Key.Key_1)
    assert [(entry.day, entry.note) for entry in bench.logged()] == [(TODAY, "not lost")]


def test_what_another_program_writes_leaves_the_note_as_it_is(bench: Bench) -> None:
    bench.press(Key.Key_Return)
    bench.type("twol")
    bench.press(Key.Key_Left)
    bench.page.refresh()
    bench.type(" smal")
    bench.press(Key.Key_Return)
    assert [entry.note for entry in bench.logged()] == ["two small"]
