"""The strip that says what was just done and takes it back."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import IconLabel, PlainLabel
from gui.widgets.painting import rounded
from gui.widgets.words import announce

_MARGIN = 20
_SHOWN_MS = 8_000


class Toast(QWidget):
    """One message at the bottom left of `host`, for 8 seconds; the next replaces it.

    The time stands still while the mouse is over it or its button has the focus. `undone` comes
    when the button is pressed, `unsettled` when parts of the host have come, gone or moved. `undo_words` and
    `undo_keys` stand on the button.
    """

    undone = Signal()
    unsettled = Signal()

    def __init__(self, themes: ThemeHolder, host: QWidget, undo_words: str, undo_keys: str = "") -> None:
        super().__init__(host)
        self._themes, self._host = themes, host
        self._kept_clear: list[QRect] = []
        self._words = PlainLabel(themes, "", Role.TABLE, "on_inverse", elide=True)
        self._undo = Button(themes, undo_words, ButtonKind.INVERSE, icon="undo", keys=undo_keys, small=True)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self._on_undo)
        self._lay_out()
        self._undo.installEventFilter(self)
        host.installEventFilter(self)
        themes.changed.connect(self._place)
        self.hide()

    def say(self, words: str, undoable: bool = True) -> None:
        """Show `words`, with the button where there is something to take back."""
        self._words.set_words(words)
        self.setAccessibleName(words)
        self._undo.setVisible(undoable)
        self.show()
        self._place()
        self._timer.start()
        announce(self, words)

    def keep_clear(self, *rects: QRect) -> None:
        """Never cover these parts of the host, such as the row that is selected."""
        self._kept_clear = sorted(rects, key=lambda rect: -rect.top())
        self._place()

    def remaining_ms(self) -> int:
        """Milliseconds until it goes; -1 while the time stands still."""
        return self._timer.remainingTime()

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        self._resume()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The host is asked of the toolkit: it still calls while Python is clearing this object away.
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        elif event.type() == QEvent.Type.LayoutRequest and watched is self.parentWidget():
            self.unsettled.emit()
        elif event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._resume()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, self.rect().toRectF(), 6, self._themes.theme.colour("inverse"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(12)
        row.addWidget(IconLabel(self._themes, "check", "on_inverse"))
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._undo)

    def _on_undo(self) -> None:
        self.hide()
        self.undone.emit()

    def _resume(self) -> None:
        if self.isVisible() and not self.underMouse() and not self._undo.hasFocus():
            self._timer.start()

    def _place(self) -> None:
        if not self.isVisible():
            return
        self.ensurePolished()
        width = min(self.sizeHint().width(), self._host.width() - 2 * _MARGIN)
        height = self._themes.theme.scaled(40)
        rect = QRect(_MARGIN, self._host.height() - 16 - height, width, height)
        for kept in self._kept_clear:
            if rect.intersects(kept):
                rect.moveBottom(kept.top() - 8)
        self.setGeometry(rect)
        self.raise_()  # a page that was made meanwhile stands above all that were there
