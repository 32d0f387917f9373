"""What kind of meeting it was: one digit each while the keyboard is on the strip."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from core.model.interaction import Kind
from core.text import T, Text
from gui.desk import Desk
from gui.widgets.button import Button

WORDS: Mapping[Kind | None, Text] = {
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
    Kind.REVISIT: T("Revisit"),
    None: T("Purchase"),
}
KINDS = tuple(WORDS)
SIGNS = "1234567890-="
"""The key of each, as they stand beside each other on the keyboard."""
_ROWS, _MORE_ROWS = 2, 3
_WIDEST = 540
"""Width of the strip from which on it takes more rows, px."""


class KindStrip(QWidget):
    """One of the kinds is chosen; `chosen` comes when it is another one, `marked` when its key chose it."""

    chosen = Signal()
    marked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(desk.say(T("Kind")))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        for place, (kind, sign) in enumerate(zip(KINDS, SIGNS, strict=True)):
            button = Button(desk.themes, desk.say(WORDS[kind]), keys=sign, small=True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setCheckable(True)
            self._group.addButton(button, place)
        self._arrange()
        desk.themes.changed.connect(self._arrange)
        self.start_over()
        self._group.idToggled.connect(self._on_toggled)

    @property
    def kind(self) -> Kind | None:
        """None: a purchase."""
        return KINDS[self._group.checkedId()]

    def choose(self, kind: Kind | None) -> None:
        """Choose as a click would."""
        self._group.button(KINDS.index(kind)).setChecked(True)

    def start_over(self) -> None:
        """Choose the usual kind."""
        self.choose(KINDS[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = SIGNS.find(event.text()) if event.text() else -1
        if place >= 0 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose(KINDS[place])
            self._group.button(place).setFocus()
            self.marked.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        """As many rows as the words need."""
        buttons = self._group.buttons()
        widest = max(button.sizeHint().width() for button in buttons) + self._grid.spacing()
        rows = _ROWS if widest * len(KINDS) / _ROWS <= _WIDEST else _MORE_ROWS
        for place, button in enumerate(buttons):
            self._grid.addWidget(button, *divmod(place, len(KINDS) // rows))

    def _on_toggled(self, _place: int, on: bool) -> None:
        if on:
            self.chosen.emit()
