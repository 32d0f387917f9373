"""Rows that are too short for all their words: what matters least goes first."""

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.button import Button


def make_room(row: QHBoxLayout, width: int) -> None:
    """Have the buttons of a row as wide as this leave out their key caps where there is not room for all,
    and their icons where there still is none."""
    buttons = [widget for widget in _widgets(row) if isinstance(widget, Button)]
    whole = row.minimumSize().width() + sum(button.left_out for button in buttons)
    bare = whole - sum(button.cap_width for button in buttons)
    for button in buttons:
        button.spare(cap=whole > width, icon=bare > width)


def _widgets(row: QHBoxLayout) -> Iterator[QWidget]:
    for place in range(row.count()):
        item = row.itemAt(place)
        widget = item.widget() if item is not None else None
        if widget is not None and not widget.isHidden():
            yield widget
