"""A bar across a page: steps or filters above a list, what will happen and buttons below it."""

from typing import Literal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

Ground = Literal["surface", "sunken", "selected"]
Edge = Literal["above", "below"]


class Strip(QFrame):
    """Put widgets into `row`. `ground` colours it; `edge` tells on which side its line is."""

    def __init__(self, ground: Ground, edge: Edge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        self.setProperty("edge", edge)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 8, 20, 8)
        self.row.setSpacing(8)
