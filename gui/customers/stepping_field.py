"""A search field from which the arrows go through those found, while the keyboard stays in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from gui.customers.search_field import SearchField


class SteppingField(SearchField):
    """`stepped` comes with an arrow: True for down."""

    stepped = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.tell()
            self.stepped.emit(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
