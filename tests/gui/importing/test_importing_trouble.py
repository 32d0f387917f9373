"""Files that fail, jobs that take long, files that are dropped, and the way out of the book."""

import openpyxl
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from core.importing.fields import SheetKind
from core.screens.importing.screen import Step
from tests.gui.importing.shop import ALT, DEALS, Key, Shop, Wait, at_columns, notice, press
from tests.makers import a_customer


def test_a_file_that_cannot_be_read_is_told_and_the_step_stays(shop: Shop, wait: Wait) -> None:
    heard: list[object] = []
    shop.jobs.failed.connect(heard.append)
    shop.page.show_subject(shop.folder / "gone.xlsx")
    wait()
    assert (shop.step, heard) == (Step.FILE, [])
    assert "no such file" in notice(shop)
    shop.chosen.read = shop.sheet()
    shop.wizard.course.choose_file()
    wait()
    assert (shop.step, notice(shop)) == (Step.COLUMNS, "")


def test_a_slow_job_shows_itself_and_is_stopped(shop: Shop, wait: Wait, qtbot: QtBot) -> None:
    shop.library.go_on.clear()
    shop.page.show_subject(shop.sheet())
    card = shop.wizard.course.work.card
    assert not card.isVisible()
    qtbot.waitUntil(card.isVisible)
    press(shop, Key.Key_Escape)
    shop.library.go_on.set()
    wait()
    assert (shop.step, card.isVisible(), shop.wizard.course.screen.opened) == (Step.FILE, False, None)


def test_while_something_is_under_way_nothing_else_begins(shop: Shop, wait: Wait) -> None:
    at_columns(shop, wait)
    shop.library.go_on.clear()
    shop.page.show_subject(shop.sheet("other.xlsx", {"成交": DEALS}))
    press(shop, Key.Key_Return)
    press(shop, Key.Key_Left, ALT)
    assert shop.step is Step.COLUMNS
    shop.library.go_on.set()
    wait()
    mapping = shop.wizard.course.screen.mapping
    assert mapping is not None and mapping.kind is SheetKind.PURCHASES


def test_a_file_may_be_dropped_anywhere(shop: Shop, wait: Wait) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(shop.sheet()))])
    at, action = QPointF(40, 40), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at.toPoint(), action, data, buttons, keys)
    shop.wizard.dragEnterEvent(entering)
    assert entering.isAccepted()
    shop.wizard.dropEvent(QDropEvent(at, action, data, buttons, keys))
    wait()
    assert shop.step is Step.COLUMNS


def test_all_customers_are_exported(shop: Shop, wait: Wait) -> None:
    a_customer(shop.book, "陈国栋", "15422814821")
    shop.chosen.write = shop.folder / "out.xlsx"
    shop.wizard.course.export()
    wait()
    assert notice(shop) == "1 customer is in out.xlsx."
    rows = list(openpyxl.load_workbook(shop.folder / "out.xlsx").worksheets[0].values)
    assert (len(rows), "陈国栋" in rows[1]) == (2, True)


def test_an_export_that_fails_is_told(shop: Shop, wait: Wait) -> None:
    shop.chosen.write = shop.folder / "full.xlsx"
    shop.wizard.course.export()
    wait()
    assert "The disk is full" in notice(shop)


def test_without_a_file_nothing_happens(shop: Shop) -> None:
    press(shop, Key.Key_Return)
    shop.wizard.course.export()
    assert (shop.step, shop.wizard.course.work.busy) == (Step.FILE, False)
