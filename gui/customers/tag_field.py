"""The field for a tag: the arrows go through the tags there are that begin with what was typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from gui.theme.theme import ThemeHolder
from gui.widgets.field import LineEdit

_WIDTH = 260


class TagField(LineEdit):
    """`stepped` comes with an arrow: True for down. `typed` is what was typed before the first of them."""

    stepped = Signal(bool)

    def __init__(self, themes: ThemeHolder, name: str, placeholder: str) -> None:
        super().__init__(themes, name, placeholder, icon="tag")
        self.typed = ""
        self.setFixedWidth(_WIDTH)
        self.textEdited.connect(self._keep)

    def walk(self, tags: Sequence[str], down: bool) -> None:
        """Put the next or previous of these in."""
        if not tags:
            return
        at = tags.index(self.text()) if self.text() in tags else -1 if down else 0
        self.setText(tags[(at + (1 if down else -1)) % len(tags)])

    def start_over(self) -> None:
        """Empty, whatever was typed."""
        self._keep("")
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _keep(self, text: str) -> None:
        self.typed = text
