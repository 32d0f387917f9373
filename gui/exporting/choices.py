"""The middle of the page: which list, which customers, which columns, and how it begins."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.screens.exporting import FORMS, WHATS, ExportScreen, Sample, Who
from core.text import N, T, Text
from gui.desk import Desk
from gui.exporting.sample_grid import SampleGrid
from gui.theme.type import Role
from gui.widgets.combo import ComboBox
from gui.widgets.field import LineEdit
from gui.widgets.label import PlainLabel
from gui.widgets.side_panel import SidePanel
from gui.widgets.ticks import CheckBox, RadioButton
from gui.widgets.wrap_grid import WrapGrid

_NARROWEST, _WIDTH = 100, 260


class Choices(SidePanel):
    """Writes into the screen what is chosen; `changed` tells that something else would be written."""

    changed = Signal()

    def __init__(self, desk: Desk, screen: ExportScreen) -> None:
        super().__init__(desk.say(T("What is written")))
        self._desk, self._screen = desk, screen
        self.what = ComboBox(desk.themes, desk.say(T("List")))
        self.everybody = RadioButton(desk.themes, "")
        self.some = RadioButton(desk.themes, desk.say(T("Those who match")))
        self.ticked = RadioButton(desk.themes, "")
        self.phrase = LineEdit(desk.themes, desk.say(T("Name, phone, tag …")))
        self.sample = SampleGrid(desk)
        self._ticks = [self._tick(column) for column in screen.columns]
        self._customers, self._columns = self._customer_part(), self._column_part()
        self._preview_title = self._title(T("How it begins"))
        self._lay_out()
        self.what.activated.connect(self._choose_what)
        for button, who in self._buttons():
            button.clicked.connect(partial(self._choose_who, who))
        self.phrase.textEdited.connect(self._choose_phrase)

    def show_screen(self) -> None:
        """Show what holds now."""
        screen, say = self._screen, self._desk.say
        whats = FORMS[screen.form].whats
        self.what.clear()
        for what in whats:
            self.what.addItem(say(WHATS[what]), what)
        self.what.setCurrentIndex(whats.index(screen.what))
        self.what.setEnabled(len(whats) > 1)
        self._customers.setVisible(screen.takes_customers)
        self._columns.setVisible(screen.takes_columns)
        total = self._desk.session.book.customer_count()
        self.everybody.set_words(say(N("All, {n} customer", "All, {n} customers", total)))
        count = len(screen.ticked)
        self.ticked.set_words(say(N("The {n} who is ticked", "The {n} who are ticked", count)))
        self.ticked.setVisible(count > 0)
        for button, who in self._buttons():
            button.setChecked(screen.who is who)
        for column, tick in zip(screen.columns, self._ticks, strict=True):
            tick.setChecked(column.msgid not in screen.left_out)

    def show_sample(self, sample: Sample | None) -> None:
        """Show how the file would begin."""
        self._preview_title.setVisible(sample is not None)
        self.sample.show_sample(sample)

    def _choose_what(self, place: int) -> None:
        self._screen.what = FORMS[self._screen.form].whats[place]
        self.show_screen()
        self.changed.emit()

    def _choose_who(self, who: Who) -> None:
        self._screen.who = who
        if who is Who.MATCHING:
            self.phrase.setFocus()
        self.changed.emit()

    def _choose_phrase(self, phrase: str) -> None:
        """Whoever types a phrase means it."""
        self._screen.phrase, self._screen.who = phrase, Who.MATCHING
        self.some.setChecked(True)
        self.changed.emit()

    def _choose_column(self, msgid: str, goes: bool) -> None:
        (self._screen.left_out.discard if goes else self._screen.left_out.add)(msgid)
        self.changed.emit()

    def _buttons(self) -> tuple[tuple[RadioButton, Who], ...]:
        return (self.everybody, Who.EVERYBODY), (self.some, Who.MATCHING), (self.ticked, Who.TICKED)

    def _tick(self, column: Text) -> CheckBox:
        tick = CheckBox(self._desk.themes, self._desk.say(column))
        tick.clicked.connect(lambda goes: self._choose_column(column.msgid, goes))
        return tick

    def _customer_part(self) -> QWidget:
        part = QWidget()
        self.phrase.setMinimumWidth(_NARROWEST)
        self.phrase.setMaximumWidth(_WIDTH)
        matching = QHBoxLayout()
        matching.addWidget(self.some)
        matching.addWidget(self.phrase, 1)
        matching.addStretch()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self._title(T("Which customers")))
        column.addWidget(self.everybody)
        column.addLayout(matching)
        column.addWidget(self.ticked)
        return part

    def _column_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title(T("Which columns")))
        note = self._desk.say(T("Number and name always go; tier, amount and note only when ticked"))
        head.addWidget(PlainLabel(self._desk.themes, note, Role.CAPTION, "text2", elide=True), 1)
        column.addLayout(head)
        column.addWidget(WrapGrid(self._ticks))
        return part

    def _title(self, words: Text) -> PlainLabel:
        return PlainLabel(self._desk.themes, self._desk.say(words), Role.BODY, bold=True)

    def _lay_out(self) -> None:
        self.show_head(False)
        self.show_foot(False)
        self.what.setMaximumWidth(_WIDTH)
        self.body.addWidget(self._title(T("Which list")))
        for widget in (self.what, self._customers, self._columns):
            self.body.addWidget(widget)
        self.body.addSpacing(10)
        self.body.addWidget(self._preview_title)
        self.body.addWidget(self.sample)
