"""Keys of a page: they work wherever the keyboard is on it, and never repeat while held down."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(page: QWidget, keys: str, action: Callable[[], object]) -> None:
    """Call `action` on these keys. A field that takes them as text goes first, and what an input method is
    still composing there goes into it."""
    shortcut = QShortcut(QKeySequence(keys), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(partial(_act, action))


def _act(action: Callable[[], object]) -> None:
    QGuiApplication.inputMethod().commit()
    action()
