"""The list of the user's own wordings, under their occasions."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from core.records import dataclass
from core.screens.saying.own import TONES, OwnWording
from core.text import N, T
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.group_header import Group
from gui.widgets.painting import RIGHT, draw_words

_ROW = 52
_MARGIN = 20


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One wording, every word written."""

    wording: OwnWording
    tone: str
    used: str

    @property
    def text(self) -> str:
        """The wording on one line."""
        return " ".join(self.wording.template.text.split())

    @property
    def sentence(self) -> str:
        return f"{self.tone}. {self.text} {self.used}"


class OwnWordings(GroupedListView[WordingRow]):
    """`opened` gives the wording on Enter or a double click."""

    def __init__(self, desk: Desk) -> None:
        model = RowsModel[WordingRow](lambda row: row.wording.template.id, sentence=lambda row: row.sentence)
        super().__init__(desk.themes, model, desk.say(T("My wordings")), _ROW)
        self._desk = desk
        self.setItemDelegate(_WordingDelegate(self))

    def show_wordings(self, wordings: Sequence[OwnWording]) -> None:
        """Show these; the place is kept as far as it is still there."""
        self.rows.set_rows([*self._lines(wordings)])
        if self.current_row is None:
            self.select_first()

    def _lines(self, wordings: Sequence[OwnWording]) -> Iterator[WordingRow | Group]:
        say = self._desk.say
        for code, found in groupby(wordings, key=lambda one: one.template.reason):
            own = list(found)
            count = N("{n} wording", "{n} wordings", len(own))
            yield Group(say(own[0].occasion), say(count), key=code)
            for one in own:
                yield WordingRow(one, say(TONES[one.template.tone]), self._used(one))

    def _used(self, one: OwnWording) -> str:
        if one.last is None:
            return self._desk.say(T("not sent yet"))
        day = self._desk.words.day_short(one.last)
        return self._desk.say(N("sent once, {day}", "sent {n} times, last {day}", one.sent, day=day))


class _WordingDelegate(RowDelegate[WordingRow]):
    """The text, and below it for whom and how often it was sent."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: WordingRow, _index: Index) -> None:
        theme = self.theme
        first, second = theme.scaled(22), theme.scaled(18)
        top = rect.top() + (rect.height() - first - second) / 2
        width = rect.width() - 2 * _MARGIN
        upper = QRectF(rect.left() + _MARGIN, top, width, first)
        lower = QRectF(rect.left() + _MARGIN, top + first, width, second)
        draw_words(painter, upper, row.text, theme, Role.TABLE, "text")
        draw_words(painter, lower, row.tone, theme, Role.CAPTION, "text2")
        draw_words(painter, lower, row.used, theme, Role.CAPTION, "text3", RIGHT)
