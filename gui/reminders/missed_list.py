"""What passed while the window was shut, one line each; Enter opens the card."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.screens.reminders import Missed, missed_words
from core.text import T
from gui.desk import Desk
from gui.tables.cells import Cell, Column
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.widgets.button import Button, ButtonKind
from gui.widgets.dialog import Dialog
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader

SIZE = (680, 460)


class MissedList(Dialog):
    """`opened` gives the customer whose card is wanted."""

    opened = Signal(int)

    def __init__(self, desk: Desk, found: Sequence[Missed], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        say = desk.say
        self.setWindowTitle(say(T("While Shuke was closed")))
        numbered = list(enumerate(found))
        rows: RowsModel[tuple[int, Missed]] = RowsModel(
            lambda row: row[0], self._columns(), lambda row: self._sentence(row[1])
        )
        self.table = TableView(desk.themes, rows, say(T("What was missed")))
        rows.set_rows(numbered)
        self.table.select_first()
        self.table.opened.connect(lambda row: self._open(row[1]))
        self._lay_out(say(missed_words(tuple(found))))

    def _columns(self) -> list[Column[tuple[int, Missed]]]:
        say, words = self._desk.say, self._desk.words
        return [
            Column(say(T("Day")), lambda row: words.day(row[1].day), width=120),
            Column(say(T("Hour")), lambda row: row[1].hour, width=72),
            Column(say(T("Who")), lambda row: Cell(row[1].name, bold=True), width=160),
            Column(say(T("What")), lambda row: say(row[1].what)),
        ]

    def _sentence(self, one: Missed) -> str:
        return self._desk.say(
            T("{day} {hour}, {name}, {what}", day=one.day, hour=one.hour, name=one.name, what=one.what)
        )

    def _open(self, one: Missed) -> None:
        self.opened.emit(one.customer_id)
        self.accept()

    def _lay_out(self, subtitle: str) -> None:
        themes, say = self._desk.themes, self._desk.say
        header = PageHeader(themes, say(T("While Shuke was closed")), subtitle)
        close = Button(themes, say(T("Close")), keys="Esc")
        card = Button(themes, say(T("Open the card")), ButtonKind.PRIMARY, keys="Enter")
        close.clicked.connect(self.reject)
        card.clicked.connect(self.open_current)
        card.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 8)
        foot.setSpacing(8)
        foot.addStretch(1)
        for button in (close, card):
            foot.addWidget(button)
        column = flush(QVBoxLayout(self))
        column.addWidget(header)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.resize(*SIZE)
        self.table.setFocus()

    def open_current(self) -> None:
        """The card of the row that is current."""
        row = self.table.current_row
        if row is not None:
            self._open(row[1])
