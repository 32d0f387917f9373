"""A round of visits through the real window: a place by its initials, and the results."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.interaction import Kind
from gui.near.page import NearPage
from gui.pages import all_pages
from gui.theme.theme import Look, ThemeHolder
from gui.window import Window
from storage.opening import open_book
from tests.gui.desks import a_desk
from tests.journeys.test_logging_quickly import TODAY

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.usefixtures("uncovered")
def test_a_round_is_found_and_logged_by_keyboard(qapp: QApplication, book300: Path) -> None:
    book = open_book(book300)
    with a_desk(ThemeHolder(qapp, Look("light")), book, clock=lambda: TODAY) as desk:
        window = Window(desk, all_pages(desk))
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        QTest.keyClick(window, Key.Key_9, CONTROL)
        page = window.page
        assert isinstance(page, NearPage)
        QTest.keyClicks(qapp.focusWidget(), "qfyy")
        QTest.keyClick(qapp.focusWidget(), Key.Key_Return)
        assert {row.place.estate for row in page.rows.rows()} == {"清风雅苑"}
        visited = page.table.current_row
        assert visited is not None
        before = book.interactions.where(day=TODAY)
        QTest.keyClick(qapp.focusWidget(), Key.Key_1)
        (visit,) = [one for one in book.interactions.where(day=TODAY) if one not in before]
        assert (visit.customer_id, visit.kind) == (visited.row.line.primary.customer_id, Kind.VISIT)
        QTest.keyClick(qapp.focusWidget(), Key.Key_Z, CONTROL)
        assert book.interactions.where(day=TODAY) == before
        window.close()
