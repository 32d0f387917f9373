"""Whatever a cell has no room for is told by its tip."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from gui.tables.cells import Cell, Column
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.theme import ThemeHolder


@pytest.mark.parametrize(
    ("cell", "tip"),
    [
        (Cell("Li"), ""),
        (Cell("Li", second="2 %"), ""),
        (Cell("Li " * 40), "Li " * 40),
        (Cell("Li", second="2 % of 1,280"), "Li 2 % of 1,280"),
        (Cell("Li", tip="exactly"), "exactly"),
    ],
)
def test_what_is_cut_in_either_line_is_told(qtbot: QtBot, themes: ThemeHolder, cell: Cell, tip: str) -> None:
    model: RowsModel[Cell] = RowsModel(
        id, [Column("Entry", lambda row: row, 80), Column("", lambda _row: "")]
    )
    view = TableView(themes, model, "Ledger", 52)
    qtbot.addWidget(view)
    model.set_rows([cell])
    view.resize(400, 200)
    view.show()
    index, option = model.index(0, 0), QStyleOptionViewItem()
    option.rect = view.visualRect(index)
    at = option.rect.center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    view.itemDelegate().helpEvent(event, view, option, index)
    assert tip.strip() in QToolTip.text() if tip else not QToolTip.text()
