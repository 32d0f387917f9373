"""How a text file is read: its encoding and its separator, each to be chosen anew."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from core.importing.sheet import FOUND_OUT, Sheet, TextForm
from core.screens.importing.text_form import DELIMITERS, ENCODINGS, form_of, offered
from core.text import T, Text
from gui.desk import Desk
from gui.widgets.card import Card
from gui.widgets.combo import ComboBox

_LIST = 168


class TextCard(Card):
    """`chosen` gives the `TextForm` in which the file is to be read."""

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes, desk.say(T("Encoding and separator")))
        self._desk = desk
        self._form = FOUND_OUT
        self.encodings = ComboBox(desk.themes, desk.say(T("Encoding")))
        self.delimiters = ComboBox(desk.themes, desk.say(T("Separator")))
        row = QHBoxLayout()
        row.setSpacing(8)
        for box in (self.encodings, self.delimiters):
            box.setMinimumContentsLength(6)
            box.view().setMinimumWidth(desk.themes.theme.scaled(_LIST))
            row.addWidget(box, 1)
            box.activated.connect(self._on_activated)
        self.body.addLayout(row)

    def show_sheet(self, sheet: Sheet) -> None:
        """Hidden for a sheet of a workbook."""
        form = form_of(sheet)
        self.setVisible(form is not None)
        self._form = form or FOUND_OUT
        self._fill(self.encodings, offered(ENCODINGS, self._form.encoding), self._form.encoding)
        self._fill(self.delimiters, offered(DELIMITERS, self._form.delimiter), self._form.delimiter)

    def _fill(self, box: ComboBox, choices: dict[str, Text], now: str) -> None:
        box.clear()
        for value, label in choices.items():
            box.addItem(self._desk.say(label), value)
        box.setCurrentIndex(list(choices).index(now))

    def _on_activated(self) -> None:
        form = TextForm(self.encodings.currentData(), self.delimiters.currentData())
        if form != self._form:
            self.chosen.emit(form)
