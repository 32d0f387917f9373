"""Showing a window for the first time, on a screen that may be smaller than it would be."""

from PySide6.QtWidgets import QWidget

_FRAME = 32
"""What the system draws above a window, px."""


def show_fitting(window: QWidget) -> None:
    """Show it as large as it is; where the screen has no room for that, all over the screen."""
    room = window.screen().availableSize()
    if window.width() <= room.width() and window.height() + _FRAME <= room.height():
        window.show()
        return
    window.resize(window.size().boundedTo(room))
    window.showMaximized()
