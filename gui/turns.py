"""Work on the main thread that is done bit by bit, so that the window answers between two of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_NEXT_TURN_MS = 1
"""With none the toolkit would go on with what was posted before it looks at the keyboard again."""


def in_next_turn(whose: QObject, work: Callable[[], None]) -> None:
    """Do it once the window has painted and heard its keys, if `whose` it is is still there."""
    QTimer.singleShot(_NEXT_TURN_MS, whose, work)
