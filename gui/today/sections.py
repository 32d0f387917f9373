"""Short facts in lines: a word, what it is about, and a figure or a date at the right end."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from core.records import dataclass
from gui.theme.theme import Theme, ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.card import Line
from gui.widgets.label import PlainLabel
from gui.widgets.painting import RIGHT, draw_words
from gui.widgets.words import plain_tooltip

_LINE = 22
_LEAD = 84
_NARROW = 320
_GAP = 8
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Fact:
    """One line. `lead` stands in a column of its own, `end` at the right. A long `text` goes on in the
    next line. `tip` is shown on hover and read aloud."""

    lead: str
    text: str = ""
    end: str = ""
    lead_token: Token = "text"
    end_token: Token = "text3"
    bold: bool = False
    tip: str = ""

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.lead, self.text, self.end, self.tip) if part)


class _Placed(NamedTuple):
    """A fact, where it stands, and where its text does."""

    fact: Fact
    box: QRectF
    room: QRectF


class FactList(QWidget):
    """Facts below each other; as high as they need."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._facts: tuple[Fact, ...] = ()
        self._placed: list[_Placed] = []
        themes.changed.connect(self._place)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these lines."""
        self._facts = tuple(facts)
        self.setAccessibleName(". ".join(fact.sentence for fact in facts))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._place()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            point = QPointF(event.pos())
            tips = (placed.fact.tip for placed in self._placed if placed.box.contains(point))
            QToolTip.showText(event.globalPos(), plain_tooltip(next(tips, "")), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for placed in self._placed:
            self._paint(painter, placed)

    def _paint(self, painter: QPainter, placed: _Placed) -> None:
        theme, fact = self._themes.theme, placed.fact
        first = QRectF(placed.box.left(), placed.box.top(), placed.box.width(), theme.scaled(_LINE))
        lead = first.adjusted(0, 0, placed.room.left() - first.right() - _GAP, 0)
        draw_words(painter, lead, fact.lead, theme, Role.TABLE, fact.lead_token, bold=fact.bold)
        draw_words(painter, first, fact.end, theme, Role.CAPTION, fact.end_token, RIGHT)
        painter.setFont(theme.font(Role.TABLE))
        painter.setPen(theme.colour("text"))
        painter.drawText(placed.room, int(_WRAPPED), fact.text)

    def _place(self) -> None:
        self._placed = self._places(self.width())
        self.setFixedHeight(round(self._placed[-1].box.bottom()) if self._placed else 0)
        self.update()

    def _places(self, width: int) -> list[_Placed]:
        theme, top, placed = self._themes.theme, 0.0, []
        lead = _lead_width(self._facts, width, theme)
        for fact in self._facts:
            room = _text_room(fact, lead, width, theme)
            height = max(theme.scaled(_LINE), room.height() + 4)
            placed.append(_Placed(fact, QRectF(0, top, width, height), room.translated(0, top)))
            top += height
        return placed


def _lead_width(facts: Sequence[Fact], width: int, theme: Theme) -> int:
    """Width of the first column: where room is short, no more than its words need."""
    widest = theme.scaled(_LEAD)
    if width >= _NARROW:
        return widest
    words = (theme.metrics(Role.TABLE, fact.bold).horizontalAdvance(fact.lead) for fact in facts)
    return min(widest, max(words, default=0) + _GAP + 4)


def _text_room(fact: Fact, left: int, width: int, theme: Theme) -> QRectF:
    """Where the text of a fact stands, its first line level with the lead."""
    end = theme.metrics(Role.CAPTION).horizontalAdvance(fact.end) + _GAP if fact.end else 0
    if not fact.text:
        return QRectF(width - end + _GAP, 0, 0, 0)
    metrics = theme.metrics(Role.TABLE)
    wide = max(1, width - left - end)
    bound = metrics.boundingRect(0, 0, wide, 10_000, int(_WRAPPED), fact.text)
    first = theme.scaled(_LINE) / 2 + metrics.capHeight() / 2 - metrics.ascent()
    return QRectF(left, first, wide, bound.height())


class Section(QWidget):
    """A quiet heading with facts below it, gone where there are none. `note` stands right of it."""

    def __init__(self, themes: ThemeHolder, heading: str, note: str = "", *, ruled: bool = True) -> None:
        super().__init__()
        self._list = FactList(themes)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(themes, heading, Role.CAPTION, "text3"))
        head.addStretch(1)
        head.addWidget(PlainLabel(themes, note, Role.CAPTION, "text3"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if ruled:
            column.addWidget(Line())
            column.addSpacing(4)
        column.addLayout(head)
        column.addWidget(self._list)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these lines; without any the whole section goes."""
        self._list.set_facts(facts)
        self.setVisible(bool(facts))
