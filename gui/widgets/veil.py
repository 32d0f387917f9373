"""What lies over a page or a window for a while, with the ground showing through."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.theme.theme import ThemeHolder
from gui.widgets.painting import fill

SCRIM = 0.72
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Veil(QWidget):
    """Lies over the whole of `host`; `scrim` is how much of it is hidden, 0 to 1.

    `closed` comes when the keyboard may go back to what lies below.
    """

    closed = Signal()

    def __init__(self, themes: ThemeHolder, host: QWidget, scrim: float = SCRIM) -> None:
        super().__init__(host)
        self._themes, self._host, self._scrim = themes, host, scrim
        host.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Lie down over the host."""
        self.fit()
        self.show()
        self.raise_()

    def uncover(self) -> None:
        """Go away again."""
        # The keyboard goes first: hiding the widget that has it would send it to the next one.
        self.closed.emit()
        self.hide()

    def fit(self) -> None:
        """Become as large as the host."""
        self.setGeometry(self._host.rect())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def event(self, event: QEvent) -> bool:
        # No page may be opened below, and the keyboard stays above.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_kept(event):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._scrim)
        fill(painter, self.rect().toRectF(), self._themes.theme.colour("window"))


def _is_kept(event: QKeyEvent) -> bool:
    """Keys of the window that have to wait until nothing lies over it: to its parts, pages and history."""
    key, held = event.key(), event.modifiers()
    to_page = held == _CONTROL and Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    return key == Qt.Key.Key_F6 or to_page or (held == _CONTROL | _SHIFT and key == Qt.Key.Key_Z)
