"""The outbox at night, its news, and messages that were set for later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.news import add_news
from core.model.message import News, NewsKind
from core.screens.outbox.errand import Errand, Ground
from gui.outbox.page import LOOK_EVERY_MS, OutboxPage
from gui.theme.theme import ThemeHolder
from gui.widgets.combo import ComboBox
from gui.widgets.segments import Segments
from gui.widgets.ticks import CheckBox
from tests.gui.outbox_bench import (
    FIRST,
    OutboxBench,
    by_day,
    clipboard,
    fill,
    queue,
    seen,
)
from tests.gui.pages_bench import CONTROL, Key, a_page_bench
from tests.makers import TODAY


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[OutboxBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, by_day, fill) as made:
        yield made


def test_at_night_everybody_is_left_in_peace(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(
        qapp, qtbot, themes, tmp_path, lambda desk: OutboxPage(desk, lambda: 23), fill
    ) as bench:
        assert queue(bench) == ["Held back", "汤国强", "崔敏", "任晓东", "许文涛"]
        assert bench.page.queue.list.rows.rows()[0].second == "Quiet hours, write after 8:00"


def test_news_are_written_told_and_answered(bench: OutboxBench) -> None:
    [segments] = bench.page.findChildren(Segments)
    segments.chosen.emit(4)
    assert "No news yet. Ctrl+N writes some" in seen(bench)
    bench.press(Key.Key_N, CONTROL)
    bench.type("the new van is here")
    bench.press(Key.Key_Return)
    assert bench.said == []
    bench.press(Key.Key_Tab)
    bench.type("茶")
    bench.press(Key.Key_Return)
    assert queue(bench) == ["To send", "汤国强", "崔敏", "任晓东", "Held back", "许文涛"]
    bench.press(Key.Key_C, CONTROL)
    assert clipboard() == "Brother 汤, I thought of you at once: the new van is here"
    bench.page.queue.list.select_key((1, 0, 0))
    bench.press(Key.Key_F2)
    bench.type("how much?")
    next(box for box in bench.page.findChildren(CheckBox) if "Interested" in box.accessibleName()).click()
    bench.press(Key.Key_C, CONTROL)
    bench.press(Key.Key_Return)
    assert [wish.category for wish in bench.book.wishes.where()] == ["the new van is here"]
    assert bench.book.news_recipients.where(customer_id=1)[0].reply == "how much?"
    assert bench.focus is bench.page.queue.list


def test_escape_leaves_the_form_for_news(bench: OutboxBench) -> None:
    bench.press(Key.Key_N, CONTROL)
    bench.press(Key.Key_N, CONTROL)
    bench.press(Key.Key_Escape)
    assert bench.book.news.where() == []
    assert bench.page.queue.isVisible()


def test_older_news_can_be_chosen(bench: OutboxBench) -> None:
    for text, audience in (("a van", "汤国强"), ("a lorry", "崔敏")):
        add_news(bench.book, News(NewsKind.PRODUCT, text, TODAY, audience))
    bench.window.open_page("outbox", Errand(Ground.NEWS))
    assert queue(bench) == ["To send", "崔敏"]
    choice = bench.page.queue.findChildren(ComboBox)[0]
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert queue(bench) == ["To send", "汤国强"]


def test_a_message_is_set_for_later_and_sent_when_its_time_has_come(bench: OutboxBench) -> None:
    bench.press(Key.Key_J, CONTROL)
    bench.type("today")
    bench.press(Key.Key_Tab)
    bench.type("9:00")
    bench.press(Key.Key_Return)
    assert queue(bench) == ["To send", "崔敏", "任晓东", "Held back", "汤国强", "许文涛"]
    assert bench.page.count() == "1"
    bench.window.open_page("outbox", Errand(Ground.PLANNED))
    assert bench.page.letter.text == FIRST
    bench.press(Key.Key_J, CONTROL)
    bench.press(Key.Key_Delete)
    assert bench.page.count() == ""
    bench.undo()
    bench.window.open_page("outbox", Errand(Ground.PLANNED))
    bench.press(Key.Key_C, CONTROL)
    assert clipboard() == FIRST
    assert bench.book.greetings.where()[0].sent == TODAY
    assert bench.page.count() == ""


def test_when_the_quiet_hours_end_the_messages_may_go(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    hours = [7]
    with a_page_bench(
        qapp, qtbot, themes, tmp_path, lambda desk: OutboxPage(desk, lambda: hours[0]), fill
    ) as bench:
        [watch] = [one for one in bench.page.findChildren(QTimer) if one.interval() == LOOK_EVERY_MS]
        watch.timeout.emit()
        assert queue(bench)[0] == "Held back"
        hours[0] = 8
        watch.timeout.emit()
        assert queue(bench)[0] == "To send"
