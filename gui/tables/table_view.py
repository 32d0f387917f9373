"""A table of rows with a heading that stays."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.tables.cell_delegate import MARGIN, PADDING, CellDelegate
from gui.tables.cells import Column, Row
from gui.tables.rows_model import RowsModel
from gui.tables.rows_view import RowsView
from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.painting import draw_words, fill, line_below
from gui.widgets.ticks import BOX, paint_tick_box

_HEIGHT = 33


class _Header(QHeaderView):
    """Headings in small grey letters; over the ticks a box that ticks all rows. `drawn` gives a column and
    the width in px that the user has drawn it to."""

    drawn = Signal(int, int)

    def __init__(self, view: "TableView[Row]") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._themes, self._rows = view.themes, view.rows
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self._before: list[int] = []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._before = self._widths()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        for section, (before, now) in enumerate(zip(self._before, self._widths(), strict=False)):
            if before != now and self.sectionResizeMode(section) is QHeaderView.ResizeMode.Interactive:
                self.drawn.emit(section, now)

    def _widths(self) -> list[int]:
        return [self.sectionSize(section) for section in range(self.count())]

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
        header.drawn.connect(self._on_drawn)
        self._drawn: dict[str, int] = {}
        model.modelReset.connect(self._fit)
        self._fit()

    @property
    def drawn_widths(self) -> dict[str, int]:
        """Widths in px of the columns that the user has drawn, by their headings."""
        return dict(self._drawn)

    def draw_widths(self, widths: Mapping[str, int]) -> None:
        """Let the columns with these headings be so wide, in px."""
        self._drawn = dict(widths)
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
        header, share = self.horizontalHeader(), self._share()
        for number, column in enumerate(self.rows.columns):
            if column.width:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(number, self._width(column, share))
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _width(self, column: Column[Row], share: float) -> int:
        scaled = self.themes.theme.scaled
        least = scaled(min(column.width, column.least))
        return self._drawn.get(column.heading) or max(least, int(scaled(column.width) * share))

    def _share(self) -> float:
        """How much of their width the columns that have one keep, so that the others can be read. What the
        user has drawn stays as it is."""
        scaled, columns = self.themes.theme.scaled, self.rows.columns
        drawn = sum(self._drawn.get(column.heading, 0) for column in columns)
        given = [column for column in columns if column.heading not in self._drawn]
        fixed = sum(scaled(column.width) for column in given)
        least = sum(scaled(column.least) for column in given if not column.width)
        return min(1.0, (self.viewport().width() - least - drawn) / max(1, fixed))

    def _on_drawn(self, section: int, width: int) -> None:
        self._drawn[self.rows.columns[section].heading] = width

    def _on_heading(self, section: int) -> None:
        column = self.rows.columns[section]
        if column.ticks:
            self.rows.tick_all(self.rows.tick_state() is not Qt.CheckState.Checked)
        elif column.sort:
            self.sort_asked.emit(column.sort)
