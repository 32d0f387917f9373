"""The model of a list that is read page by page, as far as somebody scrolls."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QModelIndex, Qt

from core.screens.customers import CustomerRow, CustomersScreen
from gui.tables.rows_model import Index, RowsModel

_NO_INDEX = QModelIndex()


class PagedRows(RowsModel[CustomerRow]):
    """Shows what the screen has read, and asks it to read on when the view comes to the end.

    Ticks stay through a search: people are gathered one phrase after another.
    """

    def __init__(self, screen: CustomersScreen, sentence: Callable[[CustomerRow], str]) -> None:
        super().__init__(key=lambda row: row.customer_id, sentence=sentence)
        self._screen = screen

    @property
    def ticked_ids(self) -> set[int]:
        """The ticked customers, shown or not."""
        return {key for key in self._ticked if isinstance(key, int)}

    def tick_state(self) -> Qt.CheckState:
        if not self._ticked:
            return Qt.CheckState.Unchecked
        every = len(self._ticked) >= self._screen.found and all(
            row.customer_id in self._ticked for row in self.rows()
        )
        return Qt.CheckState.Checked if every else Qt.CheckState.PartiallyChecked

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

    def _keys_to_tick(self) -> set[Hashable]:
        return {*self._ticked, *self._screen.everyone()}

    def _kept_ticks(self) -> set[Hashable]:
        return {*self._screen.still_there(self.ticked_ids)}
