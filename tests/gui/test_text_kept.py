"""A disk that is full: every form keeps what was typed, and reading goes on."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.customers.form_pane import FormPane
from gui.customers.trade_forms import PurchaseForm
from gui.theme.theme import ThemeHolder
from storage.book import OpenBook
from tests.gui.desks import a_desk
from tests.makers import a_book, a_customer
from tests.storage.examples import raw

LONG = "茶" * 30_000


def fill_disk(book: OpenBook) -> None:
    """No page more fits into the file: the engine itself says that the disk is full."""
    (pages,) = raw(book).execute("PRAGMA page_count").fetchone()
    raw(book).execute(f"PRAGMA max_page_count = {pages}")


def test_a_new_card_keeps_its_words(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> None:
    book = a_book(tmp_path)
    assert isinstance(book, OpenBook)
    with a_desk(themes, book) as desk:
        form = FormPane(desk)
        qtbot.addWidget(form)
        form.start_new()
        form.fields.name.line.setText(LONG)
        fill_disk(book)
        with qtbot.waitSignal(desk.session.failed) as told, qtbot.assertNotEmitted(form.saved):
            form.save()
        assert told.args[0].what.msgid == "The disk is full. Nothing was written"
        assert form.fields.name.text() == LONG
        assert book.customer_count() == 0


def test_a_purchase_keeps_its_words(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> None:
    book = a_book(tmp_path)
    assert isinstance(book, OpenBook)
    customer = a_customer(book, "陈国栋")
    with a_desk(themes, book) as desk:
        form = PurchaseForm(desk, customer)
        qtbot.addWidget(form)
        product, amount = form._product, form._amount
        product.set_text(LONG)
        amount.set_text("12000")
        fill_disk(book)
        with qtbot.waitSignal(desk.session.failed), qtbot.assertNotEmitted(form.closed):
            form.save()
        assert (product.text(), amount.text()) == (LONG, "12000")
        assert [row.name for row in book.customers.where()] == ["陈国栋"]
