"""The steps before an end in a strip of cells: done, now, or still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.records import dataclass
from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import draw_words, line_down, rounded

_HEIGHT = 48
_PADDING = 9


@dataclass(frozen=True, slots=True)
class StepCell:
    """Which step it is, and how it stands; `now` where it waits for a touch."""

    title: str
    state: str
    now: bool = False


class StepStrip(QWidget):
    """As wide as it may be; gone where there are no steps."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._cells: tuple[StepCell, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)
        themes.changed.connect(self.update)

    def set_cells(self, cells: Sequence[StepCell]) -> None:
        """Show these steps."""
        self._cells = tuple(cells)
        self.setAccessibleName(". ".join(f"{cell.title}, {cell.state}" for cell in cells))
        self.setVisible(bool(cells))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._themes.theme.scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        whole = self.rect().toRectF()
        width = whole.width() / max(1, len(self._cells))
        rounded(painter, whole, 6, theme.colour("surface"), theme.colour("line"))
        for place, cell in enumerate(self._cells):
            box = QRectF(place * width, 0, width, whole.height())
            if place:
                line_down(painter, box.left(), 0, box.height(), theme.colour("line"))
            self._paint_cell(painter, box, cell)

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: StepCell) -> None:
        theme = self._themes.theme
        if cell.now:
            rounded(painter, box, 6, theme.colour("warn_tint"), theme.colour("warn_border"))
        title: Token = "warn" if cell.now else "text"
        state: Token = "warn" if cell.now else "text3"
        half = theme.scaled(20)
        top = box.top() + (box.height() - 2 * half) / 2
        room = QRectF(box.left() + _PADDING, top, box.width() - _PADDING - 4, half)
        draw_words(painter, room, cell.title, theme, Role.CAPTION, title, bold=True)
        draw_words(painter, room.translated(0, half), cell.state, theme, Role.CAPTION, state)
