"""A day's entries through the real window: from any page by keyboard, and from the printed sheet."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.actions.preferences import set_preference
from core.model.interaction import Kind
from core.screens.today import today_list
from gui.pages import all_pages
from gui.session import Session
from gui.theme.theme import Look, ThemeHolder
from gui.window import Window
from storage.opening import open_book
from tests.gui.desks import a_desk
from tests.journeys.conftest import ON

Key = Qt.Key
ONE_KEY = (Key.Key_1, Key.Key_2, Key.Key_4, Key.Key_5, Key.Key_6)
CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = date.fromisoformat(ON)


@pytest.fixture
def hands(qapp: QApplication, book300: Path) -> Iterator["Hands"]:
    book = open_book(book300)
    with a_desk(ThemeHolder(qapp, Look("light")), book, clock=lambda: TODAY) as desk:
        window = Window(desk, all_pages(desk))
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        yield Hands(qapp, window, desk.session)
        window.close()


class Hands:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, app: QApplication, window: Window, session: Session) -> None:
        self.app, self.window, self.session, self.book = app, window, session, session.book
        self.keys = 0

    @property
    def focus(self) -> QWidget:
        focus = self.app.focusWidget()
        assert focus is not None
        return focus

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        QTest.keyClick(self.focus, key, modifier)

    def commit(self, words: str) -> None:
        """What an input method hands over at the end of a word."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(self.focus, event)

    def compose(self, letters: str) -> None:
        """What an input method shows before anything is chosen."""
        QApplication.sendEvent(self.focus, QInputMethodEvent(letters, []))


@pytest.mark.parametrize("page", ["today", "customers", "birthdays", "settings"])
def test_three_keys_log_a_line_from_any_page_in_the_middle_of_pinyin(hands: Hands, page: str) -> None:
    name = hands.book.customer_lines(limit=1)[0].name
    hands.window.open_page(page)
    hands.press(Key.Key_E, CONTROL)
    hands.compose(name)
    hands.press(Key.Key_Return)
    hands.commit("想换七座 #自驾 10-8")
    hands.press(Key.Key_Return)
    (touch,) = [touch for touch in hands.book.interactions.where(day=TODAY) if touch.note == "想换七座"]
    assert hands.book.customers.get(touch.customer_id).name == name
    assert [row.due for row in hands.book.follow_ups.where(interaction_id=touch.id)] == [date(2025, 10, 8)]
    assert (hands.keys, hands.window.page.key) == (3, page)


def test_a_revisit_from_the_card_takes_five_keys_in_the_middle_of_pinyin(hands: Hands) -> None:
    customer = hands.book.customer_lines(limit=1)[0].customer_id
    before = len(hands.book.interactions.where())
    hands.window.open_page("customers", customer)
    hands.press(Key.Key_F7)
    hands.press(Key.Key_1)
    for words in ("周末早点开门", "七座 10-8", "异响 7-2"):
        hands.commit(words)
        hands.press(Key.Key_Return)
    written = hands.book.interactions.where(customer_id=customer, day=TODAY)
    assert [one.kind for one in written] == [Kind.REVISIT, Kind.SUGGESTION, Kind.COMPLAINT]
    assert (written[0].satisfaction, written[2].promised) == (1, date(2025, 7, 2))
    assert [wish.by for wish in hands.book.wishes.where(category="七座", opened=TODAY)] == [date(2025, 10, 8)]
    hands.press(Key.Key_Z, CONTROL)
    assert len(hands.book.interactions.where()) == before
    assert hands.keys == 6


def test_a_sheet_of_results_goes_in_and_out_as_one(hands: Hands) -> None:
    before = len(hands.book.interactions.where())
    hands.window.open_page("today")
    hands.press(Key.Key_G, CONTROL)
    for line in ("1 a", "2 b 7 车队预算", "3-9 e", "10 c 10-8", "9 -"):
        hands.commit(line)
        hands.press(Key.Key_Return)
    hands.press(Key.Key_Return, CONTROL)
    assert len(hands.book.interactions.where()) == before + 9
    hands.press(Key.Key_Z, CONTROL)
    assert len(hands.book.interactions.where()) == before


def test_thirty_households_take_thirty_keys_in_the_middle_of_pinyin(hands: Hands) -> None:
    hands.session.run(lambda: set_preference(hands.book, "quota", 40))
    hands.window.open_page("today")
    hands.press(Key.Key_Home)
    met = {done.household_id for done in hands.book.logged_on(TODAY)}
    households = [row.household_id for row in today_list(hands.book, TODAY).open_rows[:30]]
    taken = []
    for place in range(30):
        before = hands.keys
        hands.compose("ni'h")
        hands.press(ONE_KEY[place % len(ONE_KEY)])
        taken.append(hands.keys - before)
    logged = [done.household_id for done in hands.book.logged_on(TODAY)]
    assert [household for household in logged if household not in met] == households
    assert median(taken) == 1
