"""Parts below and beside each other, in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

_MOST = 4


class WrapGrid(QWidget):
    """`parts` line by line in their order."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._parts, self._columns = parts, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._place(_MOST)

    def minimumSizeHint(self) -> QSize:
        """Any width will do: there are fewer columns then."""
        return QSize(0, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max(part.sizeHint().width() for part in self._parts) + self._grid.horizontalSpacing()
        self._place(max(1, min(_MOST, event.size().width() // widest)))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._grid.setColumnStretch(self._columns, 0)
        for place, part in enumerate(self._parts):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, place // columns, place % columns)
        self._grid.setColumnStretch(columns, 1)
        self._columns = columns
