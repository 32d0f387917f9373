"""The places at the left of the page: a field to find one, and the list of those where somebody waits."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from core.screens.near import Level, Spot, sought_spots
from core.text import N, T, Text
from gui.customers.search_field import SearchField
from gui.desk import Desk
from gui.ground import Ground
from gui.keys import bind
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.group_header import Group
from gui.widgets.painting import RIGHT, draw_words, line_down
from gui.widgets.words import key_words

_ROW, _MARGIN = 34, 20

LEVELS: dict[Level, Text] = {
    Level.DISTRICT: T("District"),
    Level.ESTATE: T("Estate"),
    Level.STREET: T("Street"),
    Level.TYPED: T("In any address"),
}


class Places(Ground):
    """`chosen` gives the place that was gone to, None where there is none; `entered` comes with Enter."""

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes, "sunken")
        self._desk = desk
        self._known: tuple[Spot, ...] = ()
        say = desk.say
        self.line = SearchField(
            desk.themes, say(T("Find a place")), say(T("Estate, street, pinyin")), key_words("Ctrl+F")
        )
        self._rows: RowsModel[Spot] = RowsModel(lambda spot: spot.key, sentence=self._sentence)
        self.list = GroupedListView(desk.themes, self._rows, say(T("Places")), _ROW)
        self.list.setItemDelegate(_SpotDelegate(desk, self.list))
        self.line.sought.connect(self._seek)
        self.line.lead_to(self.list)
        self.line.returnPressed.connect(self._enter)
        bind(self.line, "Esc", self._end_search)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(lambda _spot: self.entered.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(8)
        field = QVBoxLayout()
        field.setContentsMargins(12, 12, 11, 0)
        field.addWidget(self.line)
        column.addLayout(field)
        column.addWidget(self.list, 1)

    @property
    def current(self) -> Spot | None:
        """The place that is shown."""
        return self.list.current_row

    def show_spots(self, known: Sequence[Spot]) -> None:
        """Offer these places, as far as they bear what was typed; the current one stays."""
        self._known = tuple(known)
        self._fill(self.line.phrase)
        if self.list.current_row is None:
            self.list.select_first()

    def _end_search(self) -> None:
        """Show every place again."""
        self.line.start_over()
        self._seek("")

    def _seek(self, phrase: str) -> None:
        self._fill(phrase)
        self.list.select_first()
        self.list.scrollToTop()

    def _fill(self, phrase: str) -> None:
        self._rows.set_rows(list(self._lines(sought_spots(self._known, phrase))))

    def _lines(self, found: Sequence[Spot]) -> Iterator[Spot | Group]:
        for level, spots in groupby(found, key=lambda spot: spot.level):
            yield Group(self._desk.say(LEVELS[level]))
            yield from spots

    def _sentence(self, spot: Spot) -> str:
        waiting = N("{n} household waits", "{n} households wait", len(spot.homes))
        words = T("{level} {place}, {waiting}", level=LEVELS[spot.level], place=spot.name, waiting=waiting)
        return self._desk.say(words)

    def _enter(self) -> None:
        self.line.tell()
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        line_down(painter, self.width() - 1, 0, self.height(), self._themes.theme.colour("line"))


class _SpotDelegate(RowDelegate[Spot]):
    """The name, its district in small letters where it has one, and how many wait."""

    def __init__(self, desk: Desk, view: GroupedListView[Spot]) -> None:
        super().__init__(view)
        self._desk = desk

    def paint_row(self, painter: QPainter, rect: QRectF, row: Spot, index: Index) -> None:
        room = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        now = index.row() == self.view.currentIndex().row()
        count = str(len(row.homes) or "")
        taken = draw_words(
            painter, room, count, self.theme, Role.CAPTION, "accent" if now else "text3", RIGHT, now
        )
        room = room.adjusted(0, 0, -taken - 8, 0)
        name = draw_words(painter, room, row.name, self.theme, Role.TABLE, "text", bold=now)
        rest = room.adjusted(name + 6, 0, 0, 0)
        draw_words(painter, rest, row.within, self.theme, Role.CAPTION, "text3")
