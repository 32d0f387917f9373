"""The dialog that prints: from every page what belongs to it, each kind with its choices."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.addressees import Post, post_for
from core.model.birthday import Calendar
from core.model.purchase import End, ItemEnd, OwnedItem
from core.ports import Book
from core.text import T
from gui.birthdays.page import BirthdaysPage
from gui.customers.page import CustomersPage
from gui.desk import Desk
from gui.page import Page
from gui.papers.dialog import PapersDialog
from gui.papers.opening import print_post
from gui.printing.marks import Words
from gui.renewals.page import RenewalsPage
from gui.theme.theme import ThemeHolder
from gui.widgets.stepper import Stepper
from tests.gui.desks import a_desk
from tests.makers import TODAY, a_book, a_customer


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(a_book(tmp_path)) as opened:
        one = a_customer(
            opened,
            "陈国栋",
            address="中山路306号",
            birth_calendar=Calendar.SOLAR,
            birth_month=9,
            birth_day=20,
        )
        a_customer(opened, "李玉芬")
        with opened.change(T("Add an item")):
            item = opened.owned_items.add(OwnedItem(one, "商业险"))
            opened.item_ends.add(ItemEnd(item, one, End.RENEWAL, TODAY + timedelta(days=5), TODAY))
        yield opened


@pytest.fixture
def desk(qapp: QApplication, themes: ThemeHolder, book: Book) -> Iterator[Desk]:
    with a_desk(themes, book) as made:
        yield made


@pytest.fixture
def above(qtbot: QtBot) -> QWidget:
    """What a dialog lies over."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def opened(dialog: PapersDialog | None) -> PapersDialog:
    assert dialog is not None
    return dialog


def printed(page: CustomersPage, qtbot: QtBot) -> PapersDialog:
    """The dialog that comes once the worker has the addresses."""
    before = page.findChildren(PapersDialog)
    assert page.print_papers() is None
    qtbot.waitUntil(lambda: len(page.findChildren(PapersDialog)) > len(before))
    return page.findChildren(PapersDialog)[-1]


def post(book: Book, *names: str) -> Post:
    homes = [card.household_id for card in book.customers.where() if card.name in names]
    return post_for(book, homes, TODAY)


def choose(dialog: PapersDialog, place: int) -> None:
    dialog.kinds.set_index(place)
    dialog.kinds.chosen.emit(place)


def shown(page: Page, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.refresh()
    page.show()


def texts(dialog: PapersDialog) -> list[str]:
    return [mark.text for page in dialog.pages for mark in page if isinstance(mark, Words)]


def test_birthdays_print_their_list_labels_and_cards(desk: Desk, qtbot: QtBot) -> None:
    page = BirthdaysPage(desk)
    shown(page, qtbot)
    dialog = page.print_papers()
    assert "陈国栋" in texts(dialog)
    choose(dialog, 1)
    assert (texts(dialog)[0], dialog.told.text()) == ("陈国栋", "1 label")
    choose(dialog, 2)
    assert (len(dialog.pages), dialog.told.text()) == (2, "1 greeting card")


def test_renewals_print_what_they_are_narrowed_to(desk: Desk, qtbot: QtBot) -> None:
    page = RenewalsPage(desk)
    shown(page, qtbot)
    assert "陈国栋" in texts(page.print_papers())


def test_the_list_of_customers_prints_post_for_whom_it_finds(desk: Desk, qtbot: QtBot) -> None:
    page = CustomersPage(desk)
    shown(page, qtbot)
    assert printed(page, qtbot).told.text() == "1 label, 1 household without an address"
    page.list_pane.seek("李玉芬")
    dialog = printed(page, qtbot)
    assert (list(dialog.pages), dialog.told.text()) == ([], "0 labels, 1 household without an address")


def test_without_a_page_there_is_nothing_to_print(
    desk: Desk, book: Book, above: QWidget, tmp_path: Path
) -> None:
    dialog = print_post(desk, post(book, "李玉芬"), above)
    buttons = [one for one in dialog.findChildren(QPushButton) if "PDF" in one.accessibleName()]
    assert [one.isEnabled() for one in buttons] == [False]
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [file.suffix for file in tmp_path.iterdir()].count(".pdf") == 0


def test_a_card_prints_its_own_page(desk: Desk, qtbot: QtBot, book: Book) -> None:
    page = CustomersPage(desk)
    shown(page, qtbot)
    page.show_subject(book.customers.where(name="陈国栋")[0].id)
    dialog = opened(page.print_papers())
    assert dialog.windowTitle() == "Customer sheet"
    assert "陈国栋" in texts(dialog)


def test_the_form_of_a_card_prints_nothing(desk: Desk, qtbot: QtBot) -> None:
    page = CustomersPage(desk)
    shown(page, qtbot)
    page.show_subject("new")
    assert page.print_papers() is None


def test_labels_follow_their_choices(desk: Desk, book: Book, above: QWidget) -> None:
    dialog = print_post(desk, post(book, "陈国栋", "李玉芬"), above)
    stepper = dialog.form.findChildren(Stepper)[0]
    stepper.set_value(24)
    stepper.changed.emit(24)
    low = [mark.baseline for mark in dialog.pages[0] if isinstance(mark, Words)]
    assert min(low) > 7 * 37
    sheets = dialog.form.findChildren(type(dialog.kinds))[0]
    sheets.set_index(1)
    sheets.chosen.emit(1)
    assert stepper.value == 14


def test_another_wording_is_on_the_cards_once_typing_rests(
    desk: Desk, book: Book, above: QWidget, qtbot: QtBot
) -> None:
    dialog = print_post(desk, post(book, "陈国栋"), above)
    choose(dialog, 1)
    dialog.form.findChildren(QPlainTextEdit)[0].setPlainText("{name}，好久不见")
    qtbot.waitUntil(lambda: "陈国栋，好久不见" in texts(dialog))
    occasions, papers = dialog.form.findChildren(type(dialog.kinds))
    papers.set_index(1)
    papers.chosen.emit(1)
    assert "陈国栋，好久不见" in texts(dialog)
    occasions.set_index(3)
    occasions.chosen.emit(3)
    assert "Thank you" in texts(dialog)
