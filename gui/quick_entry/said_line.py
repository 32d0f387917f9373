"""The line for what was said: Enter writes it, with what an input method is composing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from gui.widgets.field import LineEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SaidLine(LineEdit):
    """`entered` comes with Enter."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            QGuiApplication.inputMethod().commit()
            self.entered.emit()
