"""The ground every row stands on, and group headers; what stands on it is for others to paint."""

from typing import Generic

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.tables.cells import Row
from gui.tables.rows_view import RowsView
from gui.theme.theme import Theme
from gui.theme.tokens import Token
from gui.widgets.group_header import paint_group
from gui.widgets.painting import fill, line_below

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate, Generic[Row]):
    """Paints rest, hover, ticked and selected ground and the line below, then `paint_row`.

    The bar and the ring of the current row are painted by the view, across all columns.
    """

    def __init__(self, view: RowsView[Row]) -> None:
        super().__init__(view)
        self.view = view

    @property
    def theme(self) -> Theme:
        return self.view.themes.theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect.toRectF()
        group = self.view.rows.group_at(index.row())
        if group:
            paint_group(painter, rect, group, self.theme)
            return
        fill(painter, rect, self.theme.colour(self.ground(index)))
        line_below(painter, rect, self.theme.colour("soft_line"))
        row = self.view.rows.row_at(index.row())
        if row is not None:
            self.paint_row(painter, rect, row, index)

    def ground(self, index: Index) -> Token:
        """Colour of the ground of a row."""
        line = index.row()
        if line == self.view.currentIndex().row() or self.view.rows.is_ticked(line):
            return "selected"
        return "hover" if line == self.view.hovered else "surface"

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row, index: Index) -> None:
        """Paint what stands in `rect`. To be written by each kind of list."""
