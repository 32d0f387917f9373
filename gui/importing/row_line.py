"""The selected row of the preview in full: what the columns have no room for."""

from collections.abc import Iterator

from PySide6.QtCore import Signal

from core.importing.by_hand import RowChoice
from core.importing.fields import field_named
from core.importing.reports import Duplicates
from core.screens.importing.changed import Changed
from core.screens.importing.preview import PreviewLine
from core.screens.importing.repairs import CHOICES, choice_after, choices_of
from core.screens.importing.words import value_words
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip
from gui.widgets.words import key_words

_HEIGHT = 28


class RowLine(Strip):
    """Why the row is what it is, what it changes from what to what, and what was repaired in it; at its
    right what may become of it instead. `decided` gives the number of the row and the choice."""

    decided = Signal(int, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__("sunken", "above")
        self._desk = desk
        self._place = PlainLabel(desk.themes, role=Role.TABLE, token="text3")
        self._words = PlainLabel(desk.themes, role=Role.TABLE, token="text2", elide=True)
        self.row.addWidget(self._place)
        self.row.addWidget(self._words, 1)
        self.buttons = {choice: self._button(choice) for choice in CHOICES}
        self._row = 0
        self.duplicates = Duplicates.ASK
        # Rows with and without buttons are of one height.
        self._words.setMinimumHeight(desk.themes.theme.scaled(_HEIGHT))

    @property
    def words(self) -> str:
        """What is said of the row."""
        return self._words.text()

    def show_line(self, line: PreviewLine | None) -> None:
        """Show this row; it stays where it is, so that nothing jumps while one walks through rows."""
        place = T("Row {row}", row=line.place) if line else Text("")
        self._place.set_words(self._desk.say(place))
        self._words.set_words(self._desk.words.joined(self._said(line)) if line else "")
        self._row = line.row if line else 0
        # What is in force already is not offered again.
        offered = [one for one in choices_of(line) if one is None or one is not line.choice] if line else []
        for choice, button in self.buttons.items():
            button.setVisible(choice in offered)
            button.set_keys(key_words("Space") if line and choice is self.after(line) else "")

    def after(self, line: PreviewLine) -> RowChoice | None:
        """What Space makes of this row."""
        return choice_after(line, self.duplicates)

    def _button(self, choice: RowChoice | None) -> Button:
        button = Button(self._desk.themes, self._desk.say(CHOICES[choice]), ButtonKind.TEXT, small=True)
        button.clicked.connect(lambda _checked: self.decided.emit(self._row, choice))
        self.row.addWidget(button)
        return button

    def _said(self, line: PreviewLine) -> Iterator[Text]:
        note = line.decision.note
        if line.same is not None:
            yield line.same
        elif note is not None:
            yield note.reason
            yield note.fix
        for changed in line.changed:
            yield self._change(line, changed)
        for warning in line.decision.row.warnings:
            yield warning.reason

    def _change(self, line: PreviewLine, changed: Changed) -> Text:
        field = field_named(changed.field, line.kind)
        new = value_words(field, line.decision.row.values.get(field.name), self._desk.words)
        old = value_words(field, changed.old, self._desk.words)
        if not old:
            return T("{field}: {new}", field=field.label, new=new)
        return T("{field}: {old} → {new}", field=field.label, old=old, new=new)
