"""What kind of meeting it was: one digit each while the keyboard is on the strip."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from core.model.interaction import Kind
from core.text import T, Text
from gui.desk import Desk
from gui.widgets.button import Button

WORDS: Mapping[Kind, Text] = {
    Kind.CALL: T("Call"),
    Kind.WECHAT: T("WeChat"),
    Kind.VISIT: T("Visit"),
    Kind.EVENT: T("Event"),
    Kind.GIFT: T("Gift"),
    Kind.SERVICE: T("Service"),
    Kind.COMPLAINT: T("Complaint"),
    Kind.ENQUIRY: T("Enquiry"),
    Kind.SUGGESTION: T("Suggestion"),
    Kind.PRAISE: T("Praise"),
}
KINDS = tuple(WORDS)
_IN_A_ROW = 5


class KindStrip(QWidget):
    """One of the kinds is chosen; `chosen` comes when it is another one. The tenth has the digit 0."""

    chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(desk.say(T("Kind")))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, kind in enumerate(KINDS):
            digit = str((place + 1) % len(KINDS))
            button = Button(desk.themes, desk.say(WORDS[kind]), keys=digit, small=True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setCheckable(True)
            self._group.addButton(button, place)
            grid.addWidget(button, *divmod(place, _IN_A_ROW))
        self.start_over()
        self._group.idToggled.connect(self._on_toggled)

    @property
    def kind(self) -> Kind:
        return KINDS[self._group.checkedId()]

    def choose(self, kind: Kind) -> None:
        """Choose as a click would."""
        self._group.button(KINDS.index(kind)).setChecked(True)

    def start_over(self) -> None:
        """Choose the usual kind."""
        self.choose(KINDS[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - Qt.Key.Key_1 if event.key() != Qt.Key.Key_0 else len(KINDS) - 1
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and 0 <= place < len(KINDS):
            self.choose(KINDS[place])
            self._group.button(place).setFocus()
        else:
            super().keyPressEvent(event)

    def _on_toggled(self, _place: int, on: bool) -> None:
        if on:
            self.chosen.emit()
