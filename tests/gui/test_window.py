"""The window around the pages: where one goes, what is told, and what is undone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from core.changes import Changes
from core.errors import UserError
from core.text import T
from gui.desk import Desk
from gui.theme.theme import ThemeHolder
from gui.widgets.nav import NAV_WIDTH, RAIL_WIDTH, NavList
from gui.window import Window
from tests.gui.desks import a_desk
from tests.gui.today_bench import BarePage, shown
from tests.makers import TODAY, a_book, a_customer

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class First(BarePage):
    """A page with a row that is selected and two regions."""

    key, icon, label = "first", "today", T("Today")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rect_taken = QRect()
        self.pointed: list[Changes] = []
        self.parts = [QWidget(self), QWidget(self)]
        for part in self.parts:
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def selected_rect(self) -> QRect:
        return self.rect_taken

    def point_to(self, changes: Changes) -> None:
        self.pointed.append(changes)

    def regions(self) -> list[QWidget]:
        return self.parts

    def waiting(self) -> int:
        return self.refreshed


class Second(BarePage):
    """A page that rests on settings alone."""

    key, icon, label = "second", "settings", T("Settings")

    def concerns(self, changes: Changes) -> bool:
        return "settings" in changes.tables


@dataclass
class Stage:
    """A window with its two pages."""

    qtbot: QtBot
    desk: Desk
    window: Window
    first: First
    second: Second
    day: list[date]

    def press(self, key: Key, modifier: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self.window, key, modifier)

    def banner(self) -> list[str]:
        labels = [label for label in self.window.findChildren(QLabel) if label.isVisible()]
        return [label.text() for label in labels if "disk" in label.text()]

    @property
    def said(self) -> str:
        """What the toast says, empty while it is hidden."""
        toast = self.window.toast
        return toast.accessibleName() if toast.isVisible() else ""


@pytest.fixture
def stage(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Stage]:
    day = [TODAY]
    with a_desk(themes, a_book(tmp_path), clock=lambda: day[0]) as desk:
        first, second = First(desk), Second(desk)
        with shown(qtbot, Window(desk, [first, second])) as window:
            yield Stage(qtbot, desk, window, first, second, day)


def test_it_opens_on_the_first_page_and_asks_no_other(stage: Stage) -> None:
    assert stage.window.page is stage.first
    assert (stage.first.refreshed, stage.second.refreshed) == (1, 0)


def test_pages_know_where_they_can_lead(stage: Stage) -> None:
    assert stage.first.places == {"first", "second"}
    assert stage.window.has_page("second") and not stage.window.has_page("third")


def test_control_and_a_digit_open_the_pages_in_order(stage: Stage) -> None:
    stage.press(Key.Key_2, CONTROL)
    assert (stage.window.page, stage.second.refreshed) == (stage.second, 1)
    stage.press(Key.Key_1, CONTROL)
    assert stage.window.page is stage.first


def test_a_page_leads_to_another_and_names_what_to_show(stage: Stage) -> None:
    stage.first.goto.emit("second", 7)
    assert (stage.window.page, stage.second.subjects) == (stage.second, [7])


def test_a_change_shows_at_once_where_one_is_and_elsewhere_when_one_comes(stage: Stage) -> None:
    stage.desk.session.run(lambda: set_preference(stage.desk.session.book, "quota", 30))
    assert (stage.first.refreshed, stage.second.refreshed) == (2, 0)
    stage.window.open_page("second")
    assert stage.second.refreshed == 1
    stage.window.open_page("first")
    assert stage.first.refreshed == 2


def test_a_page_that_is_not_concerned_is_left_alone(stage: Stage) -> None:
    stage.window.open_page("second")
    a_customer(stage.desk.session.book)
    stage.desk.session.heard(Changes(1, T("Import"), 1, frozenset({"customers"})))
    assert stage.second.refreshed == 1


def test_what_was_done_is_said_with_a_way_back(stage: Stage) -> None:
    book = stage.desk.session.book
    stage.desk.session.run(lambda: set_preference(book, "quota", 30))
    assert stage.said == "Change the setting Households a day"
    stage.press(Key.Key_Z, CONTROL)
    assert (stage.said, book.preferences().quota) == ("Undone: Change the setting Households a day", 25)
    stage.press(Key.Key_Y, CONTROL)
    assert (stage.said, book.preferences().quota) == ("Redone: Change the setting Households a day", 30)
    assert len(stage.first.pointed) == 2


def test_an_action_may_say_it_in_its_own_words(stage: Stage) -> None:
    book = stage.desk.session.book
    stage.desk.session.run(lambda: set_preference(book, "quota", 30), T("Thirty a day"))
    assert stage.said == "Thirty a day"


def test_an_action_without_effect_says_nothing(stage: Stage) -> None:
    stage.desk.session.run(lambda: set_preference(stage.desk.session.book, "quota", 25))
    assert stage.said == ""


def test_the_button_of_the_toast_undoes(stage: Stage) -> None:
    stage.desk.session.run(lambda: set_preference(stage.desk.session.book, "quota", 30))
    stage.window.toast.undone.emit()
    assert stage.desk.session.book.preferences().quota == 25


def test_nothing_to_undo_is_said_in_passing(stage: Stage) -> None:
    stage.press(Key.Key_Z, CONTROL)
    stage.press(Key.Key_Y, CONTROL)
    assert stage.said == "Nothing to redo"


def test_a_failure_stays_until_something_succeeds(stage: Stage) -> None:
    failure = UserError(T("The disk is full"), T("Drive D"), T("Free some space"))
    for _ in range(2):
        stage.desk.session.failed.emit(failure)
    stage.qtbot.waitUntil(lambda: len(stage.banner()) == 1)
    assert "<b>The disk is full.</b>" in stage.banner()[0]
    assert stage.banner()[0].endswith("Drive D. Free some space")
    stage.desk.session.run(lambda: set_preference(stage.desk.session.book, "quota", 30))
    stage.qtbot.waitUntil(lambda: stage.banner() == [])


def test_a_job_that_fails_is_told_too(stage: Stage) -> None:
    stage.desk.jobs.failed.emit(UserError(T("The disk is full"), fix=T("Free some space")))
    stage.qtbot.waitUntil(lambda: len(stage.banner()) == 1)
    assert stage.banner()[0].endswith("Free some space")


def test_the_toast_keeps_clear_of_the_selected_row(stage: Stage) -> None:
    toast = stage.window.toast
    stage.first.told.emit(T("Copied"))
    stage.first.rect_taken = toast.geometry()
    stage.first.moved.emit()
    assert not toast.geometry().intersects(stage.first.rect_taken)


@pytest.mark.parametrize(("width", "side"), [(1279, RAIL_WIDTH), (1280, NAV_WIDTH)])
def test_a_narrow_window_shows_icons_alone(stage: Stage, width: int, side: int) -> None:
    stage.window.resize(width, 700)
    stage.qtbot.waitUntil(lambda: stage.first.width() == width - side)


def test_f6_goes_round_the_parts(stage: Stage) -> None:
    stage.first.parts[0].setFocus()
    seen = []
    for _ in range(3):
        stage.press(Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        seen.append(stage.window.focusWidget())
    nav = stage.window.findChild(NavList)
    assert seen == [stage.first.parts[1], nav, stage.first.parts[0]]
    stage.press(Key.Key_F6, SHIFT)
    assert stage.window.focusWidget() is nav


def test_the_foot_tells_when_the_newest_copy_was_made(stage: Stage) -> None:
    def foot() -> str:
        sidebar = stage.window.findChildren(NavList)[0].parentWidget()
        return sidebar.findChildren(QLabel)[-1].text() if sidebar else ""

    stage.window.set_saved(None)
    assert foot() == "Only on this computer"
    now = datetime(TODAY.year, TODAY.month, TODAY.day, 8, 12).astimezone()
    stage.window.set_saved(now)
    assert foot() == "Backed up 08:12"
    stage.window.set_saved(now - timedelta(days=3))
    assert foot() == stage.desk.say(T("Backed up {day}", day=TODAY - timedelta(days=3)))


def test_a_new_day_is_shown_everywhere(stage: Stage) -> None:
    stage.day[0] = date(2026, 9, 19)
    stage.qtbot.waitUntil(lambda: stage.first.refreshed == 2)
    assert stage.desk.words.when(date(2026, 9, 19)) == "today"
    stage.window.open_page("second")
    assert stage.second.refreshed == 1


def test_closing_is_told(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.window.closed):
        stage.window.close()


def test_what_waits_is_counted_as_every_number_is_written(stage: Stage) -> None:
    assert stage.first.count() == str(stage.first.waiting())
    stage.first.refreshed = 4479
    assert stage.first.count() == "4,479"
    stage.first.refreshed = 0
    assert stage.first.count() == ""
