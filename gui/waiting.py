"""Keys pressed while the worker writes: kept in their order, and pressed again when it is done.

Only text goes on into the field where the cursor is. The rest would ask or write in a book that is locked.
"""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from gui.turns import in_next_turn

_TEXT = (QLineEdit, QPlainTextEdit)


class KeysKept(QObject):
    """An event filter of the whole program, put on by `hold`; `kept` tells how many keys wait."""

    kept = Signal(int)

    def __init__(self, toolkit: QCoreApplication) -> None:
        super().__init__()
        self._toolkit = toolkit
        self._keys: deque[Callable[[], object]] = deque()
        self._is_held = False

    def hold(self, held: bool) -> None:
        """Begin to keep keys, or press those that were kept: one after another, so that the window shows each
        of them and does not stand still for all."""
        self._is_held = held
        if held:
            self._toolkit.installEventFilter(self)
        else:
            in_next_turn(self, self._press_next)

    def _press_next(self) -> None:
        """What is pressed meanwhile waits behind what was kept."""
        if self._is_held:
            return
        self._toolkit.removeEventFilter(self)
        if self._keys:
            self._keys.popleft()()
            self._toolkit.installEventFilter(self)
            in_next_turn(self, self._press_next)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QShortcut) and event.type() == QEvent.Type.Shortcut:
            self._keep(partial(_activate, watched))
            return True
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress or (not self._keys and _is_typing(watched, event)):
            return False
        self._keep(partial(_press, watched, QKeyEvent(event)))
        return True

    def _keep(self, press: Callable[[], object]) -> None:
        self._keys.append(press)
        self.kept.emit(len(self._keys))


def _activate(shortcut: QShortcut) -> None:
    shortcut.activated.emit()


def _press(widget: QWidget, event: QKeyEvent) -> None:
    """Where the keyboard is now: a key before it may have moved it."""
    QCoreApplication.sendEvent(widget.window().focusWidget() or widget, event)


def _is_typing(widget: QObject, event: QKeyEvent) -> bool:
    """Whether the key only puts text into a field."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.NoModifier
    return isinstance(widget, _TEXT) and plain and event.text().isprintable() and bool(event.text())
