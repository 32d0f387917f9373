"""Whom the phrase finds, beside the form."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from core.model.lines import CustomerLine
from core.records import dataclass
from core.screens.customers import shown_phone
from core.text import T
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.painting import draw_words
from gui.widgets.tier import TierSpec, paint_tier, tier_spec

_ROW = 52
_MARGIN = 16


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A customer as the list shows him: the second line tells two people of one name apart."""

    line: CustomerLine
    tier: TierSpec
    below: str

    @property
    def sentence(self) -> str:
        return f"{self.line.name} {self.tier.words} {self.below}".strip()


class FoundList(GroupedListView[FoundRow]):
    """`opened` gives the row that Enter or a click chose."""

    def __init__(self, desk: Desk) -> None:
        model = RowsModel[FoundRow](lambda row: row.line.customer_id, sentence=lambda row: row.sentence)
        super().__init__(desk.themes, model, desk.say(T("Found customers")), _ROW)
        self._desk = desk
        self.setItemDelegate(_FoundDelegate(self))
        self.clicked.connect(self._on_clicked)

    def show_lines(self, lines: Sequence[CustomerLine]) -> None:
        """Show these, the first one selected; where there are none Tab goes past."""
        self.rows.set_rows([self._row(line) for line in lines])
        self.select_first()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lines else Qt.FocusPolicy.NoFocus)

    def _row(self, line: CustomerLine) -> FoundRow:
        session, words = self._desk.session, self._desk.words
        phone = words.phone(shown_phone(session.book, line, session.today))
        last = T("last {day}", day=line.last_touch) if line.last_touch else T("never contacted")
        below = f"{self._desk.say(last)}  {phone}".strip()
        return FoundRow(line, tier_spec(self._desk.words, line.tier), below)

    def _on_clicked(self) -> None:
        if self.current_row is not None:
            self.opened.emit(self.current_row)


class _FoundDelegate(RowDelegate[FoundRow]):
    """Name and tier, and below them the last contact and the phone."""

    def paint_row(self, painter: QPainter, rect: QRectF, found: FoundRow, _index: Index) -> None:
        room = rect.adjusted(_MARGIN, 6, -_MARGIN, -6)
        upper = QRectF(room.left(), room.top(), room.width() - 70, room.height() / 2)
        taken = draw_words(painter, upper, found.line.name, self.theme, Role.TABLE, "accent", bold=True)
        paint_tier(painter, upper.adjusted(taken + 8, 0, 70, 0), found.tier, self.theme)
        lower = QRectF(room.left(), room.center().y(), room.width(), room.height() / 2)
        draw_words(painter, lower, found.below, self.theme, Role.CAPTION, "text2")
