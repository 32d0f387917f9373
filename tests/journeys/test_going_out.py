"""Going out to the customers through the real window: a round of visits, and an event with its thanks."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from core.model.agenda import Reason
from core.model.event import InvitationState
from core.model.interaction import Kind
from gui.events.page import EventsPage
from gui.near.page import NearPage
from gui.pages import all_pages
from gui.theme.theme import Look, ThemeHolder
from gui.window import Window
from storage.opening import open_book
from tests.gui.desks import a_desk
from tests.journeys.test_logging_quickly import TODAY

Key = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qapp: QApplication, book300: Path) -> Iterator[Window]:
    book = open_book(book300)
    with a_desk(ThemeHolder(qapp, Look("light")), book, clock=lambda: TODAY) as desk:
        window = Window(desk, all_pages(desk))
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        yield window
        window.close()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focus(), key, modifier)


def commit(words: str) -> None:
    """What an input method hands over."""
    line = focus()
    assert isinstance(line, QLineEdit)
    line.insert(words)


def test_a_round_of_visits_is_found_and_logged_by_keyboard(window: Window) -> None:
    window.open_page("near")
    page = window.page
    assert isinstance(page, NearPage)
    book = page.desk.session.book
    commit("qfyy")
    press(Key.Key_Return)
    assert {row.place.estate for row in page.rows.rows()} == {"清风雅苑"}
    visited, before = page.table.current_row, book.interactions.where(day=TODAY)
    assert visited is not None
    press(Key.Key_1)
    (visit,) = [one for one in book.interactions.where(day=TODAY) if one not in before]
    assert (visit.customer_id, visit.kind) == (visited.row.line.primary.customer_id, Kind.VISIT)
    press(Key.Key_Z, CONTROL)
    assert book.interactions.where(day=TODAY) == before


def test_an_event_is_planned_filled_and_thanked_for_by_keyboard(window: Window) -> None:
    window.open_page("events")
    page = window.page
    assert isinstance(page, EventsPage)
    book = page.desk.session.book
    press(Key.Key_N, CONTROL)
    commit("答谢会")
    press(Key.Key_Tab)
    commit("今天")
    press(Key.Key_Return)
    press(Key.Key_I, CONTROL)
    commit(book.customers.get(1).name)
    press(Key.Key_Return)
    press(Key.Key_S, CONTROL)
    guests = {guest.person.customer_id for guest in page.gatherings.table.rows.rows()}
    assert 1 in guests
    page.gatherings.table.select_first()
    came = page.gatherings.table.current_row
    assert came is not None
    press(Key.Key_3)
    assert book.invitations.get(came.invitation.id).state is InvitationState.CAME
    thanks = [item for item in book.due_items([came.person.home.household_id]) if item.about == "event"]
    assert [(item.kind, item.due) for item in thanks] == [(Reason.PLAN, TODAY + timedelta(days=1))]
