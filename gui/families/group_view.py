"""People who may be one family: each with phone and address, and whom they live with already."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from core.screens.families import OWN_HOME, Relative, Suggestion, joined_home, relatives
from core.text import N, T
from gui.desk import Desk
from gui.families.answers import AnswerBar, Heading
from gui.tables.cells import Cell, Column
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.type import Role
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip

_ROW = 52


class GroupView(QFrame):
    """Shows one group; `people` and `home` are what joining needs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("PanelBody")
        self._desk = desk
        self._people: list[Relative] = []
        self._heading = Heading(desk)
        self._model: RowsModel[Relative] = RowsModel(lambda row: row.customer_id, self._columns())
        self.table = TableView(desk.themes, self._model, desk.say(T("People")), _ROW)
        note = T("One call and one greeting for all of them. Nobody is merged, one step takes it back")
        told = Strip("surface", "above")
        told.row.addWidget(PlainLabel(desk.themes, desk.say(note), Role.CAPTION, "text2", elide=True), 1)
        self.bar = AnswerBar(desk, same_person=False)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._heading)
        column.addWidget(self.table, 1)
        column.addWidget(told)
        column.addWidget(self.bar)

    @property
    def home(self) -> int:
        """The household that takes the others in."""
        return joined_home(self._people)

    @property
    def joining(self) -> list[int]:
        """The customers who would come into it."""
        home = self.home
        return [person.customer_id for person in self._people if person.household_id != home]

    def show_group(self, suggestion: Suggestion) -> None:
        """Show the people of a group. Raises UserError when a card is no longer there."""
        session = self._desk.session
        self._people = relatives(session.book, suggestion.ids, session.today)
        count = len(self._people)
        question = N("Is this one family?", "Are these {n} people one family?", count)
        self._heading.ask(self._desk.say(question), self._desk.words.joined(suggestion.why))
        self._model.set_rows(self._people)

    def _columns(self) -> list[Column[Relative]]:
        say = self._desk.say
        return [
            Column(say(T("Name")), lambda row: Cell(row.name, bold=True, second=row.number), width=168),
            Column(say(T("Household")), self._home_cell, width=168),
            Column(say(T("Phone")), self._phones, width=168),
            Column(say(T("Address")), lambda row: row.address),
        ]

    def _home_cell(self, row: Relative) -> Cell:
        return Cell(self._desk.say(row.home or OWN_HOME), token="text" if row.home else "text2")

    def _phones(self, row: Relative) -> str:
        return self._desk.words.joined(self._desk.words.phone(digits) for digits in row.phones)
