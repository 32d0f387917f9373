"""The right side of the page: who brought the most, and the ledger of credit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.screens.referral_tree import LedgerRow, TopReferrer
from core.text import N, T
from gui.desk import Desk
from gui.referrals.top import TopReferrers
from gui.tables.cells import Cell, Column
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.group_header import Group, GroupHeader
from gui.widgets.label import PlainLabel
from gui.widgets.painting import RIGHT, line_down
from gui.widgets.strip import Strip

_ROW = 52


class Overview(QFrame):
    """`redeem_asked` and `rule_asked` come from the buttons below the ledger."""

    redeem_asked = Signal()
    rule_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("PanelBody")
        self._desk = desk
        say = desk.say
        self._top_head = GroupHeader(desk.themes, Group(""))
        self._top = TopReferrers(desk)
        self._ledger_head = GroupHeader(desk.themes, Group(""))
        self._model: RowsModel[LedgerRow] = RowsModel(lambda row: row.number, self._columns(), self._sentence)
        self.ledger = TableView(desk.themes, self._model, say(T("Credit ledger")), _ROW)
        self._foot = Strip("sunken", "above")
        self._redeem = Button(desk.themes, say(T("Redeem credit")), icon="gift", small=True)
        self._redeem.clicked.connect(self.redeem_asked)
        self._rule = Button(desk.themes, say(T("Rule…")), icon="settings", small=True)
        self._rule.clicked.connect(self.rule_asked)
        self._lay_out()

    def show_found(self, top: Sequence[TopReferrer], entries: Sequence[LedgerRow]) -> None:
        """Show who brought the most, and the ledger."""
        say = self._desk.say
        self._top.show_rows(top)
        self._top_head.set_group(
            Group(say(T("Brought the most")), say(T("by people")), say(T("They bought")))
        )
        self._model.set_rows(entries)
        count = say(N("{n} entry", "{n} entries", len(entries)))
        self._ledger_head.set_group(Group(say(T("Credit ledger")), count))
        about_top: list[QWidget] = [self._top_head, self._top]
        about_credit: list[QWidget] = [self._ledger_head, self.ledger, self._foot]
        for widget in about_top:
            widget.setVisible(bool(top))
        for widget in about_credit:
            widget.setVisible(bool(entries))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        line_down(painter, 0, 0, self.height(), self._desk.themes.theme.colour("line"))

    def _columns(self) -> list[Column[LedgerRow]]:
        say = self._desk.say
        return [
            Column(say(T("Entry")), self._entry),
            Column(say(T("Amount")), lambda row: self._money(row.entry.amount, signed=True), 80, RIGHT),
            Column(say(T("Balance")), lambda row: self._money(row.balance, signed=False), 96, RIGHT),
        ]

    def _entry(self, row: LedgerRow) -> Cell:
        day = self._desk.words.day_short(row.entry.date)
        return Cell(row.entry.name, note=day, bold=True, second=self._desk.say(row.entry.why))

    def _money(self, cents: int, signed: bool) -> Cell:
        words = self._desk.words
        plus = "+" if signed and cents > 0 else ""
        return Cell(plus + words.money(cents), tip=words.exact_money(cents))

    def _sentence(self, row: LedgerRow) -> str:
        words = T(
            "{name}, {day}, {amount}, {why}, balance {balance}",
            name=row.entry.name,
            day=self._desk.words.day(row.entry.date),
            amount=self._desk.words.exact_money(row.entry.amount),
            why=row.entry.why,
            balance=self._desk.words.exact_money(row.balance),
        )
        return self._desk.say(words)

    def _lay_out(self) -> None:
        note = T("Credits count direct introducers only")
        self._foot.row.addWidget(
            PlainLabel(self._desk.themes, self._desk.say(note), Role.CAPTION, "text2", wrap=True), 1
        )
        self._foot.row.addWidget(self._rule)
        self._foot.row.addWidget(self._redeem)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._top_head, self._top, self._ledger_head):
            column.addWidget(widget)
        column.addWidget(self.ledger, 1)
        column.addStretch(0)
        column.addWidget(self._foot)
