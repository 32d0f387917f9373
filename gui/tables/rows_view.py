"""What every list does alike: one row at a time by keyboard and mouse, groups passed over."""

from collections.abc import Hashable
from typing import Generic

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from gui.tables.cells import Row
from gui.tables.rows_model import Index, RowsModel
from gui.theme.theme import ThemeHolder
from gui.widgets.group_header import GROUP_HEIGHT
from gui.widgets.painting import fill, focus_ring

Key = Qt.Key
_MOVES = (Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown)
_ENTER = (Key.Key_Return, Key.Key_Enter)
_TABS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_Action = QAbstractItemView.CursorAction


class RowsView(QTableView, Generic[Row]):
    """A list of rows. `chosen` gives the current row (None: no row) whenever it becomes another one,
    `opened` the row on Enter or double click, `group_acted` the group whose action was clicked.

    Space ticks the current row where the model has ticks, and otherwise comes out as `spaced`.
    Every other key is left to the page. The current row survives new rows by its key; where it is
    gone the next one takes its place. `name` is what a screen reader says.
    """

    chosen = Signal(object)
    opened = Signal(object)
    spaced = Signal(object)
    group_acted = Signal(object)

    def __init__(
        self,
        themes: ThemeHolder,
        model: RowsModel[Row],
        name: str,
        row_height: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.themes, self.rows, self.hovered = themes, model, -1
        self._row_height = row_height
        self._by_keys = False
        self._told: Row | None = None
        self._group_lines: list[int] = []
        self._kept: tuple[Hashable | None, int, int] = (None, -1, 0)
        self.setModel(model)
        self.setAccessibleName(name)
        self._set_up()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.ticks_changed.connect(self.viewport().update)
        themes.changed.connect(self._measure)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self._measure()

    @property
    def current_row(self) -> Row | None:
        """The row that has the selection."""
        return self.rows.row_at(self.currentIndex().row())

    def select_key(self, key: Hashable) -> bool:
        """Go to the row with this key; False where there is none."""
        return self._select_line(self.rows.line_of(key))

    def select_first(self) -> bool:
        """Go to the first row; False where there is none."""
        return self._select_line(self._row_from(0, 1))

    def select_next(self) -> bool:
        """Go to the row below; False on the last one."""
        return self._select_line(self._row_from(self.currentIndex().row() + 1, 1))

    def step(self, down: bool) -> None:
        """Go to the next row or the one before, where there is one."""
        line = self.currentIndex().row()
        self._select_line(self._row_from(line + 1, 1) if down else self._row_from(line - 1, -1))

    def row_rect(self) -> QRectF:
        """Where the current row is, in the coordinates of the viewport; empty without one."""
        line = self.currentIndex().row()
        if line < 0:
            return QRectF()
        width = self.viewport().width()
        return QRectF(0, self.rowViewportPosition(line), width, self.rowHeight(line))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """A row comes into sight with the heading of its group right above it."""
        if self.rows.group_at(index.row() - 1) is not None:
            super().scrollTo(self.rows.index(index.row() - 1, 0), hint)
        super().scrollTo(index, hint)

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        line = self._target(action)
        index = self.currentIndex()
        return self.rows.index(line, max(0, index.column())) if line >= 0 else index

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        row = self.current_row
        if plain and event.key() in _MOVES:
            super().keyPressEvent(event)
        elif plain and row is not None and event.key() == Key.Key_Space:
            self._on_space(row)
        elif plain and row is not None and event.key() in _ENTER:
            self.opened.emit(row)
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Letters and digits belong to the page and the input method, never to the list."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        group = self.rows.group_at(self.rowAt(point.y()))
        if group and group.action and self._on_action(point, group.action):
            self.group_acted.emit(group)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        row = self.rows.row_at(self.rowAt(event.position().toPoint().y()))
        if row is not None and self.state() is not QAbstractItemView.State.EditingState:
            self.opened.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = self._by_keys or event.reason() in _TABS
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        # Qt turns it on again for cells that can be edited.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._repaint(previous.row())
        self._repaint(current.row())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rect = self.row_rect()
        if rect.isEmpty():
            return
        painter = QPainter(self.viewport())
        theme = self.themes.theme
        fill(painter, QRectF(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent_fill"))
        if self.hasFocus() and self._by_keys:
            focus_ring(painter, rect, theme)
        painter.end()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)

    def _measure(self) -> None:
        """Give every line its height and let groups span the columns."""
        theme, columns = self.themes.theme, self.rows.columnCount()
        row_height = theme.scaled(self._row_height)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.verticalScrollBar().setSingleStep(row_height)
        self.clearSpans()
        # The same default again changes nothing: what was a group header before would stay as low.
        for line in self._group_lines:
            self.setRowHeight(line, row_height)
        self._group_lines = self.rows.group_lines()
        for line in self._group_lines:
            self.setRowHeight(line, theme.scaled(GROUP_HEIGHT))
            if columns > 1:
                self.setSpan(line, 0, 1, columns)
        self.viewport().update()

    def _remember(self) -> None:
        line = self.currentIndex().row()
        self._kept = (self.rows.key_at(line), line, self.verticalScrollBar().value())

    def _restore(self) -> None:
        self._measure()
        key, line, scroll = self._kept
        if line >= 0:
            found = self.rows.line_of(key)
            self._select_line(found if found >= 0 else self._nearest(line))
            self.verticalScrollBar().setValue(scroll)
        self._tell()

    def _nearest(self, line: int) -> int:
        below = self._row_from(line, 1)
        return below if below >= 0 else self._row_from(min(line, self.rows.rowCount()) - 1, -1)

    def _row_from(self, line: int, step: int) -> int:
        """The first line from `line` on that is a row, going by `step`; -1 where there is none."""
        while 0 <= line < self.rows.rowCount():
            if self.rows.group_at(line) is None:
                return line
            line += step
        return -1

    def _select_line(self, line: int) -> bool:
        if line < 0:
            return False
        self.setCurrentIndex(self.rows.index(line, max(0, self.currentIndex().column())))
        return True

    def _target(self, action: _Action) -> int:
        line, last = self.currentIndex().row(), self.rows.rowCount() - 1
        page = max(1, self.viewport().height() // self.verticalHeader().defaultSectionSize() - 1)
        starts = {
            _Action.MoveUp: (line - 1, -1),
            _Action.MoveDown: (line + 1, 1),
            _Action.MoveHome: (0, 1),
            _Action.MoveEnd: (last, -1),
            _Action.MovePageUp: (max(line - page, self._row_from(0, 1)), -1),
            _Action.MovePageDown: (min(line + page, self._row_from(last, -1)), 1),
        }
        return self._row_from(*starts[action]) if action in starts else -1

    def _tell(self) -> None:
        row = self.current_row
        if row != self._told:
            self._told = row
            self.chosen.emit(row)

    def _on_space(self, row: Row) -> None:
        if any(column.ticks for column in self.rows.columns):
            self.rows.toggle_tick(self.currentIndex().row())
        else:
            self.spaced.emit(row)

    def _on_action(self, point: QPoint, words: str) -> bool:
        return point.x() > self.viewport().width() - self.themes.theme.scaled(24 + 14 * len(words))

    def _hover(self, line: int) -> None:
        if line != self.hovered:
            left, self.hovered = self.hovered, line
            self._repaint(left)
            self._repaint(line)

    def _repaint(self, line: int) -> None:
        """Only the rows that changed: a whole list takes ten times as long."""
        if line >= 0:
            top, height = self.rowViewportPosition(line), self.rowHeight(line)
            self.viewport().update(0, top, self.viewport().width(), height)
