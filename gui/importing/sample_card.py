"""How a row of the sheet would look in the book, with arrows to see other rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core.importing.service import Understood
from core.screens.importing.sample import Sample, sample_of
from core.screens.importing.words import value_words
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel

_LEAD = 96


class SampleCard(Card):
    """Starts at the first row of each sheet; another choice for a column shows at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._place = PlainLabel(desk.themes, role=Role.CAPTION, token="text3")
        self.before = self._arrow(T("Row before"), "chevron_left", -1)
        self.after = self._arrow(T("Row after"), "chevron_right", 1)
        super().__init__(desk.themes, desk.say(T("How it will look")), action=self._head_of())
        self._understood: Understood | None = None
        self._at = 0
        self._body = QWidget()
        self.add(self._body)

    def show_understood(self, understood: Understood) -> None:
        """Show the same row as before, or the first of another sheet."""
        other = self._understood is None or self._understood.sheet is not understood.sheet
        self._understood = understood
        self._at = 0 if other else self._at
        self._show()

    def step(self, by: int) -> None:
        """Show a row further down or up."""
        self._at += by
        self._show()

    def _show(self) -> None:
        if self._understood is None:
            return
        last = len(self._understood.table.rows) - 1
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at < last)
        sample = sample_of(self._understood, self._at)
        if sample is not None:
            self._place.set_words(self._desk.say(T("Row {row}", row=str(sample.row))))
            body = self._body_of(sample)
            self.body.replaceWidget(self._body, body)
            self._body.deleteLater()
            self._body = body

    def _body_of(self, sample: Sample) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _LEAD)
        grid.setColumnStretch(1, 1)
        words, themes = self._desk.words, self._desk.themes
        for line, (field, value) in enumerate(sample.values):
            lead = PlainLabel(themes, words.say(field.label), Role.TABLE, "text2")
            told = value_words(field, value, words)
            text = PlainLabel(themes, told, Role.TABLE, bold=field.name == "name", wrap=True)
            grid.addWidget(lead, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, line, 1)
        for line, note in enumerate(sample.notes, start=len(sample.values)):
            reason = words.say(note.reason)
            grid.addWidget(PlainLabel(themes, reason, Role.CAPTION, "warn", wrap=True), line, 0, 1, 2)
        return body

    def _arrow(self, words: Text, icon: str, by: int) -> Button:
        button = Button(self._desk.themes, self._desk.say(words), icon=icon, small=True, icon_only=True)
        button.clicked.connect(lambda: self.step(by))
        return button

    def _head_of(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._place, self.before, self.after):
            row.addWidget(widget)
        return head
