"""The wordings to choose from: what each is called, how it begins, and when the household had it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter

from core.records import dataclass
from core.screens.saying.sayings import Saying
from core.text import T
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.painting import RIGHT, draw_words
from gui.widgets.ticks import paint_radio
from gui.widgets.words import key_words

_ROW = 38
_LABEL = 108
_MARGIN = 14


@dataclass(frozen=True, slots=True)
class Wording:
    """One line; `place` is that among all of them."""

    place: int
    label: str
    text: str
    note: str


class _WordingDelegate(RowDelegate[Wording]):
    """A radio mark, the name, the beginning of the text."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Wording, index: Index) -> None:
        theme, now = self.theme, index.row() == self.view.currentIndex().row()
        paint_radio(painter, QPointF(rect.left() + _MARGIN, rect.center().y() - 8), now, theme)
        room = rect.adjusted(_MARGIN + 28, 0, -_MARGIN, 0)
        label = QRectF(room.left(), room.top(), theme.scaled(_LABEL), room.height())
        draw_words(painter, label, row.label, theme, Role.TABLE, "text", bold=now)
        end = draw_words(painter, room, row.note, theme, Role.CAPTION, "text3", RIGHT)
        text = room.adjusted(label.width() + 8, 0, -end - 12 if row.note else 0, 0)
        draw_words(painter, text, row.text, theme, Role.TABLE, "text2")


class WordingList(GroupedListView[Wording]):
    """As high as its lines. `turned_to` gives the place of the wording that was clicked; behind the last one
    stands what one writes oneself."""

    turned_to = Signal(int)

    def __init__(self, desk: Desk) -> None:
        model = RowsModel[Wording](
            lambda row: row.place, sentence=lambda row: f"{row.label}. {row.text} {row.note}".strip()
        )
        super().__init__(desk.themes, model, desk.say(T("Wordings")), _ROW)
        self._desk = desk
        self._filling = False
        self.setItemDelegate(_WordingDelegate(self))
        self.setProperty("framed", "yes")
        self.chosen.connect(self._on_chosen)
        desk.themes.changed.connect(self._fit)

    def show_sayings(self, offered: Sequence[Saying], place: int, own: str | None) -> None:
        """Show these and a row to write it oneself; the one at `place` is chosen, or where there is a text
        of one's `own` that row."""
        self._filling = True
        lines = [self._line(n, one) for n, one in enumerate(offered)]
        self.rows.set_rows([*lines, self._own_line(len(lines), own)])
        self.select_key(place if own is None else len(lines))
        self._filling = False
        self._fit()

    def _line(self, place: int, one: Saying) -> Wording:
        say = self._desk.say
        note = "" if one.last is None else say(T("Had it {day}", day=self._desk.words.day_short(one.last)))
        return Wording(place, say(one.label), one.text, note)

    def _own_line(self, place: int, own: str | None) -> Wording:
        say = self._desk.say
        text = say(T("Starts empty, and can be kept for later")) if own is None else own
        return Wording(place, say(T("Write it myself")), text, key_words("Shift+F2"))

    def _fit(self) -> None:
        self.setFixedHeight(self.themes.theme.scaled(_ROW) * self.rows.rowCount() + 2)

    def _on_chosen(self, row: Wording | None) -> None:
        if row is not None and not self._filling:
            self.turned_to.emit(row.place)
