"""How satisfied somebody was: three marks, each with its digit, and that nobody said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.screens.words import SATISFACTION
from core.text import T
from gui.desk import Desk
from gui.widgets.segments import Segment, Segments

_SCORES = (*SATISFACTION, None)
"""A mark by its place among the segments."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DIGITS = {Qt.Key.Key_1: 1, Qt.Key.Key_3: 3, Qt.Key.Key_5: 5}


class Marks(QWidget):
    """`changed` comes with another mark, `marked` when the keyboard was here and a digit gave it, or Enter
    leaves it as it is."""

    changed = Signal()
    marked = Signal()

    def __init__(self, desk: Desk, tight: bool = False) -> None:
        super().__init__()
        words = [*SATISFACTION.values(), T("Not said")]
        segments = [Segment(desk.say(word)) for word in words]
        self._segments = Segments(desk.themes, desk.say(T("Satisfaction")), segments, tight=tight)
        self._segments.chosen.connect(lambda _index: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._segments)
        row.addStretch(1)
        self.start_over()

    @property
    def score(self) -> int | None:
        """5, 3 or 1; None where nobody said."""
        return _SCORES[self._segments.index]

    @property
    def stop(self) -> QWidget:
        """Where the keyboard enters."""
        return self._segments.stop

    def mark(self, score: int) -> None:
        """Give this mark."""
        self._segments.set_index(_SCORES.index(score))
        self.changed.emit()

    def start_over(self) -> None:
        """No mark."""
        self._segments.set_index(_SCORES.index(None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.isAutoRepeat() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _DIGITS:
            self.mark(_DIGITS[key])
            self.marked.emit()
        elif key in _ENTER:
            self.marked.emit()
        else:
            super().keyPressEvent(event)
