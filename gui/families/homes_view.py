"""All families of two people or more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from core.model.lines import HouseholdLine
from core.rules.contact import household_phone
from core.screens.words import household_name, kind_word
from core.text import T
from gui.desk import Desk
from gui.tables.cells import Cell, Column
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.widgets.empty import EmptyState
from gui.widgets.painting import RIGHT
from gui.widgets.tier import tier_spec


class HomesView(QWidget):
    """`opened` gives the customer who is called first; `suggestions_asked` comes where there is nobody."""

    opened = Signal(int)
    suggestions_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._model: RowsModel[HouseholdLine] = RowsModel(lambda row: row.household_id, self._columns())
        self.table = TableView(desk.themes, self._model, desk.say(T("All families")))
        self.table.opened.connect(lambda row: self.opened.emit(row.primary.customer_id))
        self._empty = EmptyState(
            desk.themes,
            desk.say(T("No families yet")),
            desk.say(T("People of one household get one call and one greeting")),
            desk.say(T("See suggestions")),
        )
        self._empty.acted.connect(self.suggestions_asked)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)

    def show_homes(self, lines: Sequence[HouseholdLine]) -> None:
        """Show all of them."""
        self._model.set_rows(lines)
        if self.table.current_row is None:
            self.table.select_first()
        self._stack.setCurrentWidget(self.table if lines else self._empty)

    def _columns(self) -> list[Column[HouseholdLine]]:
        say = self._desk.say
        return [
            Column(say(T("Household")), self._household, width=212),
            Column(say(T("Members")), self._members),
            Column(say(T("People")), lambda row: self._desk.words.number(len(row.members)), 80, RIGHT),
            Column(say(T("Last time")), self._last, width=184),
            Column(say(T("Phone")), self._phone, width=168, align=RIGHT),
        ]

    def _household(self, row: HouseholdLine) -> Cell:
        tier = tier_spec(self._desk.words, row.tier)
        return Cell(self._desk.say(household_name(row)), bold=True, tier=tier)

    def _members(self, row: HouseholdLine) -> str:
        return self._desk.words.joined(member.name for member in row.members)

    def _last(self, row: HouseholdLine) -> Cell:
        if row.last is None:
            return Cell(self._desk.say(T("Not reached yet")), token="text3")
        day = self._desk.words.day_short(row.last.day)
        return Cell(self._desk.say(T("{day}, {kind}", day=day, kind=kind_word(row.last.kind))), token="text2")

    def _phone(self, row: HouseholdLine) -> str:
        return self._desk.words.phone(household_phone(row, self._desk.session.today))
