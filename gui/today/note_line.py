"""The line for what was said: it answers to Enter, Esc and Ctrl with a digit."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from core.model.interaction import Outcome
from gui.today.keys import DIGITS
from gui.widgets.field import LineEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OUTCOMES = {Qt.Key(Qt.Key.Key_0 + digit): outcome for digit, outcome in DIGITS.items()}


class NoteLine(LineEdit):
    """`answered` gives the outcome that Enter (the first) or Ctrl with its digit has chosen;
    `escaped` comes with Esc. The text stays until it is cleared."""

    answered = Signal(object)
    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        # Here Ctrl with a digit means an outcome: the window's pages have to wait until Esc.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _outcome(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        outcome = _outcome(event)
        if outcome is not None and not event.isAutoRepeat():
            QGuiApplication.inputMethod().commit()
            self.answered.emit(outcome)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def _outcome(event: QKeyEvent) -> Outcome | None:
    if event.key() in _ENTER and event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    ):
        return Outcome.REACHED
    control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
    return _OUTCOMES.get(Qt.Key(event.key())) if control else None
