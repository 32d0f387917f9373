"""The sheet as a grid: number, household, six letters to click, the next day and the note."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from core.model.interaction import Outcome
from core.records import dataclass
from core.screens.sheet_entry import SheetRow
from core.screens.sheet_line import LETTERS
from core.screens.words import OUTCOMES, household_name
from core.text import T
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.painting import CENTER, draw_words, rounded
from gui.widgets.strip import Strip

_ROW = 36
_NUMBER, _NAME, _LETTERS, _DAY, _NOTE = 20, 56, 220, 440, 520
"""Left edges of the columns, px."""
_BOX, _STEP = 28, 32


@dataclass(frozen=True, slots=True)
class GridRow:
    """One number of the sheet in words. `pending` is the outcome in the line that is being typed."""

    row: SheetRow
    name: str
    day: str
    note: str
    sentence: str
    pending: Outcome | None = None


class SheetGrid(GroupedListView[GridRow]):
    """`marked` gives number and outcome of a click on a letter, or of a digit on the selected row;
    `cleared` the number of a row to empty."""

    marked = Signal(int, object)
    cleared = Signal(int)

    def __init__(self, desk: Desk) -> None:
        model = RowsModel[GridRow](lambda row: row.row.number, sentence=lambda row: row.sentence)
        super().__init__(desk.themes, model, desk.say(T("Numbers of the sheet")), _ROW)
        self._desk = desk
        self.setItemDelegate(_GridDelegate(self))

    def show_rows(self, rows: Sequence[SheetRow], pending: dict[int, Outcome | None]) -> None:
        """Show the sheet; `pending` are the numbers of the line that is being typed."""
        self.rows.set_rows([self._shown(row, pending.get(row.number)) for row in rows])
        if pending:
            self.select_key(next(iter(pending)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, current = event.key() - Qt.Key.Key_1, self.current_row
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if current is not None and plain and 0 <= place < len(LETTERS):
            self.marked.emit(current.row.number, [*Outcome][place])
        elif current is not None and event.key() == Qt.Key.Key_Delete:
            self.cleared.emit(current.row.number)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        row = self.rows.row_at(self.rowAt(point.y()))
        place = (point.x() - _LETTERS) // _STEP
        if row is not None and 0 <= place < len(LETTERS):
            self.marked.emit(row.row.number, [*Outcome][place])

    def _shown(self, row: SheetRow, pending: Outcome | None) -> GridRow:
        say, words = self._desk.say, self._desk.words
        name = say(household_name(row.line))
        day = words.day_short(row.day) if row.day else ""
        note = row.said.note if row.said else say(T("logged today already")) if row.logged else ""
        outcome = say(OUTCOMES[row.said.outcome]) if row.said else ""
        sentence = " ".join(filter(None, (str(row.number), name, outcome, day, note)))
        return GridRow(row, name, day, note, sentence, pending)


def headings(desk: Desk) -> Strip:
    """The words above the columns."""
    strip = Strip("sunken", "below")
    strip.row.setContentsMargins(_NUMBER, 4, 12, 4)
    strip.row.setSpacing(0)
    columns = (
        (T("No."), _NAME - _NUMBER),
        (T("Household"), _LETTERS - _NAME),
        (T("Outcome, a click or a letter"), _DAY - _LETTERS),
        (T("Next"), _NOTE - _DAY),
        (T("Note"), 0),
    )
    for words, width in columns:
        label = PlainLabel(desk.themes, desk.say(words), Role.CAPTION, "text2")
        if width:
            label.setFixedWidth(width)
        strip.row.addWidget(label, int(not width))
    return strip


class _GridDelegate(RowDelegate[GridRow]):
    """What is filled in is solid, what is being typed has a border of its own."""

    def paint_row(self, painter: QPainter, rect: QRectF, shown: GridRow, _index: Index) -> None:
        theme, said = self.theme, shown.row.said
        room = rect.adjusted(0, 0, -12, 0)
        number = QRectF(_NUMBER, rect.top(), _NAME - _NUMBER, rect.height())
        draw_words(painter, number, str(shown.row.number), theme, Role.TABLE, "text", bold=True)
        name = QRectF(_NAME, rect.top(), _LETTERS - _NAME - 12, rect.height())
        draw_words(painter, name, shown.name, theme, Role.TABLE, "text", bold=True)
        for place, (letter, outcome) in enumerate(LETTERS.items()):
            box = QRectF(_LETTERS + place * _STEP, rect.center().y() - 12, _BOX, 24)
            self._paint_letter(painter, box, letter, said is not None and said.outcome is outcome)
            if shown.pending is outcome:
                rounded(painter, box, 4, None, theme.colour("accent"), 2)
        day = QRectF(_DAY, rect.top(), _NOTE - _DAY - 12, rect.height())
        draw_words(painter, day, shown.day, theme, Role.TABLE, "text")
        note = QRectF(QPointF(_NOTE, rect.top()), room.bottomRight())
        draw_words(painter, note, shown.note, theme, Role.TABLE, "text2" if said else "warn")

    def _paint_letter(self, painter: QPainter, box: QRectF, letter: str, on: bool) -> None:
        theme = self.theme
        fill = theme.colour("accent_fill" if on else "surface")
        rounded(painter, box, 4, fill, None if on else theme.colour("line"))
        draw_words(painter, box, letter, theme, Role.TABLE, "on_accent" if on else "text3", CENTER, on)
