"""One number of the settings: a stepper that writes once the user has come to rest."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from core.actions.preferences import DAYS, RANGES
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.stepper import Stepper

REST_MS = 400
"""How long nothing is pressed before the number is written: three clicks are one change."""

Around = tuple[Text | None, Text | None]
"""The words before and after a number."""

EVERY_DAYS: Around = (T("every"), T("days"))


class NumberSetting(QWidget):
    """`before` and `after` stand around the stepper; `keep` gets the number that was settled on.

    `setting` names the field of `Settings` whose range holds.
    """

    def __init__(
        self,
        desk: Desk,
        setting: str,
        name: Text,
        around: Around,
        keep: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._keep = keep
        self._stepper = Stepper(desk.themes, desk.say(name), *RANGES.get(setting, DAYS))
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._write)
        self._stepper.changed.connect(lambda _value: self._rest.start())
        for number in self._stepper.findChildren(QSpinBox):
            number.installEventFilter(self)
        before, after = around
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if before is not None:
            row.addWidget(PlainLabel(desk.themes, desk.say(before), Role.TABLE))
        row.addWidget(self._stepper)
        if after is not None:
            row.addWidget(PlainLabel(desk.themes, desk.say(after), Role.TABLE))

    def show_number(self, number: int) -> None:
        """Show what holds; what the user is just choosing stays."""
        if not self._rest.isActive():
            self._stepper.set_value(number)

    def take_focus(self) -> None:
        self._stepper.focus_number()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Undo takes the change back, not a digit that was typed: what is typed here is written at once."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        taken = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        if taken:
            event.ignore()
        return taken

    def settle(self) -> None:
        """Write now what the user is just choosing."""
        if self._rest.isActive():
            self._rest.stop()
            self._write()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.settle()

    def _write(self) -> None:
        self._keep(self._stepper.value)
