"""The list of offers under the line."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter

from core.text import T
from gui.desk import Desk
from gui.palette.offer import Offer
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.group_header import Group
from gui.widgets.key_hint import paint_key
from gui.widgets.painting import draw_icon, draw_words

_ROW = 40
_ICON, _WORDS, _MARGIN = 17, 46, 16


class OfferList(GroupedListView[Offer]):
    """Offers in parts, each under its heading. `taken` gives the one that was clicked."""

    taken = Signal(object)

    def __init__(self, desk: Desk) -> None:
        model = RowsModel[Offer](lambda offer: offer.key, sentence=lambda offer: offer.sentence)
        super().__init__(desk.themes, model, desk.say(T("What was found")), _ROW)
        self.setItemDelegate(_OfferDelegate(self))
        self.clicked.connect(self._on_clicked)

    def show_parts(self, parts: Sequence[tuple[str, Sequence[Offer]]]) -> None:
        """Show offers under their headings; an empty part has none."""
        lines: list[Offer | Group] = []
        for heading, offers in parts:
            lines += [Group(heading), *offers] if offers else []
        self.rows.set_rows(lines)

    def _on_clicked(self, index: QModelIndex) -> None:
        """Headings take clicks too, and offer nothing."""
        offer = self.rows.row_at(index.row())
        if offer is not None:
            self.taken.emit(offer)


class _OfferDelegate(RowDelegate[Offer]):
    """Icon, words, what stands beside them, and a key cap; a cap of Enter stands on the chosen row alone."""

    def paint_row(self, painter: QPainter, rect: QRectF, offer: Offer, index: Index) -> None:
        middle, is_person = rect.center().y(), offer.person is not None
        draw_icon(painter, self.theme, offer.icon, "text2", QPointF(rect.left() + _ICON, middle - 8))
        room = rect.adjusted(_WORDS, 0, -_MARGIN, 0)
        if offer.keys and (not is_person or index.row() == self.view.currentIndex().row()):
            cap = paint_key(painter, room.right(), middle, offer.keys, self.theme)
            room.setRight(room.right() - cap - 8)
        token: Token = "accent" if is_person else "text"
        taken = draw_words(painter, room, offer.words, self.theme, Role.BODY, token, bold=is_person)
        beside = room.adjusted(taken + 12, 0, 0, 0)
        draw_words(painter, beside, offer.beside, self.theme, Role.CAPTION, "text2")
