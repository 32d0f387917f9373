"""A festival through the real window: everybody gets a text of his own, and one step takes one back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.actions.preferences import set_preference
from core.model.message import Tone
from core.ports import Book
from core.screens.outbox.errand import Errand, Ground
from core.screens.outbox.outbox import outbox
from gui.pages import all_pages
from gui.theme.theme import Look, ThemeHolder
from gui.window import Window
from storage.opening import open_book
from tests.gui.desks import a_desk
from tests.makers import TODAY

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
MID_AUTUMN = Errand(Ground.FESTIVAL, "mid_autumn")
ENOUGH = 6


@contextmanager
def the_window(qapp: QApplication, path: Path) -> Iterator[tuple[Book, Window]]:
    """On a book that greets its regulars at a festival, in the evening too."""
    book = open_book(path)
    set_preference(book, "festival_tiers", ("platinum", "gold", "iron"))
    set_preference(book, "quiet_until", 21)
    with a_desk(ThemeHolder(qapp, Look("light")), book) as desk:
        window = Window(desk, all_pages(desk))
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        yield book, window
        window.close()


def test_a_wording_of_ones_own_is_written_sent_and_one_message_taken_back(
    qapp: QApplication, book300: Path
) -> None:
    with the_window(qapp, book300) as (book, window):
        window.open_page("outbox", MID_AUTUMN)
        for key, modifier in ((Key.Key_T, CONTROL), (Key.Key_Tab, NONE), (Key.Key_Right, NONE)):
            _press(qapp, key, modifier)
        _press(qapp, Key.Key_Tab)
        _commit(qapp, "{call}, mooncakes are here.")
        _press(qapp, Key.Key_S, CONTROL)
        [kept] = book.templates.where()
        _press(qapp, Key.Key_Escape)
        texts = [_copied(qapp) for _ in range(ENOUGH)]
        assert (kept.reason, kept.tone) == ("mid_autumn", Tone.WARM)
        mine = [text for text in texts if text.endswith(", mooncakes are here.")]
        assert len(book.greetings.where(template_id=kept.id)) == len(mine) > 0
        sent = outbox(book, MID_AUTUMN, TODAY).sent
        for _ in range(len(outbox(book, MID_AUTUMN, TODAY).waiting)):
            _press(qapp, Key.Key_Down)
        _press(qapp, Key.Key_Delete)
        after = outbox(book, MID_AUTUMN, TODAY)
        assert [row.key for row in after.sent] == [row.key for row in sent[1:]]
        assert len(book.greetings.where()) == ENOUGH - 1


def test_a_festival_is_wished_to_one_after_another(qapp: QApplication, book300: Path) -> None:
    with the_window(qapp, book300) as (book, window):
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


def _press(app: QApplication, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    focus = app.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def _commit(app: QApplication, words: str) -> None:
    """What an input method hands over at the end of a word."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    focus = app.focusWidget()
    assert focus is not None
    QApplication.sendEvent(focus, event)


def _copied(app: QApplication) -> str:
    focus = app.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_C, CONTROL)
    return QGuiApplication.clipboard().text()
