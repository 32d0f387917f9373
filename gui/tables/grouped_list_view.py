"""A list of rows of two lines under group headers, such as Today."""

from PySide6.QtWidgets import QHeaderView, QWidget

from gui.tables.cells import Row
from gui.tables.rows_model import RowsModel
from gui.tables.rows_view import RowsView
from gui.theme.theme import ThemeHolder


class GroupedListView(RowsView[Row]):
    """One column as wide as the view. Set a `RowDelegate` that paints the rows."""

    def __init__(
        self,
        themes: ThemeHolder,
        model: RowsModel[Row],
        name: str,
        row_height: int = 60,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, model, name, row_height, parent)
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
