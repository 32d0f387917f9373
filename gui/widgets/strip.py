"""A bar across a page: steps or filters above a list, what will happen and buttons below it."""

from typing import Literal

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.widgets.room import make_room

Ground = Literal["surface", "sunken", "selected"]
Edge = Literal["above", "below"]


class Strip(QFrame):
    """Put widgets into `row`. `ground` colours it; `edge` tells on which side its line is.

    Where it is narrow the words of buttons stay, their key caps and icons go.
    """

    def __init__(self, ground: Ground, edge: Edge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        self.setProperty("edge", edge)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 8, 20, 8)
        self.row.setSpacing(8)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            make_room(self.row, self.width())
        return super().event(event)
