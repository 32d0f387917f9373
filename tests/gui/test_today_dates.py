"""The line for another date: opened by 3, by Shift with a digit and by Ctrl+J."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.model.interaction import Outcome
from gui.theme.theme import ThemeHolder
from tests.gui.today_bench import Bench, a_bench

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Bench]:
    with a_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def follow_ups(bench: Bench) -> list[date]:
    return [follow_up.due for follow_up in bench.book.follow_ups.where()]


def outcomes(bench: Bench) -> list[Outcome | None]:
    return [entry.outcome for entry in bench.logged()]


def line(bench: Bench) -> QLineEdit:
    assert isinstance(bench.focus, QLineEdit)
    return bench.focus


def test_three_asks_for_a_date_and_enter_logs_it(bench: Bench) -> None:
    bench.press(Key.Key_3)
    assert bench.logged() == []
    bench.type("next mon")
    assert line(bench).accessibleDescription() == "Mon 21 Sep, lunar 8/11"
    bench.press(Key.Key_Return)
    assert (outcomes(bench), follow_ups(bench)) == ([Outcome.REARRANGED], [date(2026, 9, 21)])
    assert (bench.selected, bench.focus) == ("Bob", bench.page.households)


@pytest.mark.parametrize(
    ("typed", "day"), [("3", date(2026, 9, 21)), ("10-8", date(2026, 10, 8)), ("八月十五", date(2026, 9, 25))]
)
def test_the_line_reads_days_and_dates_of_either_calendar(bench: Bench, typed: str, day: date) -> None:
    bench.press(Key.Key_3)
    line(bench).setText(typed)
    bench.press(Key.Key_Return)
    assert follow_ups(bench) == [day]


def test_what_is_no_date_is_told_on_enter_and_not_while_typing(bench: Bench) -> None:
    bench.press(Key.Key_3)
    bench.type("soon")
    assert "either calendar" in line(bench).accessibleDescription()
    bench.press(Key.Key_Return)
    assert line(bench).accessibleDescription().startswith("“soon” is not a date that can be read. Write it")
    assert bench.logged() == []


def test_a_new_day_needs_to_be_named(bench: Bench) -> None:
    bench.press(Key.Key_3)
    bench.press(Key.Key_Return)
    assert line(bench).accessibleDescription() == "Which day? 3 means in three days"


def test_esc_closes_the_line_and_logs_nothing(bench: Bench) -> None:
    bench.press(Key.Key_3)
    bench.press(Key.Key_Escape)
    assert (bench.focus, bench.logged(), bench.selected) == (bench.page.households, [], "Ann")


@pytest.mark.parametrize(
    ("digit", "outcome"), [(1, Outcome.REACHED), (2, Outcome.NO_ANSWER), (5, Outcome.MESSAGE)]
)
def test_shift_and_a_digit_choose_the_date(bench: Bench, digit: int, outcome: Outcome) -> None:
    bench.press(Key(Key.Key_0 + digit), SHIFT)
    bench.type("10-8")
    bench.press(Key.Key_Return)
    assert (outcomes(bench), follow_ups(bench)) == ([outcome], [date(2026, 10, 8)])


def test_without_a_word_the_proposed_date_stands(bench: Bench) -> None:
    bench.press(Key.Key_4, SHIFT)
    assert line(bench).accessibleDescription().startswith("Mon 28 Sep")
    bench.press(Key.Key_Return)
    assert (outcomes(bench), follow_ups(bench)) == ([Outcome.BOUGHT], [date(2026, 9, 28)])


def test_from_the_note_the_date_takes_the_note_along(bench: Bench) -> None:
    bench.press(Key.Key_Return)
    bench.type("on holiday")
    bench.press(Key.Key_J, CONTROL)
    bench.type("in 2 weeks")
    bench.press(Key.Key_Return)
    assert [(entry.outcome, entry.note) for entry in bench.logged()] == [(Outcome.REACHED, "on holiday")]


def test_another_household_closes_the_line(bench: Bench) -> None:
    bench.press(Key.Key_3)
    asked = line(bench)
    bench.page.households.select_next()
    assert not asked.isVisible()


def test_what_another_program_writes_does_not_disturb_the_line(bench: Bench) -> None:
    bench.press(Key.Key_3)
    bench.type("10-8")
    bench.page.refresh()
    bench.press(Key.Key_Return)
    assert (outcomes(bench), follow_ups(bench)) == ([Outcome.REARRANGED], [date(2026, 10, 8)])
