"""The renewals in a window: a small book of ends, and what the page shows of it."""

from datetime import timedelta

from PySide6.QtWidgets import QLabel

from core.model.interaction import Kind
from core.model.purchase import End, ItemEnd, OwnedItem
from core.ports import Book
from core.text import T
from gui.renewals.page import RenewalsPage
from gui.renewals.three_way import ThreeWay
from tests.gui.pages_bench import Bench
from tests.makers import TODAY, a_customer, a_touch

RenewalBench = Bench[RenewalsPage]
DAY = timedelta(days=1)
LONG_AGO = TODAY - 400 * DAY


def owns(book: Book, name: str, kind: End, days: int, part: str = "") -> int:
    customer = a_customer(book, name, "15481207753", added=LONG_AGO)
    with book.change(T("Own")):
        item = book.owned_items.add(OwnedItem(customer, "远岭 S7", plate="沪A1", premium=5210_00))
        book.item_ends.add(ItemEnd(item, customer, kind, TODAY + days * DAY, LONG_AGO, name=part))
    return customer


def fill(book: Book) -> None:
    owns(book, "卢涛", End.RENEWAL, -7, "商业险")
    owns(book, "严丽", End.WARRANTY, 5)
    owns(book, "陈国栋", End.RENEWAL, 20)
    a_touch(book, 3, TODAY - DAY, Kind.COMPLAINT, None, note="刹车响")
    owns(book, "施华", End.INSPECTION, 40)


def lines(bench: RenewalBench) -> list[str]:
    """The second cell of every row, and the groups among them."""
    rows = bench.page.board.rows
    found = []
    for line in range(rows.rowCount()):
        group = rows.group_at(line)
        found.append(group.sentence if group else str(rows.data(rows.index(line, 1))))
    return found


def seen(bench: RenewalBench) -> str:
    """Everything that can be read on the page."""
    labels = bench.page.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible() and label.text())


def parts(bench: RenewalBench) -> list[ThreeWay]:
    """The choices of the check, as soon as they are shown."""
    found = bench.page.panel.check.findChildren(ThreeWay)
    bench.qtbot.waitUntil(lambda: any(choice.isVisible() for choice in found))
    return [choice for choice in found if choice.isVisible()]
