"""Tab follows reading order, also where parts of a page come and go."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_reading_order(*parts: QWidget) -> None:
    """Let Tab go through everything in these parts of a page in the order in which it stands there."""
    inside = [(part.window(), child) for part in parts for child in part.findChildren(QWidget)]
    # The list that a choice opens is a window of its own.
    stops = [child for window, child in inside if _is_stop(child) and child.window() is window]
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
