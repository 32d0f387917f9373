"""Paints the cells of a table: text with what goes before and after it, and a line below."""

from collections.abc import Callable
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from gui.tables.cells import Cell, Row
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import CELL_ROLE
from gui.theme.theme import Theme
from gui.theme.type import Role
from gui.widgets.chip import chip_width, paint_chip
from gui.widgets.painting import RIGHT, draw_icon_in, draw_words, line_across
from gui.widgets.ticks import BOX, paint_tick_box
from gui.widgets.tier import paint_tier, tier_width
from gui.widgets.words import plain_tooltip

PADDING = 8
MARGIN = 20
_GAP = 6


class _Piece(NamedTuple):
    """Something in the line of a cell: its width and how it is painted into its place."""

    width: int
    paint: Callable[[QPainter, QRectF], object]


class CellDelegate(RowDelegate[Row]):
    """Paints `Cell` objects, and tick boxes in the column that has them."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row, index: Index) -> None:
        column = self.view.rows.columns[index.column()]
        if column.ticks and not self.view.rows.can_tick(index.row()):
            return
        if column.ticks:
            state = _CHECKED[self.view.rows.is_ticked(index.row())]
            at = QPointF(rect.left() + 16, rect.center().y() - BOX / 2)
            paint_tick_box(painter, at, state, self.theme)
            return
        self.paint_cell(painter, self._room(rect, index), column.cell(row), column.align)

    def paint_cell(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Paint a cell into `room`, in one line or in two."""
        if not cell.second:
            _paint_line(painter, room, _pieces(cell, self.theme), align)
            return
        line = self.theme.scaled(20)
        middle = room.center().y()
        upper = QRectF(room.left(), middle - line, room.width(), line)
        lower = QRectF(room.left(), middle, room.width(), line - 2)
        _paint_line(painter, upper, _pieces(cell, self.theme), align)
        draw_words(painter, lower, cell.second, self.theme, Role.CAPTION, "text3", align)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The tip of a cell, or its whole text where it was cut."""
        cell = cast(Cell | None, index.data(CELL_ROLE))
        words = _tip(cell, self._room(option.rect.toRectF(), index), self.theme) if cell else ""
        QToolTip.showText(event.globalPos(), plain_tooltip(words), view)
        return True

    def _room(self, rect: QRectF, index: Index) -> QRectF:
        last = index.column() == self.view.rows.columnCount() - 1
        left = MARGIN if index.column() == 0 else PADDING
        return rect.adjusted(left, 0, -(MARGIN if last else PADDING), 0)


_CHECKED = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


def _tip(cell: Cell, room: QRectF, theme: Theme) -> str:
    if cell.tip:
        return cell.tip
    needed = max(_total(_pieces(cell, theme)), _width(cell.second, Role.CAPTION, theme))
    return cell.sentence if needed > room.width() + 1 else ""


def _total(pieces: list[_Piece]) -> int:
    return sum(piece.width for piece in pieces) + _GAP * max(0, len(pieces) - 1)


def _paint_line(painter: QPainter, room: QRectF, pieces: list[_Piece], align: Qt.AlignmentFlag) -> None:
    x = room.right() - min(room.width(), _total(pieces)) if align == RIGHT else room.left()
    for piece in pieces:
        width = min(piece.width, room.right() - x)
        if width > 0:
            piece.paint(painter, QRectF(x, room.top(), width, room.height()))
        x += piece.width + _GAP


def _pieces(cell: Cell, theme: Theme) -> list[_Piece]:
    pieces = []
    if cell.icon:
        pieces.append(_Piece(16, lambda p, r: draw_icon_in(p, theme, cell.icon, cell.token, r)))
    if cell.chip:
        chip = cell.chip
        pieces.append(_Piece(chip_width(chip, theme), lambda p, r: paint_chip(p, r, chip, theme)))
    if cell.old:
        pieces.append(_Piece(_width(cell.old, Role.TABLE, theme), lambda p, r: _paint_old(p, r, cell, theme)))
    if cell.text:
        width = _width(cell.text, Role.TABLE, theme, cell.bold)
        pieces.append(_Piece(width, lambda p, r: _paint_text(p, r, cell, theme)))
    if cell.tier:
        tier = cell.tier
        pieces.append(_Piece(tier_width(tier, theme), lambda p, r: paint_tier(p, r, tier, theme)))
    if cell.note:
        width = _width(cell.note, Role.CAPTION, theme)
        pieces.append(_Piece(width, lambda p, r: _paint_note(p, r, cell, theme)))
    return pieces


def _width(words: str, role: Role, theme: Theme, bold: bool = False) -> int:
    return theme.metrics(role, bold).horizontalAdvance(words)


def _paint_note(painter: QPainter, rect: QRectF, cell: Cell, theme: Theme) -> None:
    draw_words(painter, rect, cell.note, theme, Role.CAPTION, "text3")


def _paint_text(painter: QPainter, rect: QRectF, cell: Cell, theme: Theme) -> None:
    width = draw_words(painter, rect, cell.text, theme, Role.TABLE, cell.token, bold=cell.bold)
    if cell.wrong:
        y = rect.center().y() + theme.metrics(Role.TABLE).ascent() / 2 + 3
        painter.setPen(QPen(theme.colour(cell.token), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + width, y))


def _paint_old(painter: QPainter, rect: QRectF, cell: Cell, theme: Theme) -> None:
    width = draw_words(painter, rect, cell.old, theme, Role.TABLE, "text3")
    line_across(painter, rect.left(), rect.center().y(), width, theme.colour("text3"))
