"""The list at the left of the page: events or clubs, each in two lines."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from core.records import dataclass
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.painting import RIGHT, draw_words

WIDTH, WIDTH_NARROW = 248, 208
_ROW, _MARGIN, _LINE = 52, 20, 20


@dataclass(frozen=True, slots=True)
class Item:
    """One event or club, every word written. `figure` stands at the right of the second line."""

    id: int
    title: str
    second: str
    figure: str = ""

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.second, self.figure) if part)


class SideList(GroupedListView[Item]):
    """`chosen` gives the item that was gone to."""

    def __init__(self, desk: Desk, name: str) -> None:
        model: RowsModel[Item] = RowsModel(lambda item: item.id, sentence=lambda item: item.sentence)
        super().__init__(desk.themes, model, name, _ROW)
        self.setItemDelegate(_ItemDelegate(self))

    @property
    def current_id(self) -> int:
        """The id of the current one; 0 without any."""
        item = self.current_row
        return 0 if item is None else item.id


class _ItemDelegate(RowDelegate[Item]):
    def paint_row(self, painter: QPainter, rect: QRectF, row: Item, _index: Index) -> None:
        line = self.theme.scaled(_LINE)
        top = rect.top() + (rect.height() - 2 * line) / 2
        upper = QRectF(rect.left() + _MARGIN, top, rect.width() - 2 * _MARGIN, line)
        draw_words(painter, upper, row.title, self.theme, Role.ROW_NAME, "text")
        lower = upper.translated(0, line)
        taken = draw_words(painter, lower, row.figure, self.theme, Role.CAPTION, "text3", RIGHT)
        second = lower.adjusted(0, 0, -taken - 8, 0)
        draw_words(painter, second, row.second, self.theme, Role.CAPTION, "text2")
