"""Tab follows reading order, also where parts of a page come and go."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_reading_order(part: QWidget) -> None:
    """Let Tab go through everything in a part of the page in the order in which it stands there."""
    inside = [child for child in part.findChildren(QWidget) if child.window() is part.window()]
    stops = [child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)
