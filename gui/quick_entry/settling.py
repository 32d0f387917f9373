"""What the meeting settles: the open items of the households, those ticked that it settles by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.agenda import DueItem
from core.screens.quick_entry import Settleable
from gui.desk import Desk
from gui.widgets.flush import flush
from gui.widgets.ticks import CheckBox

_WIDEST = 520


class Settling(QWidget):
    """`changed` comes when the user ticks or unticks one; `widest` is the room for its words, px."""

    changed = Signal()

    def __init__(self, desk: Desk, widest: int = _WIDEST) -> None:
        super().__init__()
        self._desk, self._widest = desk, widest
        self._boxes: list[tuple[CheckBox, DueItem]] = []
        self._column = flush(QVBoxLayout(self))

    @property
    def ticked(self) -> tuple[DueItem, ...]:
        """The items to settle."""
        return tuple(item for box, item in self._boxes if box.isChecked())

    def show_items(self, offered: Sequence[Settleable]) -> None:
        """Offer these, ticked as they come."""
        for box, _ in self._boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = [(self._box(one), one.item) for one in offered]

    def _box(self, offered: Settleable) -> CheckBox:
        box = CheckBox(self._desk.themes, self._desk.say(offered.text))
        box.setMaximumWidth(self._widest)
        box.setChecked(offered.ticked)
        box.toggled.connect(self.changed)
        self._column.addWidget(box)
        return box
