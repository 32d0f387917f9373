"""The outbox in its window, by day, with birthdays to write for."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from core.actions.customers import NewCustomer, NewPhone, add_customer
from core.model.birthday import Calendar
from core.model.customer import Customer, Sex
from core.model.interaction import Interaction, Kind
from core.ports import Book
from core.text import T
from gui.desk import Desk
from gui.outbox.page import OutboxPage
from gui.widgets.button import Button
from tests.gui.pages_bench import Bench
from tests.makers import TODAY

OutboxBench = Bench[OutboxPage]
FIRST = "Brother 汤, happy birthday. Leave the work for a day and let the family look after you."
SECOND = "Brother 汤, another year older and not a bit changed. Happy birthday, and stay in good health."


def fill(book: Book) -> None:
    """Three birthdays within the week, and one with a complaint."""
    for place, name in enumerate(("汤国强", "崔敏", "任晓东", "许文涛")):
        card = Customer(
            "",
            name,
            sex=Sex.MALE,
            close=True,
            wechat=name,
            estate="清风雅苑",
            birth_calendar=Calendar.SOLAR,
            birth_month=9,
            birth_day=19 + place,
        )
        add_customer(book, NewCustomer(card, (NewPhone(f"1540000000{place}", ""),), ("茶",)), TODAY)
    with book.change(T("Complain")):
        book.interactions.add(Interaction(4, TODAY, Kind.COMPLAINT, None))


def by_day(desk: Desk) -> OutboxPage:
    return OutboxPage(desk, lambda: 10)


def queue(bench: OutboxBench) -> list[str]:
    rows = bench.page.queue.list.rows
    found = []
    for line in range(rows.rowCount()):
        group, row = rows.group_at(line), rows.row_at(line)
        found.append(group.title if group else row.name if row else "")
    return found


def current(bench: OutboxBench) -> str:
    line = bench.page.queue.list.current_row
    return line.name if line else ""


def seen(bench: OutboxBench) -> str:
    labels = bench.page.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible() and label.text())


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def button(bench: OutboxBench, words: str) -> Button:
    return next(one for one in bench.page.findChildren(Button) if one.words == words)


def write(bench: OutboxBench, text: str) -> None:
    """Put other words in the place of the text."""
    field = bench.focus
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(text)
