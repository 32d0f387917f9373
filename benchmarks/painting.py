"""When a widget has been painted."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Calls back once after the first paint of a widget, as soon as nothing else waits to be done."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


class PaintClock(QObject):
    """Tells how long it takes from an act until a widget stands painted anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._painted: list[float] = []
        self._painting = False
        widget.installEventFilter(self)

    def seconds_until_painted(self, act: Callable[[], object]) -> float:
        """Do it, and let the window finish what comes of it. Raises IndexError if nothing was painted."""
        self._painted.clear()
        began = perf_counter()
        act()
        QCoreApplication.processEvents()
        return self._painted[0] - began

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Paint or self._painting:
            return False
        self._painting = True
        QCoreApplication.sendEvent(watched, event)
        self._painting = False
        self._painted.append(perf_counter())
        return True
