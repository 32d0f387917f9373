"""The list of sections beside a form."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.records import dataclass
from core.text import T
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import draw_icon, draw_words

_NARROWEST = 176
_ROW = 36
_BEFORE, _AFTER = 46, 12


@dataclass(frozen=True, slots=True)
class Section:
    """One line: its place in the list, its icon and its name."""

    place: int
    icon: str
    name: str


class _SectionDelegate(RowDelegate[Section]):
    """Icon and name."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Section, index: Index) -> None:
        now = index.row() == self.view.currentIndex().row()
        token: Token = "accent" if now else "text2"
        draw_icon(painter, self.theme, row.icon, token, QPointF(rect.left() + 20, rect.center().y() - 8))
        room = rect.adjusted(_BEFORE, 0, -_AFTER, 0)
        draw_words(painter, room, row.name, self.theme, Role.TABLE, "text", bold=now)


class SectionList(GroupedListView[Section]):
    """`chosen_place` gives the place of the section that was gone to."""

    chosen_place = Signal(int)

    def __init__(self, desk: Desk, names: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        model: RowsModel[Section] = RowsModel(key=lambda row: row.place, sentence=lambda row: row.name)
        super().__init__(desk.themes, model, desk.say(T("Sections")), _ROW, parent)
        self.setItemDelegate(_SectionDelegate(self))
        self._names = [name for _icon, name in names]
        self._fit()
        self.themes.changed.connect(self._fit)
        model.set_rows([Section(place, icon, name) for place, (icon, name) in enumerate(names)])
        self.chosen.connect(self._on_chosen)
        self.choose(0)

    def choose(self, place: int) -> None:
        """Go to a section."""
        self.select_key(place)

    def _fit(self) -> None:
        """As wide as its longest name where that is chosen."""
        metrics = self.themes.theme.metrics(Role.TABLE, True)
        widest = max(metrics.horizontalAdvance(name) for name in self._names)
        self.setFixedWidth(max(_NARROWEST, _BEFORE + widest + _AFTER))

    def _on_chosen(self, section: Section | None) -> None:
        if section is not None:
            self.chosen_place.emit(section.place)
