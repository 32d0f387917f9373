"""The one list of fields that opens over whichever column is being changed."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from core.screens.importing.columns import FieldChoice
from gui.desk import Desk
from gui.widgets.combo import ComboBox

_LINES = 14


class TargetBox(ComboBox):
    """`picked` gives the choice; `closed` comes in any case, when the list is gone again."""

    picked = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, name: str, parent: QWidget) -> None:
        super().__init__(desk.themes, name, parent)
        self._desk = desk
        self._choices: tuple[FieldChoice, ...] = ()
        self.setMaxVisibleItems(_LINES)
        self.hide()
        self.activated.connect(lambda place: self.picked.emit(self._choices[place]))

    def ask(self, rect: QRect, choices: Sequence[FieldChoice], now: FieldChoice) -> None:
        """Open at `rect` with these choices, `now` being the one in force."""
        self._choices = tuple(choices)
        self.clear()
        self.addItems([self._desk.say(choice.label) for choice in choices])
        self.setCurrentIndex(self._choices.index(now) if now in self._choices else -1)
        self.setGeometry(rect)
        self.show()
        self.showPopup()

    def hidePopup(self) -> None:
        super().hidePopup()
        self.hide()
        self.closed.emit()
