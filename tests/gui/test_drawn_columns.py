"""A column that was drawn wider or narrower stays so: when rows come anew, and in the next window."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.tables.cells import Column
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.theme import ThemeHolder

LEFT = Qt.MouseButton.LeftButton
COLUMNS: list[Column[int]] = [
    Column("Number", str, 100, sort="number"),
    Column("Name", str),
    Column("Day", str, 120),
]


def a_table(qtbot: QtBot, themes: ThemeHolder) -> TableView[int]:
    model = RowsModel[int](lambda row: row, COLUMNS)
    model.set_rows([1, 2, 3])
    table = TableView[int](themes, model, "Rows")
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    return table


def draw(table: TableView[int], column: int, by: int) -> None:
    """Take hold of the right edge of a column and let it go `by` px further."""
    header = table.horizontalHeader()
    edge = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) - 1, 10)
    QTest.mousePress(header.viewport(), LEFT, pos=edge)
    QTest.mouseMove(header.viewport(), edge + QPoint(by, 0))
    QTest.mouseRelease(header.viewport(), LEFT, pos=edge + QPoint(by, 0))


def test_a_drawn_column_stays_when_rows_come_anew(qtbot: QtBot, themes: ThemeHolder) -> None:
    table = a_table(qtbot, themes)
    draw(table, 0, 60)
    assert table.columnWidth(0) == 160 and table.drawn_widths == {"Number": 160}
    table.rows.set_rows([4, 5])
    table.resize(700, 200)
    assert table.columnWidth(0) == 160 and table.columnWidth(2) == 120


def test_a_click_on_a_heading_draws_nothing(qtbot: QtBot, themes: ThemeHolder) -> None:
    table = a_table(qtbot, themes)
    with qtbot.waitSignal(table.sort_asked):
        QTest.mouseClick(table.horizontalHeader().viewport(), LEFT, pos=QPoint(30, 10))
    assert table.drawn_widths == {}


def test_where_room_is_short_the_others_give_it_up(qtbot: QtBot, themes: ThemeHolder) -> None:
    table = a_table(qtbot, themes)
    table.draw_widths({"Number": 380})
    table.resize(500, 200)
    assert table.columnWidth(0) == 380 and table.columnWidth(2) == 64
