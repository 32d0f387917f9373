"""How a row of the sheet would look in the book, with arrows to see other rows."""

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.importing.service import Understood
from core.screens.importing.sample import Sample, sample_of
from core.screens.importing.words import value_words
from core.text import T, Text
from gui.desk import Desk
from gui.importing.changing_card import ChangingCard
from gui.importing.facts_grid import FactLine, facts_grid
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.label import PlainLabel


class SampleCard(ChangingCard):
    """Starts at the first row of each sheet; another choice for a column shows at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._place = PlainLabel(desk.themes, role=Role.CAPTION, token="text3")
        self.before = self._arrow(T("Row before"), "chevron_left", -1)
        self.after = self._arrow(T("Row after"), "chevron_right", 1)
        super().__init__(desk.themes, desk.say(T("How it will look")), self._arrows())
        self._understood: Understood | None = None
        self._at = 0

    def show_understood(self, understood: Understood) -> None:
        """Show the same row as before, or the first of another sheet."""
        other = self._understood is None or self._understood.sheet is not understood.sheet
        self._understood = understood
        self._at = 0 if other else self._at
        self._show(understood)

    def step(self, by: int) -> None:
        """Show a row further down or up."""
        if self._understood is not None:
            self._at += by
            self._show(self._understood)

    def _show(self, understood: Understood) -> None:
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at < len(understood.table.rows) - 1)
        sample = sample_of(understood, self._at, self._desk.session.today)
        if sample is not None:
            self._place.set_words(self._desk.say(T("Row {row}", row=sample.place)))
            self.replace(facts_grid(self._desk.themes, self._lines(sample)))

    def _lines(self, sample: Sample) -> Iterator[FactLine]:
        words = self._desk.words
        for field, value in sample.values:
            yield FactLine(words.say(field.label), value_words(field, value, words), field.name == "name")
        for note in sample.notes:
            yield FactLine("", words.say(note.reason), token="warn")

    def _arrow(self, words: Text, icon: str, by: int) -> Button:
        button = Button(self._desk.themes, self._desk.say(words), icon=icon, small=True, icon_only=True)
        button.clicked.connect(lambda: self.step(by))
        return button

    def _arrows(self) -> QWidget:
        arrows = QWidget()
        row = QHBoxLayout(arrows)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._place, self.before, self.after):
            row.addWidget(widget)
        return arrows
