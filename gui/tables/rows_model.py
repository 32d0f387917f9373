"""The one model behind every list: rows of any kind, groups between them, ticks on them."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gui.tables.cells import Cell, Column, Row
from gui.widgets.group_header import Group
from gui.widgets.words import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole

ROW_ROLE = ItemRole.UserRole
CELL_ROLE = ItemRole.UserRole + 1
_NO_INDEX = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows and groups in the order given. Without columns it is a list of one column.

    `key` names a row across reloads (its id); `sentence` is what a screen reader says of a row; only rows
    that `may_tick` can be ticked, without it all.
    `ticks_changed` comes when rows were ticked, `edited` with line, column and text when the
    user changed a cell; the page writes it and gives new rows.
    """

    ticks_changed = Signal()
    edited = Signal(int, int, str)

    def __init__(
        self,
        key: Callable[[Row], Hashable],
        columns: Sequence[Column[Row]] = (),
        sentence: Callable[[Row], str] | None = None,
        may_tick: Callable[[Row], bool] | None = None,
    ) -> None:
        super().__init__()
        self._key, self._sentence, self._may_tick = key, sentence, may_tick
        self._columns = tuple(columns)
        self._lines: list[Row | Group] = []
        self._group_lines: list[int] = []
        self._ticked: set[Hashable] = set()
        self._sort, self._descending = "", False

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        return self._columns

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """Key of the column with the arrow, and whether it points down."""
        return self._sort, self._descending

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def set_rows(self, lines: Sequence[Row | Group]) -> None:
        """Show these rows and groups. Ticks of rows that are gone are forgotten."""
        self.beginResetModel()
        self._lines = list(lines)
        self._group_lines = [line for line, shown in enumerate(lines) if isinstance(shown, Group)]
        self.endResetModel()
        if self._ticked:
            self._set_ticked(self._kept_ticks())

    def set_sort(self, key: str, descending: bool) -> None:
        """Show the arrow at a heading; the rows come sorted."""
        self._sort, self._descending = key, descending
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rows(self) -> list[Row]:
        """The rows without the groups."""
        return [line for line in self._lines if not isinstance(line, Group)]

    def row_at(self, line: int) -> Row | None:
        """The row on a line, None for a group or outside."""
        if not 0 <= line < len(self._lines):
            return None
        found = self._lines[line]
        return None if isinstance(found, Group) else found

    def group_at(self, line: int) -> Group | None:
        """The group on a line, None for a row or outside."""
        found = self._lines[line] if 0 <= line < len(self._lines) else None
        return found if isinstance(found, Group) else None

    def group_lines(self) -> list[int]:
        """The lines that hold a group."""
        return self._group_lines

    def key_at(self, line: int) -> Hashable | None:
        """The key of the row on a line."""
        row = self.row_at(line)
        return None if row is None else self._key(row)

    def line_of(self, key: Hashable) -> int:
        """The line of the row with this key, -1 where there is none."""
        for line, row in enumerate(self._lines):
            if not isinstance(row, Group) and self._key(row) == key:
                return line
        return -1

    def ticked(self) -> list[Row]:
        """The ticked rows in their order."""
        return [row for row in self.rows() if self._key(row) in self._ticked]

    def is_ticked(self, line: int) -> bool:
        return self.key_at(line) in self._ticked

    def can_tick(self, line: int) -> bool:
        """Whether the line holds a row that can be ticked."""
        row = self.row_at(line)
        return row is not None and (self._may_tick is None or self._may_tick(row))

    def toggle_tick(self, line: int) -> None:
        """Tick the row on a line, or take the tick away."""
        row = self.row_at(line)
        if row is not None and self.can_tick(line):
            self._set_ticked(self._ticked ^ {self._key(row)})

    def tick_all(self, ticked: bool) -> None:
        """Tick every row that can be, or none."""
        self._set_ticked(self._keys_to_tick() if ticked else set())

    def tick_state(self) -> Qt.CheckState:
        """Whether none, some or all rows are ticked."""
        if not self._ticked:
            return Qt.CheckState.Unchecked
        every = len(self._ticked) == len(self._keys_to_tick())
        return Qt.CheckState.Checked if every else Qt.CheckState.PartiallyChecked

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else max(1, len(self._columns))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = self._columns and self._columns[index.column()].editable
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical or role != ItemRole.DisplayRole or not self._columns:
            return None
        column = self._columns[section]
        arrow = (" ↓" if self._descending else " ↑") if column.sort and column.sort == self._sort else ""
        return column.heading + arrow

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == ROW_ROLE:
            return line
        if isinstance(line, Group):
            spoken = role in (ItemRole.DisplayRole, ItemRole.AccessibleTextRole)
            return line.sentence if spoken else None
        return self._row_data(line, index.column(), role)

    def setData(self, index: Index, value: object, role: int = ItemRole.EditRole) -> bool:
        if role != ItemRole.EditRole:
            return False
        self.edited.emit(index.row(), index.column(), str(value))
        return True

    def _keys_to_tick(self) -> set[Hashable]:
        return {self._key(row) for row in self.rows() if self._may_tick is None or self._may_tick(row)}

    def _kept_ticks(self) -> set[Hashable]:
        """The ticks that outlast new rows."""
        return self._ticked & self._keys_to_tick()

    def _row_data(self, row: Row, column: int, role: int) -> object:
        if role == ItemRole.AccessibleTextRole and self._sentence:
            return self._sentence(row)
        if role == ItemRole.ToolTipRole and self._sentence:
            return plain_tooltip(self._sentence(row))
        if not self._columns:
            return None
        cell = self._columns[column].cell(row)
        return self._cell_data(cell, role)

    def _cell_data(self, cell: Cell, role: int) -> object:
        if role == CELL_ROLE:
            return cell
        if role == ItemRole.EditRole and cell.source is not None:
            return cell.source
        if role in (ItemRole.DisplayRole, ItemRole.EditRole):
            return cell.text
        return cell.sentence if role == ItemRole.AccessibleTextRole else None

    def _set_ticked(self, ticked: set[Hashable]) -> None:
        if ticked == self._ticked:
            return
        self._ticked = ticked
        if self._lines:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [ItemRole.CheckStateRole])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.ticks_changed.emit()
