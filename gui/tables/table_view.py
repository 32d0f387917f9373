"""A table of rows with a heading that stays."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.tables.cell_delegate import MARGIN, PADDING, CellDelegate
from gui.tables.cells import Row
from gui.tables.rows_model import RowsModel
from gui.tables.rows_view import RowsView
from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.painting import draw_words, fill, line_below
from gui.widgets.ticks import BOX, paint_tick_box

_HEIGHT = 33


class _Header(QHeaderView):
    """Headings in small grey letters; over the ticks a box that ticks all rows."""

    def __init__(self, view: "TableView[Row]") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._themes, self._rows = view.themes, view.rows
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._themes.theme.scaled(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, box = self._themes.theme, rect.toRectF()
        fill(painter, box, theme.colour("sunken"))
        line_below(painter, box, theme.colour("line"))
        column = self._rows.columns[section]
        if column.ticks:
            at = QPointF(box.left() + 16, box.center().y() - BOX / 2)
            paint_tick_box(painter, at, self._rows.tick_state(), theme)
            return
        words = str(self._rows.headerData(section, Qt.Orientation.Horizontal))
        draw_words(painter, self._room(box, section), words, theme, Role.CAPTION, "text3", column.align)

    def _room(self, box: QRectF, section: int) -> QRectF:
        left = MARGIN if section == 0 else PADDING
        right = MARGIN if section == self.count() - 1 else PADDING
        return box.adjusted(left, 0, -right, 0)


class TableView(RowsView[Row]):
    """Rows of 38 px, or of 52 px where cells have a second line.

    `sort_asked` gives the `sort` key of the heading that was clicked; the page sorts, sets the rows
    and calls `RowsModel.set_sort`.
    """

    sort_asked = Signal(str)

    def __init__(
        self,
        themes: ThemeHolder,
        model: RowsModel[Row],
        name: str,
        row_height: int = 38,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, model, name, row_height, parent)
        self.setItemDelegate(CellDelegate(self))
        header = _Header(self)
        self.setHorizontalHeader(header)
        # A header shares the selection and clears it on a reset; the current row comes back after that.
        model.modelReset.disconnect(self._restore)
        model.modelReset.connect(self._restore)
        header.sectionClicked.connect(self._on_heading)
        model.modelReset.connect(self._fit)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.rows.columns[index.column()].ticks:
            self.rows.toggle_tick(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        header, share, scaled = self.horizontalHeader(), self._share(), self.themes.theme.scaled
        for number, column in enumerate(self.rows.columns):
            if column.width:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                least = scaled(min(column.width, column.least))
                self.setColumnWidth(number, max(least, int(scaled(column.width) * share)))
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _share(self) -> float:
        """How much of their width the columns that have one keep, so that the others can be read."""
        scaled, columns = self.themes.theme.scaled, self.rows.columns
        fixed = sum(scaled(column.width) for column in columns)
        least = sum(scaled(column.least) for column in columns if not column.width)
        return min(1.0, (self.viewport().width() - least) / max(1, fixed))

    def _on_heading(self, section: int) -> None:
        column = self.rows.columns[section]
        if column.ticks:
            self.rows.tick_all(self.rows.tick_state() is not Qt.CheckState.Checked)
        elif column.sort:
            self.sort_asked.emit(column.sort)
