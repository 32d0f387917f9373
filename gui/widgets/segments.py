"""A row of joined choices, one of them in force, each with a count where it helps."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from core.records import dataclass
from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.flush import flush
from gui.widgets.painting import CENTER, draw_words, focus_ring, line_down, rounded

_PADDING, _TIGHT = 12, 6


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice; `count` is already written, empty where there is none."""

    words: str
    count: str = ""

    @property
    def label(self) -> str:
        return f"{self.words} {self.count}".strip()


class _SegmentButton(QRadioButton):
    """A radio button in the shape of a segment: arrows and readers work as the toolkit has them."""

    def __init__(
        self, themes: ThemeHolder, segment: Segment, first: bool, padding: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._themes, self._segment, self._first, self._whole = themes, segment, first, parent
        self._padding = padding
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_segment(segment)

    def set_segment(self, segment: Segment) -> None:
        self._segment = segment
        self.setAccessibleName(segment.label)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        width = theme.metrics(Role.TABLE, True).horizontalAdvance(self._segment.label)
        return QSize(width + 2 * self._padding, theme.scaled(32))

    def minimumSizeHint(self) -> QSize:
        """The words never shrink, but the room around them may."""
        whole = self.sizeHint()
        return QSize(whole.width() - 2 * (self._padding - _TIGHT), whole.height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect, on = self._themes.theme, self.rect().toRectF(), self.isChecked()
        painter.save()
        painter.setClipPath(self._frame_path())
        hover = self.underMouse() and self.isEnabled()
        painter.fillRect(rect, theme.colour("accent_tint" if on else "hover" if hover else "surface"))
        painter.restore()
        if not self._first:
            line_down(painter, 0, 0, rect.height(), theme.colour("line"))
        token: Token = "accent" if on else "text2" if self.isEnabled() else "text3"
        draw_words(painter, rect, self._segment.label, theme, Role.TABLE, token, CENTER, on)

    def _frame_path(self) -> QPainterPath:
        """The rounded frame of the whole row, seen from this segment."""
        frame = self._whole.rect().translated(-self.pos())
        path = QPainterPath()
        path.addRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        return path


class _Frame(QWidget):
    """Lies over the segments and draws the border and the focus ring."""

    def __init__(self, themes: ThemeHolder, group: QButtonGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes, self._group = themes, group
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect = self._themes.theme, self.rect().toRectF()
        rounded(painter, rect, 6, None, theme.colour("control_border"))
        for button in self._group.buttons():
            if button.hasFocus():
                focus_ring(painter, QRectF(button.geometry()), theme, 6)


class Segments(QWidget):
    """Joined choices. `chosen` gives the new index when the user picks another one.

    Arrow keys move the choice, Tab enters and leaves. `name` is what a screen reader calls it, `tight` puts
    the words closer together, where there is little room.
    """

    chosen = Signal(int)

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        items: Sequence[Segment] = (),
        parent: QWidget | None = None,
        *,
        tight: bool = False,
    ) -> None:
        super().__init__(parent)
        self._themes, self._padding = themes, _TIGHT if tight else _PADDING
        self._group = QButtonGroup(self)
        self._row = flush(QHBoxLayout(self))
        self._frame = _Frame(themes, self._group, self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_items(items)
        self._group.idClicked.connect(self.chosen)
        themes.changed.connect(self._remeasure)

    @property
    def index(self) -> int:
        """The choice in force, -1 where there are none."""
        return self._group.checkedId()

    @property
    def stop(self) -> QWidget:
        """Where the keyboard enters: the choice in force."""
        return self._group.button(self.index)

    def set_index(self, index: int) -> None:
        """Choose without telling: `chosen` is for the user's choices."""
        self._group.button(index).setChecked(True)
        self._frame.update()

    def set_items(self, items: Sequence[Segment]) -> None:
        """Show these choices. The same number keeps the one in force, another starts at the first."""
        buttons = self._group.buttons()
        if len(buttons) != len(items):
            self._rebuild(items)
            return
        for button, item in zip(buttons, items, strict=True):
            if isinstance(button, _SegmentButton):
                button.set_segment(item)

    def _rebuild(self, items: Sequence[Segment]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for index, item in enumerate(items):
            button = _SegmentButton(self._themes, item, index == 0, self._padding, self)
            button.setChecked(index == 0)
            self._group.addButton(button, index)
            self._row.addWidget(button)
        self._frame.raise_()

    def resizeEvent(self, _event: object) -> None:
        self._frame.setGeometry(self.rect())

    def _remeasure(self) -> None:
        for button in self._group.buttons():
            button.updateGeometry()
        self.update()
