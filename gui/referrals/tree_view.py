"""The tree of referrals: rows of a list with branches painted beside the names."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent

from core.screens.referral_tree import TreeRow, unfolded
from core.screens.words import tier_held
from core.text import N, T
from gui.desk import Desk
from gui.tables.cell_delegate import MARGIN, CellDelegate
from gui.tables.cells import Cell, Column
from gui.tables.row_delegate import Index
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.widgets.chip import ChipKind, ChipSpec
from gui.widgets.painting import RIGHT, draw_icon_in, fill, line_across, line_down, rounded
from gui.widgets.tier import tier_spec

WIDE = 680
"""From this width of the tree on all columns are shown, with text of the usual size."""

_INDENT = 22
_BOX = 13


class TreeColumns:
    """Writes the cells of the tree in one language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, wide: bool) -> list[Column[TreeRow]]:
        """Who, since when, what came of it, and the two sums; without room only who and the whole sum."""
        say = self._desk.say
        person = Column(say(T("Referrers and those they brought")), self._person)
        result = Column(say(T("Result")), self._result, width=104)
        together = Column(say(T("With all below")), self._together, width=120, align=RIGHT)
        if not wide:
            return [person, result, together]
        since = Column(say(T("Since")), self._since, width=104, align=RIGHT)
        own = Column(say(T("Own purchases")), self._own, width=112, align=RIGHT)
        return [person, since, result, own, together]

    def sentence(self, row: TreeRow) -> str:
        """The whole row for a screen reader."""
        words = T(
            "{name}, {tier}, level {level}, {brought}, {own}",
            name=row.name,
            tier=tier_held(row.tier),
            level=row.depth + 1,
            brought=N("brought {n} person", "brought {n} people", row.brought),
            own=self._desk.words.money(row.own),
        )
        return self._desk.say(words)

    def _person(self, row: TreeRow) -> Cell:
        say = self._desk.say
        note = say(N("brought {n}", "brought {n}", row.brought)) if row.brought else ""
        return Cell(row.name, bold=True, tier=tier_spec(self._desk.words, row.tier), note=note)

    def _since(self, row: TreeRow) -> Cell:
        return Cell(self._desk.words.column_date(row.day) if row.day else "", token="text2")

    def _result(self, row: TreeRow) -> Cell:
        if row.bought:
            return Cell(chip=ChipSpec(self._desk.say(T("Bought")), ChipKind.ACCENT))
        return Cell(chip=ChipSpec(self._desk.say(T("Not yet")), ChipKind.WARN)) if row.referral_id else Cell()

    def _own(self, row: TreeRow) -> Cell:
        return self._money(row.own, bold=False)

    def _together(self, row: TreeRow) -> Cell:
        return self._money(row.together, bold=row.brought > 0)

    def _money(self, cents: int, bold: bool) -> Cell:
        words = self._desk.words
        return Cell(words.money(cents), bold=bold, tip=words.exact_money(cents)) if cents else Cell()


class TreeView(TableView[TreeRow]):
    """→ opens the people below the current row, ← folds them away or goes up to who brought them.

    A click on the box does the same.
    """

    def __init__(self, desk: Desk) -> None:
        self._columns, self._wide = TreeColumns(desk), True
        self._model: RowsModel[TreeRow] = RowsModel(
            lambda row: row.customer_id, self._columns.all(wide=True), self._columns.sentence
        )
        super().__init__(desk.themes, self._model, desk.say(T("Who brought whom")))
        self.folded: set[int] = set()
        self._all: tuple[TreeRow, ...] = ()
        self.setItemDelegate(_TreeDelegate(self))

    def show_tree(self, rows: Sequence[TreeRow]) -> None:
        """Show the tree; who was folded stays folded."""
        self._all = tuple(rows)
        self.folded &= {row.customer_id for row in rows if row.brought}
        self._show()
        if self.current_row is None:
            self.select_first()

    def reveal(self, customer_id: int) -> bool:
        """Go to somebody, opening whoever hides him; False where he is not in the tree."""
        above: list[int] = []
        for row in self._all:
            del above[row.depth :]
            if row.customer_id == customer_id:
                self.folded -= set(above)
                self._show()
                return self.select_key(customer_id)
            above.append(row.customer_id)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.themes.theme.scaled(WIDE)
        if wide != self._wide:
            self._wide = wide
            self._model.set_columns(self._columns.all(wide))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        if row is not None and event.key() == Qt.Key.Key_Right and row.brought:
            self._fold(row, False)
        elif row is not None and event.key() == Qt.Key.Key_Left:
            self._fold_or_go_up(row)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row_at(index.row())
        if row is None or index.column() != 0 or not row.brought:
            return
        left = self.visualRect(index).left() + MARGIN + row.depth * _INDENT
        if left - 4 <= event.position().x() <= left + _BOX + 6:
            self._fold(row, row.customer_id not in self.folded)

    def _fold_or_go_up(self, row: TreeRow) -> None:
        if row.brought and row.customer_id not in self.folded:
            self._fold(row, True)
            return
        lines = self.rows.rows()
        place = lines.index(row)
        above = (other for other in reversed(lines[:place]) if other.depth < row.depth)
        referrer = next(above, None)
        if referrer is not None:
            self.select_key(referrer.customer_id)

    def _fold(self, row: TreeRow, folded: bool) -> None:
        if folded == (row.customer_id in self.folded):
            return
        self.folded ^= {row.customer_id}
        self._show()

    def _show(self) -> None:
        self._model.set_rows(unfolded(self._all, self.folded))


class _TreeDelegate(CellDelegate[TreeRow]):
    """The first cell stands after its branches and a box or a dot."""

    def __init__(self, view: TreeView) -> None:
        super().__init__(view)
        self._tree = view

    def paint_row(self, painter: QPainter, rect: QRectF, row: TreeRow, index: Index) -> None:
        if index.column() != 0:
            super().paint_row(painter, rect, row, index)
            return
        left = rect.left() + MARGIN
        self._paint_branches(painter, rect, left, row)
        self._paint_knot(painter, QRectF(left + row.depth * _INDENT, rect.top(), _BOX, rect.height()), row)
        room = rect.adjusted(MARGIN + row.depth * _INDENT + _BOX + 8, 0, -8, 0)
        column = self.view.rows.columns[0]
        self.paint_cell(painter, room, column.cell(row), column.align)

    def _paint_branches(self, painter: QPainter, rect: QRectF, left: float, row: TreeRow) -> None:
        """Lines of those above that go on, and the bend to this row."""
        colour = self.theme.colour("control_border")
        half = rect.height() / 2
        for level, goes_on in enumerate(row.rails):
            x = left + level * _INDENT + _BOX // 2
            last = level == row.depth - 1
            if goes_on or last:
                line_down(painter, x, rect.top(), rect.height() if goes_on else half, colour)
            if last:
                line_across(painter, x, rect.top() + half, _INDENT - _BOX // 2 - 2, colour)
        if row.brought and row.customer_id not in self._tree.folded:
            x = left + row.depth * _INDENT + _BOX // 2
            line_down(painter, x, rect.top() + half, half, colour)

    def _paint_knot(self, painter: QPainter, place: QRectF, row: TreeRow) -> None:
        middle = place.center()
        if not row.brought:
            dot = QRectF(place.left() + _BOX // 2 - 3, int(middle.y()) - 3, 7, 7)
            rounded(painter, dot, 3.5, self.theme.colour("control_border"))
            return
        box = QRectF(place.left(), middle.y() - _BOX / 2, _BOX, _BOX)
        fill(painter, box, self.theme.colour("surface"))
        rounded(painter, box, 3, self.theme.colour("surface"), self.theme.colour("control_border"))
        icon = "plus" if row.customer_id in self._tree.folded else "minus"
        at = QRectF(QPointF(box.left(), box.top()), box.size())
        draw_icon_in(painter, self.theme, icon, "text2", at, 9)
