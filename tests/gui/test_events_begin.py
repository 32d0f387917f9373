"""The page of events before there is one."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.events import add_event
from core.model.event import Event, InvitationState
from gui.events.page import EventsPage
from gui.theme.theme import ThemeHolder
from tests.gui.finding import named
from tests.gui.pages_bench import CONTROL, Key, a_page_bench
from tests.gui.test_events_page import seen
from tests.makers import TODAY


def test_an_empty_book_says_how_events_begin(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, EventsPage, lambda _book: None, 860) as bench:
        assert "No events yet" in seen(bench)
        assert bench.page.count() == ""
        lists = [named(bench.page, "Invitation list"), named(bench.page, "Sign-in sheet")]
        assert [button.isVisible() for button in lists] == [False, False]
        for key in (Key.Key_I, Key.Key_P, Key.Key_R):
            bench.press(key, CONTROL)
        for key in (Key.Key_F2, Key.Key_1, Key.Key_5, Key.Key_Delete, Key.Key_Space):
            bench.press(key)
        assert bench.said == []
        assert bench.page.selected_rect().isEmpty()
        assert InvitationState.CAME not in [one.state for one in bench.book.invitations.where()]


def test_the_lists_to_print_come_with_the_first_event(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, EventsPage, lambda _book: None) as bench:
        session = bench.desk.session
        session.run(lambda: add_event(bench.book, Event("春会", TODAY)))
        assert named(bench.page, "Invitation list").isVisible()
        session.undo()
        assert not named(bench.page, "Invitation list").isVisible()
