"""A festival through the real window: everybody gets a text of his own, and one step takes one back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.actions.preferences import set_preference
from core.screens.outbox.errand import Errand, Ground
from core.screens.outbox.outbox import outbox
from gui.pages import all_pages
from gui.theme.theme import Look, ThemeHolder
from gui.window import Window
from storage.opening import open_book
from tests.gui.desks import a_desk
from tests.makers import TODAY

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
MID_AUTUMN = Errand(Ground.FESTIVAL, "mid_autumn")
ENOUGH = 6


@pytest.mark.usefixtures("uncovered")
def test_a_festival_is_wished_to_one_after_another(qapp: QApplication, book300: Path) -> None:
    book = open_book(book300)
    set_preference(book, "festival_tiers", ("platinum", "gold", "iron"))
    set_preference(book, "quiet_until", 21)
    with a_desk(ThemeHolder(qapp, Look("light")), book) as desk:
        window = Window(desk, all_pages(desk))
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        window.open_page("birthdays")
        window.open_page("outbox", MID_AUTUMN)
        before = outbox(book, MID_AUTUMN, TODAY)
        texts = [_copied(qapp) for _ in range(ENOUGH)]
        after = outbox(book, MID_AUTUMN, TODAY)
        assert [row.key for row in after.waiting] == [row.key for row in before.waiting[ENOUGH:]]
        assert len(after.sent) == len(before.sent) + ENOUGH
        assert len(set(texts)) == ENOUGH
        assert [one.text for one in book.greetings.where()] == texts
        focus = qapp.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Key.Key_Z, CONTROL)
        assert outbox(book, MID_AUTUMN, TODAY).waiting[0].key == before.waiting[ENOUGH - 1].key
        window.close()


def _copied(app: QApplication) -> str:
    focus = app.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_C, CONTROL)
    return QGuiApplication.clipboard().text()
