"""The export page: choose, look, write; by keyboard alone, and with every trouble told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.outgoing.orders import What
from core.screens.exporting import Form
from gui.exporting.page import ExportPage
from gui.exporting.view import ExportView
from gui.theme.theme import ThemeHolder
from gui.widgets.card import Card
from storage.library import DiskLibrary
from tests.gui.desks import a_desk
from tests.makers import a_book, a_customer

PHONE = "13800138000"


class Chosen:
    """Answers for the user who is asked for a place."""

    def __init__(self, out: Path | None) -> None:
        self.out, self.proposed = out, ""

    def to_read(self, _parent: QWidget) -> Path | None:
        return None

    def to_write(self, _parent: QWidget, name: str) -> Path | None:
        self.proposed = name
        return self.out


class Shop:
    """The page on a small book."""

    def __init__(self, page: ExportPage, files: Chosen, qtbot: QtBot) -> None:
        self.page, self.files, self._qtbot = page, files, qtbot

    @property
    def view(self) -> ExportView:
        return self.page.view

    @property
    def told(self) -> str:
        return self.view.notices.message.accessibleName()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: not self.view.work.busy)

    def write(self, out: Path) -> None:
        self.files.out = out
        self.wait()
        QTest.keyClick(self.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.wait()


@pytest.fixture
def shop(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Shop]:
    book = a_book(tmp_path)
    a_customer(book, "李玉芬", PHONE)
    a_customer(book, "陈国栋")
    with a_desk(themes, book) as desk:
        files = Chosen(None)
        page = ExportPage(desk, files)
        qtbot.addWidget(page)
        page.show()
        page.refresh()
        shop = Shop(page, files, qtbot)
        shop.wait()
        yield shop
        page.hide()
        shop.wait()


def test_customers_are_written_without_what_was_not_ticked(shop: Shop, tmp_path: Path) -> None:
    shop.write(tmp_path / "out.xlsx")
    (sheet,) = DiskLibrary().read_sheets(tmp_path / "out.xlsx").tables
    assert len(sheet.rows) == 3
    assert {"Tier", "Total spent", "Note"}.isdisjoint(map(str, sheet.rows[0]))
    assert "2 rows written to" in shop.told
    assert shop.files.proposed == "Customers 2026-09-18.xlsx"


def test_a_phrase_chooses_some(shop: Shop, tmp_path: Path) -> None:
    QTest.keyClicks(shop.view.choices.phrase, "chen")
    assert shop.view.choices.some.isChecked()
    shop.view.forms.choose(Form.CSV)
    shop.write(tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text("utf-8-sig").count("\n") == 2


def test_those_who_were_ticked_are_chosen(shop: Shop, tmp_path: Path) -> None:
    choices = shop.view.choices
    assert not choices.ticked.isVisible()
    shop.page.show_subject(frozenset({2}))
    assert (choices.ticked.isVisible(), choices.ticked.isChecked()) == (True, True)
    shop.view.forms.choose(Form.CSV)
    shop.write(tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text("utf-8-sig").count("\n") == 2
    choices.everybody.click()
    shop.write(tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text("utf-8-sig").count("\n") == 3


@pytest.mark.parametrize("form", Form)
def test_every_form_is_written(shop: Shop, tmp_path: Path, form: Form) -> None:
    shop.page.show_subject(form.value)
    shop.wait()
    name = shop.view.chosen.file_name(shop.page.desk.words, shop.page.desk.session.today)
    shop.write(tmp_path / name)
    assert (tmp_path / name).is_file()
    assert str(tmp_path) in shop.told


@pytest.mark.parametrize(("place", "what"), [(1, What.BIRTHDAYS), (2, What.RENEWALS)])
def test_other_lists_are_printed_too(shop: Shop, tmp_path: Path, place: int, what: What) -> None:
    shop.page.show_subject("paper")
    shop.view.choices.what.activated.emit(place)
    assert shop.view.chosen.what is what
    shop.write(tmp_path / "days.pdf")
    assert "1 page written" in shop.told


def test_a_column_is_ticked_by_keyboard(shop: Shop) -> None:
    note = shop.view.choices._ticks[-1]
    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_Space)
    assert "Note" not in shop.view.chosen.left_out
    QTest.keyClick(note, Qt.Key.Key_Space)
    assert "Note" in shop.view.chosen.left_out


def test_a_place_that_takes_no_file_is_told(shop: Shop, tmp_path: Path) -> None:
    shop.write(tmp_path / "no" / "out.xlsx")
    assert shop.told.startswith("The folder does not exist.")


def test_thinking_better_of_it_writes_nothing(shop: Shop, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    shop.files.out = None
    shop.view.write()
    assert not shop.view.work.busy
    assert sorted(tmp_path.iterdir()) == before


def test_nothing_of_the_choices_is_cut_where_there_is_little_room(shop: Shop) -> None:
    shop.page.resize(904, 540)
    choices = shop.view.choices
    QApplication.processEvents()
    edge = choices.mapToGlobal(choices.rect().topRight()).x()
    parts = [part for part in choices.findChildren(QWidget) if part.isVisible() and part.children() == []]
    assert len(parts) > 20
    assert [part for part in parts if part.mapToGlobal(part.rect().topRight()).x() > edge] == []


def test_what_there_is_to_know_stands_on_top_beside_and_below_where_it_is_narrow(shop: Shop) -> None:
    shop.page.resize(1_190, 760)
    shop.wait()
    QApplication.processEvents()
    card = shop.view.aside.findChildren(Card)[0]
    where = []
    for width in (1_190, 800, 1_190, 1_250):
        shop.page.resize(width, 760)
        shop.wait()
        QApplication.processEvents()
        where.append((shop.view.aside.isAncestorOf(card), card.y() < 100))
    assert where == [(True, True), (False, False), (True, True), (True, True)]
