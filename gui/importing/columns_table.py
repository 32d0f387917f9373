"""The columns of a sheet, each with the field it fills, to be changed in place."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent

from core.importing.fields import SheetKind
from core.importing.mapping import Confidence
from core.screens.importing.columns import NOWHERE, ColumnLine, FieldChoice, choices_for
from core.screens.importing.screen import ImportScreen
from core.screens.importing.words import CONFIDENCES
from core.text import T
from gui.desk import Desk
from gui.importing.target_box import TargetBox
from gui.tables.cell_delegate import CellDelegate
from gui.tables.cells import Cell, Column
from gui.tables.row_delegate import Index
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.theme import Theme
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.chip import ChipKind, ChipSpec
from gui.widgets.painting import RIGHT, draw_icon, draw_words, rounded

_HEIGHT = 28
_WIDE_FROM = 760
_CHIPS = {
    Confidence.SURE: (ChipKind.ACCENT, "check"),
    Confidence.GUESS: (ChipKind.NEUTRAL, ""),
    Confidence.CONFIRM: (ChipKind.WARN, "warning"),
    Confidence.KEPT: (ChipKind.NEUTRAL, "note"),
}


class ColumnsTable(TableView[ColumnLine]):
    """`changed` gives a line and the choice that was picked for it. Space or a click opens the list."""

    changed = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kind = SheetKind.CUSTOMERS
        model = RowsModel[ColumnLine](lambda line: line.index, self._wide_columns())
        super().__init__(desk.themes, model, desk.say(T("Columns")))
        self.setItemDelegate(_TargetDelegate(self))
        self.box = TargetBox(desk, desk.say(T("Goes to")), self.viewport())
        self.box.picked.connect(self._on_picked)
        self.box.closed.connect(self.setFocus)
        self.spaced.connect(self.open_choices)

    @property
    def goal_column(self) -> int:
        """Where the fields stand: before the last column."""
        return self.rows.columnCount() - 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, what can be done without goes."""
        super().resizeEvent(event)
        columns = (
            self._wide_columns()
            if event.size().width() >= self.themes.theme.scaled(_WIDE_FROM)
            else self._narrow_columns()
        )
        if len(columns) != self.rows.columnCount():
            now = self.current_row
            self.rows.set_columns(columns)
            self._go_to(now)

    def show_lines(self, screen: ImportScreen, lines: tuple[ColumnLine, ...]) -> None:
        """Show these columns of the screen's sheet."""
        if screen.mapping is not None:
            self._kind = screen.mapping.kind
        now = self.current_row
        self.rows.set_rows(lines)
        self._go_to(now)

    def open_choices(self) -> None:
        """Open the list of fields for the current column."""
        line = self.current_row
        if line is not None:
            index = self.rows.index(self.currentIndex().row(), self.goal_column)
            self.scrollTo(index)
            box = target_rect(self.visualRect(index).toRectF(), self.themes.theme)
            choices = choices_for(self._kind, line.column.heading)
            self.box.ask(box.toRect(), choices, line.choice)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.columnAt(event.position().toPoint().x()) == self.goal_column:
            self.open_choices()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Not the way on: it opens the list, as a double click changes what is there."""
        self.open_choices()

    def _go_to(self, line: ColumnLine | None) -> None:
        if line is None or not self.select_key(line.index):
            self.select_first()

    def _on_picked(self, choice: FieldChoice) -> None:
        self.changed.emit(self.current_row, choice)

    def _wide_columns(self) -> list[Column[ColumnLine]]:
        say = self._desk.say
        return [
            Column(say(T("Column in the sheet")), _heading, 150),
            Column(say(T("First rows")), self._samples),
            Column(say(T("Filled rows")), self._filled, 92, RIGHT),
            Column("", _arrow, 36),
            Column(say(T("Goes to")), self._goal, 196),
            Column(say(T("Sureness")), self._sureness, 128),
        ]

    def _narrow_columns(self) -> list[Column[ColumnLine]]:
        say = self._desk.say
        return [
            Column(say(T("Column in the sheet")), _heading, 132),
            Column(say(T("First rows")), self._samples),
            Column(say(T("Goes to")), self._goal, 176),
            Column(say(T("Sureness")), self._sureness, 112),
        ]

    def _samples(self, line: ColumnLine) -> Cell:
        if not line.column.samples:
            return Cell(self._desk.say(T("All empty")), token="text3")
        return Cell(self._desk.words.joined(line.column.samples), token="text2")

    def _filled(self, line: ColumnLine) -> Cell:
        return Cell(self._desk.words.number(line.column.filled), token="text2")

    def _goal(self, line: ColumnLine) -> Cell:
        return Cell(self._desk.say(line.choice.label))

    def _sureness(self, line: ColumnLine) -> Cell:
        confidence = line.target.confidence
        words = self._desk.say(CONFIDENCES[confidence])
        if confidence not in _CHIPS:
            return Cell(words, token="text3")
        return Cell(chip=ChipSpec(words, *_CHIPS[confidence]))


def _heading(line: ColumnLine) -> Cell:
    return Cell(line.column.heading, bold=True)


def _arrow(_line: ColumnLine) -> Cell:
    return Cell(icon="arrow_right", token="text2")


class _TargetDelegate(CellDelegate[ColumnLine]):
    """Paints the field of a column as a list that can be opened."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: ColumnLine, index: Index) -> None:
        goal = self.view.rows.columnCount() - 2
        if index.column() != goal:
            super().paint_row(painter, rect, row, index)
            return
        theme, box = self.theme, target_rect(rect, self.theme)
        nowhere, doubtful = row.choice == NOWHERE, row.target.confidence is Confidence.CONFIRM
        border: Token = "warn" if doubtful else "line" if nowhere else "control_border"
        ground = theme.colour("sunken" if nowhere else "surface")
        rounded(painter, box, 6, ground, theme.colour(border), 2 if doubtful else 1)
        token: Token = "text3" if nowhere else "text"
        words = self.view.rows.columns[goal].cell(row).text
        draw_words(painter, box.adjusted(10, 0, -28, 0), words, theme, Role.TABLE, token)
        draw_icon(
            painter, theme, "chevron_down", "text2", QPointF(box.right() - 22, box.center().y() - 6), 12
        )


def target_rect(cell: QRectF, theme: Theme) -> QRectF:
    """The list in its cell."""
    height = theme.scaled(_HEIGHT)
    return QRectF(cell.left() + 4, cell.center().y() - height / 2, cell.width() - 12, height)
