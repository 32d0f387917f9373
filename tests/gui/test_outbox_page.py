"""The outbox in its window: copied, marked as sent and moved on by one key; left out, changed, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.birthday import Calendar
from core.model.interaction import Kind
from core.model.message import Tone
from core.screens.outbox.errand import Errand, Ground
from gui.quick_entry.sheet import QuickEntrySheet
from gui.theme.theme import ThemeHolder
from gui.widgets.group_header import GROUP_HEIGHT
from gui.widgets.segments import Segments
from gui.widgets.ticks import CheckBox
from tests.gui.outbox_bench import (
    FIRST,
    SECOND,
    OutboxBench,
    button,
    by_day,
    clipboard,
    current,
    fill,
    queue,
    seen,
    write,
)
from tests.gui.pages_bench import CONTROL, Key, a_page_bench
from tests.makers import a_customer

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[OutboxBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, by_day, fill) as made:
        yield made


def test_one_key_copies_marks_as_sent_and_goes_on(bench: OutboxBench) -> None:
    assert queue(bench) == ["To send", "汤国强", "崔敏", "任晓东", "Held back", "许文涛"]
    bench.press(Key.Key_C, CONTROL)
    assert clipboard() == FIRST
    assert current(bench) == "崔敏"
    assert queue(bench) == ["To send", "崔敏", "任晓东", "Sent already", "汤国强", "Held back", "许文涛"]
    assert "1 of 3 sent" in seen(bench)
    bench.press(Key.Key_C, CONTROL)
    bench.press(Key.Key_C, CONTROL)
    assert queue(bench)[0] == "Sent already"
    bench.press(Key.Key_C, CONTROL)
    assert len(bench.said) == 3
    bench.undo()
    assert queue(bench)[:2] == ["To send", "任晓东"]


def test_every_row_has_its_height_wherever_the_groups_go(bench: OutboxBench) -> None:
    view = bench.page.queue.list
    for _ in range(3):
        heights = [view.rowHeight(line) for line in range(view.rows.rowCount())]
        groups = view.rows.group_lines()
        assert {heights[line] for line in groups} == {GROUP_HEIGHT}
        assert {height for line, height in enumerate(heights) if line not in groups} == {48}
        bench.press(Key.Key_C, CONTROL)


def test_the_arrows_change_the_wording_and_a_click_too(bench: OutboxBench) -> None:
    assert bench.page.letter.text == FIRST
    bench.press(Key.Key_Right)
    assert bench.page.letter.text == SECOND
    bench.press(Key.Key_Left)
    assert bench.page.letter.text == FIRST
    bench.page.letter.wordings.select_key(1)
    bench.press(Key.Key_C, CONTROL)
    [greeting] = bench.book.greetings.where()
    assert (greeting.text, greeting.wording) == (SECOND, "warm-2")


def test_what_is_unticked_is_not_written_down(bench: OutboxBench) -> None:
    for box in bench.page.letter.findChildren(CheckBox):
        box.setChecked(False)
    bench.press(Key.Key_C, CONTROL)
    assert bench.book.settlements.where() == []
    assert bench.book.follow_ups.where() == []


def test_delete_leaves_out_and_enter_opens_the_card(bench: OutboxBench) -> None:
    bench.press(Key.Key_Delete)
    assert queue(bench)[-4:] == ["Left out today", "汤国强", "Held back", "许文涛"]
    assert current(bench) == "崔敏"
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [2]


def test_who_is_held_back_gets_nothing(bench: OutboxBench) -> None:
    bench.press(Key.Key_End)
    assert current(bench) == "许文涛"
    assert not button(bench, "Skip").isEnabled()
    bench.press(Key.Key_C, CONTROL)
    bench.press(Key.Key_Delete)
    assert bench.said == []


def test_the_text_can_be_changed_for_this_one_alone(bench: OutboxBench) -> None:
    bench.press(Key.Key_F2)
    write(bench, "汤哥，生日快乐")
    bench.press(Key.Key_Return, CONTROL)
    assert bench.focus is bench.page.queue.list
    bench.press(Key.Key_C, CONTROL)
    assert clipboard() == "汤哥，生日快乐"
    assert bench.page.letter.text.startswith("Brother 崔, happy birthday")
    assert bench.book.templates.where() == []


def test_escape_leaves_the_text_as_it_was(bench: OutboxBench) -> None:
    bench.press(Key.Key_F2)
    write(bench, "x")
    bench.press(Key.Key_Escape)
    assert bench.page.letter.text == FIRST
    bench.press(Key.Key_F2)
    write(bench, "  ")
    bench.press(Key.Key_Return, CONTROL)
    assert bench.page.letter.editor.isVisible()


def test_another_message_takes_no_keyboard_from_what_lies_over_it(bench: OutboxBench) -> None:
    bench.press(Key.Key_E, CONTROL)
    [sheet] = bench.window.findChildren(QuickEntrySheet)
    bench.page.queue.list.select_next()
    assert current(bench) == "崔敏"
    assert sheet.isAncestorOf(bench.focus)


def test_a_text_is_kept_as_a_wording_changed_and_taken_away(bench: OutboxBench) -> None:
    bench.press(Key.Key_F2)
    write(bench, "Brother 汤, many happy returns")
    bench.press(Key.Key_S, CONTROL)
    [kept] = bench.book.templates.where()
    assert (kept.reason, kept.text, kept.tone) == ("birthday", "{call}, many happy returns", Tone.WARM)
    assert bench.page.letter.text == "Brother 汤, many happy returns"
    bench.press(Key.Key_Down)
    assert bench.page.letter.text == "Brother 崔, many happy returns"
    bench.press(Key.Key_F2)
    write(bench, "Brother 崔, all the best")
    bench.press(Key.Key_S, CONTROL)
    assert bench.book.templates.where()[0].text == "{call}, all the best"
    bench.press(Key.Key_F2)
    button(bench, "Take this wording away").click()
    assert bench.book.templates.where() == []
    assert bench.page.letter.text.startswith("Brother 崔, happy birthday")


def test_a_place_and_a_tag_are_typed(bench: OutboxBench) -> None:
    [segments] = bench.page.findChildren(Segments)
    for place, words in ((2, "清风雅苑"), (3, "茶")):
        segments.chosen.emit(place)
        assert "Type whom it is for" in seen(bench)
        bench.type(words)
        bench.press(Key.Key_Return)
        assert bench.focus is bench.page.queue.list
        assert queue(bench)[:4] == ["To send", "汤国强", "崔敏", "任晓东"]
    bench.page.queue.field.setFocus()
    bench.page.queue.field.setText("nobody")
    bench.press(Key.Key_Return)
    assert "Nobody to write to" in seen(bench)
    for key in (Key.Key_C, Key.Key_Delete):
        bench.press(key, CONTROL)
    assert bench.said == []


def test_another_page_opens_it_for_its_errand(bench: OutboxBench) -> None:
    bench.window.open_page("outbox", Errand(Ground.TAG, "茶"))
    assert queue(bench)[:2] == ["To send", "汤国强"]
    bench.window.open_page("outbox", Errand(Ground.FESTIVAL, "gone"))
    assert queue(bench)[:2] == ["To send", "汤国强"]


def test_in_a_narrow_window_everything_has_its_place(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, by_day, fill, width=900) as bench:
        assert bench.page.queue.width() == 300
        assert button(bench, "Copy, next").isVisible()


def test_over_the_text_stands_how_far_one_has_come(bench: OutboxBench) -> None:
    assert "Being written | Household 1 of 3" in seen(bench)
    bench.press(Key.Key_C, CONTROL)
    assert "Being written | Household 2 of 3" in seen(bench)
    bench.press(Key.Key_End)
    assert "Held back | Complaint open: answer first" in seen(bench)


def test_what_was_sent_is_taken_back_alone(bench: OutboxBench) -> None:
    bench.press(Key.Key_C, CONTROL)
    bench.press(Key.Key_C, CONTROL)
    bench.page.queue.list.select_key((1, 1, 0))
    bench.press(Key.Key_Delete)
    assert queue(bench)[:5] == ["To send", "汤国强", "任晓东", "Sent already", "崔敏"]
    assert current(bench) == "汤国强"
    assert [one.customer_id for one in bench.book.interactions.where(kind=Kind.WECHAT)] == [2]
    assert "Undone: Send Birthday to 汤国强" in bench.window.toast.accessibleName()


def test_a_click_takes_back_what_was_left_out(bench: OutboxBench) -> None:
    bench.press(Key.Key_Delete)
    view = bench.page.queue.list
    line = view.rows.line_of((1, 1, 0))
    right, top = view.viewport().width(), view.rowViewportPosition(line)
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(40, top + 40))
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(right - 30, top + 8))
    assert bench.book.greetings.where()
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(right - 30, top + 40))
    assert bench.book.greetings.where() == []
    assert queue(bench)[:2] == ["To send", "汤国强"]


def test_what_waits_or_is_held_back_has_nothing_to_take_back(bench: OutboxBench) -> None:
    view = bench.page.queue.list
    line = view.rows.line_of((4, 4, 0))
    at = QPoint(view.viewport().width() - 30, view.rowViewportPosition(line) + 40)
    QTest.mouseClick(view.viewport(), LEFT, pos=at)
    bench.press(Key.Key_Delete)
    assert (bench.said, current(bench)) == ([], "许文涛")


def test_one_writes_it_oneself(bench: OutboxBench) -> None:
    letter = bench.page.letter
    bench.press(Key.Key_F2, SHIFT)
    write(bench, "汤哥，晚上一起吃面")
    bench.press(Key.Key_Escape)
    assert letter.text == FIRST
    letter.wordings.select_key(letter.wordings.rows.rowCount() - 1)
    write(bench, "汤哥，晚上一起吃面")
    bench.press(Key.Key_Return, CONTROL)
    assert letter.wordings.current_row is not None
    assert letter.wordings.current_row.text == "汤哥，晚上一起吃面"
    bench.press(Key.Key_F2, SHIFT)
    bench.press(Key.Key_Return, CONTROL)
    bench.press(Key.Key_C, CONTROL)
    [greeting] = bench.book.greetings.where()
    assert (greeting.text, greeting.occasion, greeting.wording) == ("汤哥，晚上一起吃面", "birthday", "")


def test_what_one_wrote_oneself_is_kept_as_a_new_wording(bench: OutboxBench) -> None:
    bench.press(Key.Key_F2, SHIFT)
    write(bench, "Brother 汤, noodles tonight")
    bench.press(Key.Key_S, CONTROL)
    bench.press(Key.Key_F2, SHIFT)
    write(bench, "Brother 汤, cake tonight")
    bench.press(Key.Key_S, CONTROL)
    assert [one.text for one in bench.book.templates.where()] == [
        "{call}, noodles tonight",
        "{call}, cake tonight",
    ]
    assert bench.page.letter.text == "Brother 汤, cake tonight"


def test_what_one_writes_for_somebody_in_the_family_is_for_such_a_birthday(bench: OutboxBench) -> None:
    a_customer(bench.book, "汤豆", household=1, birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=20)
    bench.page.refresh()
    assert bench.page.queue.list.select_key((1, 5, 0))
    bench.press(Key.Key_F2, SHIFT)
    write(bench, "汤哥，祝豆豆生日快乐")
    bench.press(Key.Key_S, CONTROL)
    bench.press(Key.Key_C, CONTROL)
    assert [one.reason for one in bench.book.templates.where()] == ["family_birthday"]
    assert [one.occasion for one in bench.book.greetings.where()] == ["family_birthday"]


def test_nobody_writes_to_whom_nothing_is_sent(bench: OutboxBench) -> None:
    bench.press(Key.Key_End)
    bench.press(Key.Key_F2, SHIFT)
    assert not bench.page.letter.editor.isVisible()


def test_a_button_leads_to_the_card_to_call_instead(bench: OutboxBench) -> None:
    button(bench, "Call instead").click()
    assert bench.cards.subjects == [1]
