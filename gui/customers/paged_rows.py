"""The model of a list that is read page by page, as far as somebody scrolls."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex

from core.screens.customers import CustomerRow, CustomersScreen
from gui.tables.rows_model import Index, RowsModel

_NO_INDEX = QModelIndex()


class PagedRows(RowsModel[CustomerRow]):
    """Shows what the screen has read, and asks it to read on when the view comes to the end."""

    def __init__(self, screen: CustomersScreen, sentence: Callable[[CustomerRow], str]) -> None:
        super().__init__(key=lambda row: row.customer_id, sentence=sentence)
        self._screen = screen

    def show_rows(self) -> None:
        """Show the screen's rows from the top."""
        self.set_rows(self._screen.rows)

    def canFetchMore(self, parent: Index = _NO_INDEX) -> bool:
        return not parent.isValid() and not self._screen.is_whole

    def fetchMore(self, _parent: Index = _NO_INDEX) -> None:
        added = self._screen.more()
        if added:
            self.beginInsertRows(_NO_INDEX, self.rowCount(), self.rowCount() + len(added) - 1)
            self._lines += added
            self.endInsertRows()
