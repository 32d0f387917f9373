"""The tier of a customer with reasons and tags beside it, as many as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme.theme import ThemeHolder
from gui.widgets.chip import CHIP_HEIGHT, ChipSpec, paint_chips
from gui.widgets.tier import TierSpec, paint_tier
from gui.widgets.words import plain_tooltip

_GAP = 8


class BadgeRow(QWidget):
    """What does not fit is counted at the end, and told on hover."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._tier: TierSpec | None = None
        self._chips: tuple[ChipSpec, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def set_badges(self, tier: TierSpec, chips: Sequence[ChipSpec]) -> None:
        """Show these."""
        self._tier, self._chips = tier, tuple(chips)
        self.setAccessibleName(", ".join([tier.words, *(chip.words for chip in chips)]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._themes.theme.scaled(CHIP_HEIGHT + 2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tooltip(self.accessibleName()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._tier is None:
            return
        painter = QPainter(self)
        theme, room = self._themes.theme, self.rect().toRectF()
        room.setLeft(paint_tier(painter, room, self._tier, theme) + _GAP)
        paint_chips(painter, room, self._chips, theme, most=len(self._chips))
