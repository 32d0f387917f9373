"""A choice of three for one part of a check: good, watch, repair."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model.service import Condition
from core.screens.checks import CONDITIONS
from gui.desk import Desk
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import CENTER, draw_words, focus_ring, line_down, rounded

_HEIGHT = 24
_PADDING = 10
_TINTS: Mapping[Condition, tuple[Token, Token]] = {
    Condition.GOOD: ("accent_tint", "accent"),
    Condition.WATCH: ("warn_tint", "warn"),
    Condition.REPAIR: ("danger_tint", "danger"),
}
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ThreeWay(QWidget):
    """← → choose, a click chooses or takes the choice back; `changed` tells of either."""

    changed = Signal()

    def __init__(self, desk: Desk, part: str) -> None:
        super().__init__()
        self._desk, self._part = desk, part
        self._words = {condition: desk.say(words) for condition, words in CONDITIONS.items()}
        self._choice: Condition | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        desk.themes.changed.connect(self.updateGeometry)
        self.choose(None)

    @property
    def choice(self) -> Condition | None:
        return self._choice

    def choose(self, condition: Condition | None) -> None:
        """Show this choice, or none."""
        self._choice = condition
        said = f", {self._words[condition]}" if condition else ""
        self.setAccessibleName(f"{self._part}{said}")
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._desk.themes.theme
        widths = (theme.metrics(Role.CAPTION, True).horizontalAdvance(word) for word in self._words.values())
        return QSize(3 * (max(widths) + 2 * _PADDING), theme.scaled(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        order = list(Condition)
        if self._choice is None:
            self._pick(order[0 if step > 0 else -1])
        else:
            place = order.index(self._choice) + step
            self._pick(order[max(0, min(place, len(order) - 1))])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().x() * len(Condition) / max(1, self.width()))
        if 0 <= place < len(Condition):
            picked = list(Condition)[place]
            self._pick(None if picked is self._choice else picked)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.themes.theme
        whole, width = self.rect().toRectF(), self.width() / len(Condition)
        rounded(painter, whole, 4, theme.colour("surface"), theme.colour("line"))
        for place, condition in enumerate(Condition):
            box = QRectF(place * width, 0, width, whole.height())
            on = condition is self._choice
            tint, token = _TINTS[condition]
            if on:
                rounded(painter, box, 4, theme.colour(tint))
            elif place:
                line_down(painter, box.left(), 0, box.height(), theme.colour("soft_line"))
            colour: Token = token if on else "text3"
            draw_words(painter, box, self._words[condition], theme, Role.CAPTION, colour, CENTER, on)
        if self.hasFocus():
            focus_ring(painter, whole, theme, 4)

    def _pick(self, condition: Condition | None) -> None:
        if condition is not self._choice:
            self.choose(condition)
            self.changed.emit()
