"""Layouts that are filled anew."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out, rows inside it too."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout):
            clear(inner)
