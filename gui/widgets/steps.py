"""The steps of a wizard: done, now and to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import CENTER, draw_icon_in, draw_words, line_across, rounded

_DISC = 20
_LINE = 40


class StepHeader(QWidget):
    """Numbered steps in a row; those before the current one are ticked."""

    def __init__(self, themes: ThemeHolder, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._steps = tuple(steps)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(0)
        themes.changed.connect(self.updateGeometry)
        themes.changed.connect(self.update)

    def set_current(self, index: int) -> None:
        """Go to a step, counted from 0."""
        self._current = index
        self.setAccessibleName(f"{index + 1} / {len(self._steps)}  {self._steps[index]}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = sum(self._words_width(step) for step in self._steps)
        gaps = len(self._steps) * (_DISC + 8) + (len(self._steps) - 1) * (_LINE + 24)
        return QSize(words + gaps, self._themes.theme.scaled(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        x, middle = 0.0, self.height() / 2
        for index, step in enumerate(self._steps):
            if index:
                line_across(painter, x + 12, middle, _LINE, self._themes.theme.colour("control_border"))
                x += _LINE + 24
            self._paint_disc(painter, QRectF(x, middle - _DISC / 2, _DISC, _DISC), index)
            x += _DISC + 8
            self._paint_words(painter, x, index)
            x += self._words_width(step)

    def _words_width(self, step: str) -> int:
        return self._themes.theme.metrics(Role.TABLE, True).horizontalAdvance(step)

    def _paint_disc(self, painter: QPainter, box: QRectF, index: int) -> None:
        theme, now = self._themes.theme, index == self._current
        if now:
            rounded(painter, box, _DISC / 2, theme.colour("accent_fill"))
        else:
            border: Token = "accent" if index < self._current else "control_border"
            rounded(painter, box, _DISC / 2, theme.colour("surface"), theme.colour(border))
        if index < self._current:
            draw_icon_in(painter, theme, "check", "accent", box, 12)
        else:
            token: Token = "on_accent" if now else "text3"
            draw_words(painter, box, str(index + 1), theme, Role.CAPTION, token, CENTER, now)

    def _paint_words(self, painter: QPainter, x: float, index: int) -> None:
        now = index == self._current
        token: Token = "text" if now else "text2" if index < self._current else "text3"
        room = QRectF(x, 0, self.width() - x, self.height())
        draw_words(painter, room, self._steps[index], self._themes.theme, Role.TABLE, token, bold=now)
