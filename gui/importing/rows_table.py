"""The rows of the preview, with cells that can be typed over in place."""

from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from core.screens.importing.preview import PreviewLine
from core.text import T
from gui.desk import Desk
from gui.tables.cell_delegate import CellDelegate
from gui.tables.row_delegate import Index
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.widgets.field import LineEdit


class RowsTable(TableView[PreviewLine]):
    """A double click on a cell opens it, or `type_over`."""

    def __init__(self, desk: Desk, model: RowsModel[PreviewLine]) -> None:
        super().__init__(desk.themes, model, desk.say(T("Rows")))
        self.setItemDelegate(_TypingDelegate(self, desk.say(T("The cell in the sheet"))))

    @property
    def is_typing(self) -> bool:
        """Whether a cell is open."""
        return self.state() is QAbstractItemView.State.EditingState

    def type_over(self, column: int | None = None) -> None:
        """Open a cell of the current row: the one in this column, the current one, or the first there is."""
        line = self.currentIndex().row()
        wanted = [self.currentIndex().column() if column is None else column, *range(self.rows.columnCount())]
        editable = [one for one in wanted if one >= 0 and self.rows.columns[one].editable]
        if line >= 0 and editable:
            index = self.rows.index(line, editable[0])
            self.setCurrentIndex(index)
            self.edit(index)


class _TypingDelegate(CellDelegate[PreviewLine]):
    """Opens a line of text over the cell."""

    def __init__(self, view: RowsTable, name: str) -> None:
        super().__init__(view)
        self._name = name

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        return LineEdit(self.view.themes, self._name, parent=parent)
