"""The third step: which column fills which field."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from core.importing.fields import SheetKind
from core.screens.importing.columns import (
    ColumnLine,
    FieldChoice,
    column_lines,
    leaves_private_out,
    unclear_birthdays,
)
from core.screens.importing.screen import ImportScreen
from core.screens.importing.words import SHEET_KINDS
from core.text import T
from gui.desk import Desk
from gui.importing.calendar_card import CalendarCard
from gui.importing.columns_table import ColumnsTable
from gui.importing.sample_card import SampleCard
from gui.importing.step_view import StepView
from gui.importing.text_card import TextCard
from gui.importing.unclaimed_card import UnclaimedCard
from gui.theme.type import Role
from gui.widgets.card import Card
from gui.widgets.combo import ComboBox
from gui.widgets.label import PlainLabel


class ColumnsStep(StepView):
    """`changed` gives the index of a column and its new choice, `kind_chosen` another kind of rows,
    `opened` asks to go on, `own_asked` for fields of their own for all columns that nothing explains,
    `form_chosen` gives another way to read a text."""

    changed = Signal(int, object)
    kind_chosen = Signal(object)
    opened = Signal()
    own_asked = Signal()
    form_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._screen: ImportScreen | None = None
        self.table = ColumnsTable(desk)
        self.table.changed.connect(self._on_changed)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _line: self.opened.emit())
        self.kinds = ComboBox(desk.themes, desk.say(T("What the rows are")))
        self.kinds.addItems([desk.say(name) for name in SHEET_KINDS.values()])
        self.kinds.activated.connect(lambda place: self.kind_chosen.emit(list(SheetKind)[place]))
        self.text = TextCard(desk)
        self.text.chosen.connect(self.form_chosen)
        self.calendar = CalendarCard(desk)
        self.calendar.answered.connect(self._on_answered)
        self.sample = SampleCard(desk)
        self.unclaimed = UnclaimedCard(desk)
        self.unclaimed.asked.connect(self.own_asked)
        self._private = self._private_card()
        self.row.insertWidget(0, self.table, 1)
        for card in (self._kind_card(), self.text, self.calendar, self.sample, self.unclaimed, self._private):
            self.aside.add(card)

    def show_screen(self, screen: ImportScreen) -> None:
        self._screen = screen
        understood = screen.understood
        if understood is None:
            return
        with QSignalBlocker(self.table):
            self.table.show_lines(screen, column_lines(understood))
        self.kinds.setCurrentIndex(list(SheetKind).index(understood.mapping.kind))
        self.text.show_sheet(understood.sheet)
        self.sample.show_understood(understood)
        self.unclaimed.show_mapping(understood.mapping)
        self._private.setVisible(leaves_private_out(understood.mapping))
        self._on_chosen(self.table.current_row)

    def take_focus(self) -> None:
        self.table.setFocus()

    def regions(self) -> list[QWidget]:
        cards = [self.text.encodings, *self.calendar.buttons[:1], self.sample.after, self.unclaimed.button]
        return [self.table, self.kinds, *cards]

    def _on_changed(self, line: ColumnLine, choice: FieldChoice) -> None:
        if choice != line.choice:
            self.changed.emit(line.index, choice)

    def _on_answered(self, choice: FieldChoice) -> None:
        line = self.table.current_row
        if line is not None:
            self.changed.emit(line.index, choice)

    def _on_chosen(self, line: ColumnLine | None) -> None:
        """Ask about the calendar of the column that is looked at, where it is unclear."""
        understood = self._screen.understood if self._screen else None
        examples = unclear_birthdays(understood, line) if understood and line else ()
        self.calendar.setVisible(bool(examples))
        if line and examples:
            self.calendar.ask(line, examples)

    def _kind_card(self) -> Card:
        card = Card(self.desk.themes, self.desk.say(T("What the rows are")))
        card.add(self.kinds)
        return card

    def _private_card(self) -> Card:
        card = Card(self.desk.themes)
        words = self.desk.say(
            T("Personal ID numbers stay in the sheet; only birthday and sex are read from them")
        )
        card.add(PlainLabel(self.desk.themes, words, Role.CAPTION, "text2", wrap=True))
        return card
