"""A number with buttons to lower and raise it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.painting import draw_icon_in, line_down, rounded

_BUTTON = 26


class _Number(QSpinBox):
    """The typed part; the wheel scrolls the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _StepButton(QPushButton):
    """Minus or plus at an end of the frame."""

    def __init__(self, themes: ThemeHolder, icon: str, name: str) -> None:
        super().__init__()
        self._themes, self._icon = themes, icon
        self.setAccessibleName(name)
        self.setAutoRepeat(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(_BUTTON, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect = self._themes.theme, self.rect().toRectF()
        hover = self.underMouse() and self.isEnabled()
        rounded(painter, rect, 4, theme.colour("hover" if hover else "sunken"))
        draw_icon_in(painter, theme, self._icon, "text" if self.isEnabled() else "text3", rect, 12)


class Stepper(QFrame):
    """A number from `least` to `most`. `changed` gives it when the user has settled on another one.

    `name` is what a screen reader calls it; `less` and `more` name the two buttons.
    """

    changed = Signal(int)

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        least: int,
        most: int,
        *,
        less: str = "−",
        more: str = "+",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._number = _Number(minimum=least, maximum=most)
        self._number.setAccessibleName(name)
        self._less = _StepButton(themes, "minus", less)
        self._more = _StepButton(themes, "plus", more)
        self._settled = self._number.value()
        self._lay_out()
        self._number.installEventFilter(self)
        self._less.clicked.connect(self._number.stepDown)
        self._more.clicked.connect(self._number.stepUp)
        self._number.valueChanged.connect(self._on_value)
        themes.changed.connect(self._resize)

    @property
    def value(self) -> int:
        return self._number.value()

    def set_value(self, value: int) -> None:
        """Show a number without telling: `changed` is for the user's choices."""
        self._settled = value
        self._number.setValue(value)
        self._show_ends()

    def set_most(self, most: int) -> None:
        """Another upper end; a number above it comes down to it."""
        self._number.setMaximum(most)
        self._show_ends()

    def focus_number(self) -> None:
        """Put the keyboard into the number."""
        self._number.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect = self._themes.theme, self.rect().toRectF()
        focused = self._number.hasFocus()
        border = theme.colour("accent" if focused else "control_border")
        rounded(painter, rect, 6, theme.colour("surface"), border, 2 if focused else 1)
        for x in (_BUTTON + 2, self.width() - _BUTTON - 3):
            line_down(painter, x, 2, self.height() - 4, theme.colour("line"))

    def _lay_out(self) -> None:
        self._number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._number.setFrame(False)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Typing 14 must not be taken for 1 and then 14.
        self._number.setKeyboardTracking(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(1)
        row.addWidget(self._less)
        row.addWidget(self._number, 1)
        row.addWidget(self._more)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._resize()

    def _resize(self) -> None:
        theme = self._themes.theme
        self._number.setFont(theme.font(Role.TABLE))
        self.setFixedSize(theme.scaled(98), theme.scaled(28))
        self.update()

    def _on_value(self, value: int) -> None:
        self._show_ends()
        if value != self._settled:
            self._settled = value
            self.changed.emit(value)

    def _show_ends(self) -> None:
        self._less.setEnabled(self.value > self._number.minimum())
        self._more.setEnabled(self.value < self._number.maximum())
