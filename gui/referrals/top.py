"""Who brought the most people, as bars that are labelled directly."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.screens.referral_tree import TopReferrer
from core.text import N, T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.painting import RIGHT, draw_words, rounded

_ROW = 32
_EDGE = 8
_MARGIN = 20
_RANK, _NAME, _GAP = 20, 76, 16
_BAR, _SHORTEST = 8, 24
"""Height of a bar, and the width below which the longest says nothing, px."""


class TopReferrers(QWidget):
    """A line each: rank, name, bar, people brought, and what those bought."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: tuple[TopReferrer, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.themes.changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[TopReferrer]) -> None:
        """Show these, the first at the top."""
        self._rows = tuple(rows)
        self.setAccessibleName(". ".join(self._sentence(row) for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, len(self._rows) * self._desk.themes.theme.scaled(_ROW) + 2 * _EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, height = QPainter(self), self._desk.themes.theme.scaled(_ROW)
        width = self.width() - 2 * _MARGIN
        for place, row in enumerate(self._rows):
            self._paint(painter, QRectF(_MARGIN, _EDGE + place * height, width, height), place, row)

    def _paint(self, painter: QPainter, rect: QRectF, place: int, row: TopReferrer) -> None:
        theme, words = self._desk.themes.theme, self._desk.words
        draw_words(painter, rect, str(place + 1), theme, Role.CAPTION, "text3")
        name = QRectF(rect.left() + _RANK, rect.top(), theme.scaled(_NAME), rect.height())
        draw_words(painter, name, row.name, theme, Role.TABLE, "text", bold=True)
        draw_words(painter, rect, words.money(row.net), theme, Role.TABLE, "text", RIGHT)
        count = rect.adjusted(0, 0, -self._widest(lambda one: words.money(one.net)) - _GAP, 0)
        draw_words(painter, count, self._people(row), theme, Role.TABLE, "text2", RIGHT)
        room = count.right() - self._widest(self._people) - _GAP - name.right() - _GAP / 2
        if room >= _SHORTEST:
            most = self._rows[0].people
            left, top = name.right() + _GAP / 2, rect.center().y() - _BAR / 2
            bar = QRectF(left, top, room * row.people / most, _BAR)
            rounded(painter, bar, 2, theme.colour("accent_fill"))

    def _widest(self, words_of: Callable[[TopReferrer], str]) -> int:
        metrics = self._desk.themes.theme.metrics(Role.TABLE)
        return max(metrics.horizontalAdvance(words_of(row)) for row in self._rows)

    def _people(self, row: TopReferrer) -> str:
        return self._desk.say(N("{n} person", "{n} people", row.people))

    def _sentence(self, row: TopReferrer) -> str:
        amount = self._desk.words.money(row.net)
        words = T("{name}, {people}, {amount}", name=row.name, people=self._people(row), amount=amount)
        return self._desk.say(words)
