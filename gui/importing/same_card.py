"""What to do with all rows that may be somebody who is already there."""

from functools import partial

from PySide6.QtCore import Signal

from core.importing.reports import Duplicates
from core.screens.importing.preview import Preview
from core.text import N, T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel
from gui.widgets.ticks import RadioButton

_ANSWERS: dict[Duplicates, Text] = {
    Duplicates.JOIN: T("Join the card that is there"),
    Duplicates.KEEP: T("Keep apart, as new cards"),
    Duplicates.SKIP: T("Skip these rows"),
}


class SameCard(Card):
    """`answered` gives the choice, for all such rows at once."""

    answered = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes, " ")
        self._desk = desk
        self._state = PlainLabel(desk.themes, role=Role.TABLE, token="text2", wrap=True)
        self.add(self._state)
        self.buttons = {choice: self._button(choice, words) for choice, words in _ANSWERS.items()}
        for button in self.buttons.values():
            self.add(button)

    def show_preview(self, preview: Preview) -> None:
        """Hidden where no row is in doubt."""
        self.setVisible(preview.same > 0)
        say = self._desk.say
        title = N("{n} row may be the same", "{n} rows may be the same", preview.same)
        self.set_title(say(title))
        self._state.set_words(say(_state(preview)))
        for choice, button in self.buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(choice is preview.duplicates)
            button.setAutoExclusive(True)

    def _button(self, choice: Duplicates, words: Text) -> RadioButton:
        button = RadioButton(self._desk.themes, self._desk.say(words))
        button.clicked.connect(partial(self.answered.emit, choice))
        return button


def _state(preview: Preview) -> Text:
    match preview.duplicates:
        case Duplicates.JOIN if preview.undecided:
            return N(
                "{n} row fits several cards and is left out",
                "{n} rows fit several cards and are left out",
                preview.undecided,
            )
        case Duplicates.JOIN:
            return T("Each fills what its card lacks and changes nothing else")
        case Duplicates.KEEP:
            return T("Every row becomes a new card, also those that would update one")
        case Duplicates.SKIP:
            return T("They stay in the file")
        case _:
            return T("Left out until you choose")
